using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers.Html;

namespace PressCheck.Formats.Readers;

/// <summary>HTML: a fragment as a whole, or the story picked out of its page.</summary>
internal sealed class HtmlReader
{
    private readonly HtmlTree _tree;
    private readonly HtmlMeasure _measure;
    private readonly HtmlArticle _article;
    private readonly Copy _copy;
    private readonly bool _dropsChrome;
    private readonly int _size;
    private readonly Action<HtmlInsert>? _insert;
    private readonly bool _fragment;
    private int _breaks;
    private int _pre = -1;

    private HtmlReader(string source, Copy copy, bool titled, bool fragment = false, Action<HtmlInsert>? insert = null)
    {
        _tree = HtmlTree.Of(source);
        _measure = new HtmlMeasure(_tree);
        _copy = copy;
        _fragment = fragment;
        _insert = insert;
        var page = !fragment && HtmlArticle.IsPage(_tree);
        _article = page ? HtmlArticle.OfPage(_tree, _measure) : HtmlArticle.OfFragment(_tree, _measure, titled);
        _dropsChrome = page && (_article.Root < 0 || _tree[_article.Root].Name is "body");
        if (_article.Root >= 0)
        {
            _size = _measure.Text[_article.Root];
        }
        else
        {
            for (var i = 0; i < _tree.Count; i = _tree[i].Past)
            {
                _size += _measure.Text[i];
            }
        }
    }

    public static SourceDraft Read(string name, string source)
    {
        var copy = new Copy(source);
        Write(source, copy);
        var (text, map) = copy.Finish();
        return PlainTextReader.Drafted(name, text, copy.Paragraphs, map);
    }

    /// <summary>Takes HTML down into a copy that may hold other things too.</summary>
    /// <param name="source">The HTML.</param>
    /// <param name="copy">Takes the text down, in a kind of its own if it has one already.</param>
    /// <param name="titled">Whether the headline is known, so that no heading here is it.</param>
    public static void Write(string source, Copy copy, bool titled = false) => new HtmlReader(source, copy, titled).Write();

    /// <summary>Takes down the markup of a field: all of it is story, and other fields may stand in the middle of it.</summary>
    /// <param name="source">The markup.</param>
    /// <param name="copy">Takes the text down.</param>
    /// <param name="insert">Takes down what stands for an element of a content management system's own; null if nothing does.</param>
    public static void WriteField(string source, Copy copy, Action<HtmlInsert>? insert) => new HtmlReader(source, copy, titled: true, fragment: true, insert).Write();

    private void Write()
    {
        if (_fragment)
        {
            Write(0, Past);
            return;
        }

        var fallback = _article.Headline < 0 ? Meta("og:title") : -1;
        var author = HasByline() ? -1 : Meta("author");
        WriteMeta(fallback, PartKind.Headline);
        foreach (var node in _article.Apart)
        {
            Write(node, _tree[node].Past);
        }

        if (_article.Headline < 0 || _article.Apart.Count > 0)
        {
            WriteMeta(author, PartKind.Byline);
            author = -1;
        }

        if (author >= 0 && _article.Headline >= 0)
        {
            var from = Math.Max(_article.Root, 0);
            Write(from, _tree[_article.Headline].Past);
            WriteMeta(author, PartKind.Byline);
            Write(_tree[_article.Headline].Past, Past);
        }
        else
        {
            Write(Math.Max(_article.Root, 0), Past);
        }
    }

    private int Past => _article.Root < 0 ? _tree.Count : _tree[_article.Root].Past;

    private readonly record struct Opened(int Past, PartKind? Kind, bool Block);

    private void Write(int from, int past)
    {
        var open = new Stack<Opened>();
        for (var i = from; i < past;)
        {
            Close(open, i);
            var node = _tree[i];
            if (node.IsText)
            {
                Text(node);
                i++;
                continue;
            }

            if (node.Name is "br" or "hr")
            {
                LineBreak(node);
            }

            if (_insert is not null && !_measure.Gone[i] && HtmlInsert.Of(_tree, i) is { } insert)
            {
                // What a block that was never closed seems to hold is the story that goes on after it.
                Insert(insert);
                i++;
                continue;
            }

            var block = HtmlNames.IsBlock(node.Name);
            if (block)
            {
                EndParagraph();
            }

            var furniture = !_measure.Gone[i] && IsFurniture(i, node);
            if (_measure.Gone[i] || (furniture && _dropsChrome))
            {
                i = node.Past;
                continue;
            }

            open.Push(new Opened(node.Past, _copy.Kind, block));
            _copy.Kind ??= furniture ? PartKind.Furniture : KindOf(i, node);
            _pre = node.Name is "pre" ? node.Past : _pre;
            i++;
        }

        Close(open, past);
        while (open.TryPop(out var last))
        {
            _copy.Kind = last.Kind;
        }

        EndParagraph();
    }

    /// <summary>What is put in keeps its own kind and its own place; a paragraph that it stands in goes on after it.</summary>
    private void Insert(HtmlInsert insert)
    {
        if (!insert.Inline)
        {
            EndParagraph();
        }

        var (kind, layer) = (_copy.Kind, _copy.Layer);
        _insert!(insert);
        (_copy.Kind, _copy.Layer) = (kind, layer);
        if (!insert.Inline)
        {
            EndParagraph();
        }
    }

    private void Close(Stack<Opened> open, int at)
    {
        while (open.TryPeek(out var top) && top.Past <= at)
        {
            open.Pop();
            _copy.Kind = top.Kind;
            _pre = top.Past == _pre ? -1 : _pre;
            if (top.Block)
            {
                EndParagraph();
            }
        }
    }

    private PartKind? KindOf(int i, in HtmlNode node) =>
        i == _article.Headline ? PartKind.Headline
        : node.Name is "aside" && _measure.Text[i] < 400 && HoldsOnly(i, "blockquote") ? PartKind.PullQuote
        : node.Name is "p" && node.Parent >= 0 && _tree[node.Parent].Name is "header" && i > _article.Headline && _article.Headline >= 0 && _measure.Text[i] > 30 ? PartKind.Standfirst
        : HtmlHints.KindOf(_tree, i, _measure.Text[i]);

    /// <summary>Furniture is small beside the story: some sites put a whole page into a form.</summary>
    private bool IsFurniture(int i, in HtmlNode node)
    {
        var text = _measure.Text[i];
        if (_fragment || text == 0 || text * 10L > _size * 3L)
        {
            return false;
        }

        return HtmlHints.IsFurniture(_tree, i) || (node.Name is "aside" or "footer" && (_dropsChrome || _measure.Links[i] * 2 > text));
    }

    private bool HoldsOnly(int node, string name)
    {
        for (var i = node + 1; i < _tree[node].Past; i = _tree[i].Past)
        {
            if (_measure.Text[i] > 0)
            {
                return _tree[i].Name == name && _measure.Text[i] == _measure.Text[node];
            }
        }

        return false;
    }

    private void Text(in HtmlNode node)
    {
        if (_pre >= 0)
        {
            Preformatted(node);
            return;
        }

        if (!_tree.Source.AsSpan(node.Start, node.End - node.Start).IsWhiteSpace())
        {
            _breaks = 0;
        }

        HtmlText.Write(_copy, _tree.Source, node.Start, node.End);
    }

    private void Preformatted(in HtmlNode node)
    {
        for (var at = node.Start; at < node.End;)
        {
            var line = _tree.Source.AsSpan(at, node.End - at).IndexOf('\n');
            var end = line < 0 ? node.End : at + line;
            if (_tree.Source.AsSpan(at, end - at).IsWhiteSpace())
            {
                if (line >= 0 && at > node.Start)
                {
                    EndParagraph();
                }
            }
            else
            {
                HtmlText.Write(_copy, _tree.Source, at, end);
            }

            if (line >= 0)
            {
                _copy.LineBreak(end, end + 1);
            }

            at = end + 1;
        }
    }

    private void LineBreak(in HtmlNode node)
    {
        if (++_breaks > 1)
        {
            _copy.EndParagraph();
        }
        else
        {
            _copy.LineBreak(node.Start, node.End);
        }
    }

    private void EndParagraph()
    {
        _breaks = 0;
        _copy.EndParagraph();
    }

    private int Meta(string name)
    {
        for (var i = 0; i < _tree.Count; i++)
        {
            var node = _tree[i];
            if (node.Name is "meta" && (HtmlHints.Says(_tree, node, "property", name) || HtmlHints.Says(_tree, node, "name", name)) && node.Attribute("content") is { } content && content.End > content.Start)
            {
                return i;
            }
        }

        return -1;
    }

    private void WriteMeta(int node, PartKind kind)
    {
        if (node < 0 || _tree[node].Attribute("content") is not { } content || _tree.ValueOf(content).Contains("://", StringComparison.Ordinal))
        {
            return;
        }

        EndParagraph();
        _copy.Kind = kind;
        HtmlText.Write(_copy, _tree.Source, content.Start, content.End);
        EndParagraph();
        _copy.Kind = null;
    }

    private bool HasByline()
    {
        for (var i = 0; i < _tree.Count; i++)
        {
            if (!_tree[i].IsText && !_measure.Gone[i] && _measure.Text[i] > 0 && HtmlHints.KindOf(_tree, i, _measure.Text[i]) == PartKind.Byline)
            {
                return true;
            }
        }

        return false;
    }
}
