namespace PressCheck.Formats.Readers.Html;

/// <summary>How much text lies where on a page, each number in characters, worked out in one pass down and one up.</summary>
internal sealed class HtmlMeasure
{
    private const int ShortestParagraph = 25;

    public HtmlMeasure(HtmlTree tree)
    {
        var count = tree.Count;
        Text = new int[count];
        Links = new int[count];
        Prose = new int[count];
        Near = new int[count];
        Gone = new bool[count];
        var inLink = new bool[count];
        for (var i = 0; i < count; i++)
        {
            var node = tree[i];
            var parent = node.Parent;
            Gone[i] = (parent >= 0 && Gone[parent]) || (!node.IsText && HtmlHints.IsHidden(tree, i));
            inLink[i] = node.Name is "a" || (parent >= 0 && inLink[parent]);
            if (node.IsText && !Gone[i])
            {
                Text[i] = tree.Source.AsSpan(node.Start, node.End - node.Start).Trim().Length;
                Links[i] = inLink[i] ? Text[i] : 0;
            }
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var node = tree[i];
            var own = Text[i] - Links[i];
            if (node.Name is "p" && own >= ShortestParagraph)
            {
                Prose[i] += own;
            }

            var parent = node.Parent;
            if (parent < 0)
            {
                continue;
            }

            Text[parent] += Text[i];
            Links[parent] += Links[i];
            if (node.Name is "nav" or "aside" or "footer")
            {
                continue;
            }

            Prose[parent] += Prose[i];
            if (node.Name is "p")
            {
                // A paragraph speaks for its parent, and half for the one above: bodies are often cut into sections.
                Near[parent] += Prose[i];
                if (tree[parent].Parent is >= 0 and var above)
                {
                    Near[above] += Prose[i] / 2;
                }
            }
        }
    }

    /// <summary>Text that is shown.</summary>
    public int[] Text { get; }

    /// <summary>Text inside links.</summary>
    public int[] Links { get; }

    /// <summary>Text of paragraphs below, outside of menus, asides and footers.</summary>
    public int[] Prose { get; }

    /// <summary>Text of the paragraphs that an element holds itself, and half of those one step down.</summary>
    public int[] Near { get; }

    /// <summary>Not shown, with all below it.</summary>
    public bool[] Gone { get; }
}
