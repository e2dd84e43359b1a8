namespace PressCheck.Formats.Readers.Html;

/// <summary>A text or an element; children follow their parent, so a node's subtree is the stretch up to <see cref="Past"/>.</summary>
internal struct HtmlNode
{
    /// <summary>The element's name; empty for text.</summary>
    public string Name;
    public int Parent;

    /// <summary>Index just past the last node below this one.</summary>
    public int Past;

    /// <summary>The text, or the start tag, in the source.</summary>
    public int Start;
    public int End;
    public HtmlAttribute[] Attributes;

    public readonly bool IsText => Name.Length == 0;

    public readonly HtmlAttribute? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }
}

/// <summary>
/// A page's elements in the order of the source, in one pass and without recursion. Tags that browsers imply are implied;
/// misnested ones are closed by the nearest sensible end, because only blocks and what they mean matter to a reader.
/// </summary>
internal sealed class HtmlTree
{
    private readonly List<HtmlNode> _nodes = [];
    private readonly List<int> _open = [];
    private readonly List<int> _barriers = [];
    private readonly Dictionary<string, Stack<int>> _openByName = new(StringComparer.Ordinal);

    private HtmlTree(string source)
    {
        Source = source;
        var scanner = new HtmlScanner(source);
        while (scanner.Next())
        {
            switch (scanner.Piece)
            {
                case HtmlPiece.Text:
                    if (_open.Count > 0 && _nodes[_open[^1]].Name is "head" && !source.AsSpan(scanner.Start, scanner.End - scanner.Start).IsWhiteSpace())
                    {
                        Pop();
                    }

                    Add("", scanner.Start, scanner.End, []);
                    break;
                case HtmlPiece.StartTag:
                    StartTag(scanner);
                    break;
                case HtmlPiece.EndTag:
                    EndTag(scanner);
                    break;
            }
        }

        while (_open.Count > 0)
        {
            Pop();
        }
    }

    public string Source { get; }

    public int Count => _nodes.Count;

    public HtmlNode this[int index] => _nodes[index];

    public static HtmlTree Of(string source) => new(source);

    /// <summary>Whether one node lies below another, or is it.</summary>
    public bool Holds(int outer, int inner) => inner >= outer && inner < _nodes[outer].Past;

    public ReadOnlySpan<char> ValueOf(in HtmlAttribute attribute) => Source.AsSpan(attribute.Start, attribute.End - attribute.Start);

    /// <summary>An attribute's value with its character references read; empty if there is none.</summary>
    public string Value(int node, string attribute) =>
        _nodes[node].Attribute(attribute) is { } found ? HtmlText.Decode(ValueOf(found)) : "";

    private void StartTag(HtmlScanner scanner)
    {
        var name = scanner.Name;
        if (name is "html" or "body" or "head" && _openByName.TryGetValue(name, out var same) && same.Count > 0)
        {
            return;
        }

        ImplyEnds(name);
        var index = Add(name, scanner.Start, scanner.End, scanner.Attributes.Count == 0 ? [] : [.. scanner.Attributes]);
        if (HtmlNames.IsVoid(name))
        {
            return;
        }

        _open.Add(index);
        if (!_openByName.TryGetValue(name, out var stack))
        {
            _openByName[name] = stack = new Stack<int>();
        }

        stack.Push(index);
        if (HtmlNames.IsBarrier(name))
        {
            _barriers.Add(index);
        }
    }

    private void ImplyEnds(string name)
    {
        if (Last("head") >= 0 && name is not ("title" or "meta" or "link" or "base" or "script" or "style" or "noscript" or "template" or "head"))
        {
            PopTo("head");
        }

        if (HtmlNames.EndsParagraph(name))
        {
            Close("p", Barrier);
        }

        switch (name)
        {
            case "li":
                Close("li", Math.Max(Barrier, Math.Max(Last("ul"), Last("ol"))));
                break;
            case "dt" or "dd":
                Close("dt", Math.Max(Barrier, Last("dl")));
                Close("dd", Math.Max(Barrier, Last("dl")));
                break;
            case "tr":
                Close("tr", Last("table"));
                break;
            case "td" or "th":
                Close("td", Last("table"));
                Close("th", Last("table"));
                break;
            case "tbody" or "thead" or "tfoot":
                Close("tbody", Last("table"));
                Close("thead", Last("table"));
                break;
            case "option" or "optgroup":
                Close("option", Last("select"));
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                if (_open.Count > 0 && HtmlNames.IsHeading(_nodes[_open[^1]].Name))
                {
                    Pop();
                }

                break;
        }
    }

    private void EndTag(HtmlScanner scanner)
    {
        var name = scanner.Name;
        if (name is "br" or "p" && Last(name) < 0)
        {
            // Browsers read </br> as <br> and </p> as an empty paragraph.
            Add(name, scanner.Start, scanner.End, []);
            return;
        }

        if (name is "body" or "html" || Last(name) < 0 || (!HtmlNames.IsBarrier(name) && name is not ("tr" or "tbody" or "thead" or "tfoot") && Last(name) < Barrier))
        {
            return;
        }

        // An inline end tag closes no block that was opened inside it.
        if (!HtmlNames.IsBlock(name) && !HtmlNames.IsSilent(name))
        {
            var opened = Last(name);
            for (int i = _open.Count - 1, steps = 0; i >= 0 && _open[i] > opened; i--, steps++)
            {
                if (steps > 16 || HtmlNames.IsBlock(_nodes[_open[i]].Name))
                {
                    return;
                }
            }
        }

        PopTo(name);
    }

    private int Barrier => _barriers.Count == 0 ? -1 : _barriers[^1];

    private int Last(string name) => _openByName.TryGetValue(name, out var stack) && stack.TryPeek(out var index) ? index : -1;

    private void Close(string name, int barrier)
    {
        if (Last(name) > barrier)
        {
            PopTo(name);
        }
    }

    private void PopTo(string name)
    {
        for (var index = Last(name); _open.Count > 0 && _open[^1] >= index;)
        {
            Pop();
        }
    }

    private void Pop()
    {
        var index = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var node = _nodes[index];
        node.Past = _nodes.Count;
        _nodes[index] = node;
        _openByName[node.Name].Pop();
        if (_barriers.Count > 0 && _barriers[^1] == index)
        {
            _barriers.RemoveAt(_barriers.Count - 1);
        }
    }

    private int Add(string name, int start, int end, HtmlAttribute[] attributes)
    {
        _nodes.Add(new HtmlNode { Name = name, Parent = _open.Count == 0 ? -1 : _open[^1], Past = _nodes.Count + 1, Start = start, End = end, Attributes = attributes });
        return _nodes.Count - 1;
    }
}
