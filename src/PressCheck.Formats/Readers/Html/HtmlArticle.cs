using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers.Html;

/// <summary>Which of a page's elements are the story: its body, and the headline, standfirst and byline that stand apart from it.</summary>
internal sealed class HtmlArticle
{
    /// <summary>An article holds at least a quarter of what the page has to say, or it is a teaser.</summary>
    private const int LeastShare = 4;

    private HtmlArticle(int root, int headline, List<int> apart) => (Root, Headline, Apart) = (root, headline, apart);

    /// <summary>The element that holds the body; -1 if the whole source does.</summary>
    public int Root { get; }

    /// <summary>The headline's heading; -1 if there is none.</summary>
    public int Headline { get; }

    /// <summary>Elements of the story before its body element, in the order of the page.</summary>
    public List<int> Apart { get; }

    /// <summary>A whole page has a frame around its story; a fragment is all story.</summary>
    public static bool IsPage(HtmlTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Name is "html" or "body" or "head")
            {
                return true;
            }
        }

        return false;
    }

    public static HtmlArticle OfFragment(HtmlTree tree, HtmlMeasure measure, bool titled)
    {
        if (titled)
        {
            return new HtmlArticle(-1, -1, []);
        }

        var headline = -1;
        for (var i = 0; i < tree.Count && headline < 0; i++)
        {
            headline = tree[i].Name is "h1" && measure.Text[i] > 0 ? i : -1;
        }

        for (var i = 0; i < tree.Count && headline < 0; i++)
        {
            if (tree[i].IsText && measure.Text[i] > 0)
            {
                headline = HeadingAbove(tree, i);
                break;
            }
        }

        return new HtmlArticle(-1, headline, []);
    }

    public static HtmlArticle OfPage(HtmlTree tree, HtmlMeasure measure)
    {
        var root = Body(tree, measure);
        var headline = HeadlineOf(tree, measure, root);
        var apart = new List<int>();
        var start = root < 0 ? tree.Count : root;
        if (headline >= 0 && headline < start && !tree.Holds(headline, start))
        {
            for (var i = headline; i < start;)
            {
                var wanted = i == headline || (!measure.Gone[i] && !tree[i].IsText && measure.Text[i] > 0 && !tree.Holds(i, start)
                    && HtmlHints.KindOf(tree, i, measure.Text[i]) is PartKind.Byline or PartKind.Standfirst && !InChrome(tree, i));
                if (wanted)
                {
                    apart.Add(i);
                }

                i = wanted || measure.Gone[i] ? tree[i].Past : i + 1;
            }
        }

        return new HtmlArticle(root, headline, apart);
    }

    private static int Body(HtmlTree tree, HtmlMeasure measure)
    {
        int body = -1, article = -1, main = -1, near = -1, page = -1, total = 0;
        var prose = Array.Exists(measure.Prose, length => length > 0);
        var size = prose ? measure.Prose : measure.Text;
        for (var i = 0; i < tree.Count; i++)
        {
            var node = tree[i];
            if (node.Parent < 0)
            {
                total += size[i];
            }

            if (node.IsText || measure.Gone[i])
            {
                continue;
            }

            body = HtmlHints.Says(tree, node, "itemprop", "articleBody") ? Larger(size, body, i) : body;
            article = node.Name is "article" || HtmlHints.Says(tree, node, "role", "article") ? Larger(size, article, i) : article;
            main = node.Name is "main" || HtmlHints.Says(tree, node, "role", "main") ? Larger(size, main, i) : main;
            near = Larger(measure.Near, near, i);
            page = page < 0 && node.Name is "body" ? i : page;
        }

        foreach (var choice in (ReadOnlySpan<int>)[body, article, main])
        {
            if (choice >= 0 && size[choice] > 0 && size[choice] * LeastShare >= total)
            {
                return choice;
            }
        }

        return prose && measure.Near[near] * LeastShare >= total ? near : page;
    }

    private static int Larger(int[] size, int known, int other) => known < 0 || size[other] > size[known] ? other : known;

    private static int HeadlineOf(HtmlTree tree, HtmlMeasure measure, int root)
    {
        int inside = -1, before = -1, after = -1;
        for (var i = 0; i < tree.Count; i++)
        {
            var node = tree[i];
            if (node.Name is not "h1" || measure.Gone[i] || measure.Text[i] == 0 || InChrome(tree, i))
            {
                continue;
            }

            if (root >= 0 && tree.Holds(root, i))
            {
                inside = inside < 0 ? i : inside;
            }
            else if ((root < 0 || i < root) && !HtmlHints.IsSiteTitle(tree, node))
            {
                before = i;
            }
            else
            {
                after = after < 0 ? i : after;
            }
        }

        return inside >= 0 ? inside : before >= 0 ? before : after >= 0 ? -1 : FirstHeading(tree, measure, root);
    }

    /// <summary>Without an h1, a heading at the very top of the body is the headline.</summary>
    private static int FirstHeading(HtmlTree tree, HtmlMeasure measure, int root)
    {
        for (var i = Math.Max(root, 0); i < tree.Count && (root < 0 || tree.Holds(root, i)); i++)
        {
            if (tree[i].IsText && measure.Text[i] > 0 && !InChrome(tree, i))
            {
                return HeadingAbove(tree, i);
            }
        }

        return -1;
    }

    private static int HeadingAbove(HtmlTree tree, int text)
    {
        for (int i = tree[text].Parent, steps = 0; i >= 0 && steps < 8; i = tree[i].Parent, steps++)
        {
            if (HtmlNames.IsHeading(tree[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool InChrome(HtmlTree tree, int node)
    {
        for (int i = tree[node].Parent, steps = 0; i >= 0 && steps < 32; i = tree[i].Parent, steps++)
        {
            if (tree[i].Name is "nav" or "aside" or "footer")
            {
                return true;
            }
        }

        return false;
    }
}
