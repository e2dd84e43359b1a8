using System.Xml;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers.Html;

namespace PressCheck.Formats.Readers;

/// <summary>
/// The main part of a .docx. Its source is the part's own markup, and a line of it is a paragraph. Deleted and hidden text,
/// field codes and second versions of drawings are not read; inserted text is.
/// </summary>
internal sealed class WordReader
{
    private readonly string _source;
    private readonly WordPackage _package;
    private readonly int[] _lineStarts;
    private readonly List<WordParagraph> _paragraphs = [];
    private readonly Stack<WordParagraph> _open = [];
    private bool _hidden;

    private enum PieceKind
    {
        Text,

        /// <summary>Text without character references.</summary>
        Plain,
        Blank,
        Break,
        Hyphen,
    }

    private readonly record struct Piece(PieceKind Kind, int Start, int End);

    private sealed class WordParagraph
    {
        public string Style { get; set; } = "";

        public List<Piece> Pieces { get; } = [];
    }

    private WordReader(WordPackage package)
    {
        _package = package;
        _source = package.Document;
        _lineStarts = SourceMap.LineStarts(_source);
    }

    public static SourceDraft Read(string name, WordPackage package)
    {
        var reader = new WordReader(package);
        try
        {
            reader.Parse();
        }
        catch (XmlException damaged)
        {
            throw new UnreadableSourceException($"This file is a Word file with damaged markup inside.", damaged);
        }

        var copy = reader.Write();
        var (text, map) = copy.Finish();
        return PlainTextReader.Drafted(name, text, copy.Paragraphs, map);
    }

    private void Parse()
    {
        using var xml = WordPackage.Xml(_source);
        var skipped = -1;
        var inText = false;
        while (xml.Read())
        {
            if (skipped >= 0)
            {
                skipped = xml.NodeType == XmlNodeType.EndElement && xml.Depth == skipped ? -1 : skipped;
                continue;
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element when IsSkipped(xml.LocalName):
                    skipped = xml.IsEmptyElement ? -1 : xml.Depth;
                    break;
                case XmlNodeType.Element:
                    inText = xml.LocalName is "t" && !xml.IsEmptyElement;
                    Start(xml);
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "p" && IsWord(xml):
                    _open.TryPop(out _);
                    break;
                case XmlNodeType.EndElement:
                    inText = false;
                    _hidden &= xml.LocalName is not "r";
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when inText && !_hidden && _open.TryPeek(out var paragraph):
                    var start = Offset(xml);
                    var plain = xml.NodeType == XmlNodeType.CDATA;
                    var end = _source.IndexOf(plain ? "]]>" : "<", start, StringComparison.Ordinal);
                    paragraph.Pieces.Add(new Piece(plain ? PieceKind.Plain : PieceKind.Text, start, end < 0 ? _source.Length : end));
                    break;
            }
        }
    }

    /// <summary>Deleted or moved text, field codes, and what is there for programs that can't show the first version.</summary>
    private static bool IsSkipped(string name) => name is "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "sectPr" or "tblPr";

    private void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p" when IsWord(xml):
                var paragraph = new WordParagraph();
                _paragraphs.Add(paragraph);
                if (!xml.IsEmptyElement)
                {
                    _open.Push(paragraph);
                }

                break;
            case "pStyle" when _open.TryPeek(out var styled) && Value(xml) is { } id:
                styled.Style = _package.StyleNames.TryGetValue(id, out var name) ? name : Spelled(id);
                break;
            case "r":
                // The mark at a paragraph's end may be hidden while its runs are not.
                _hidden = false;
                break;
            case "vanish":
                _hidden = Value(xml) is not ("0" or "false" or "off");
                break;
            case "tab" or "ptab":
                Add(PieceKind.Blank, xml);
                break;
            case "br" or "cr":
                Add(PieceKind.Break, xml);
                break;
            case "noBreakHyphen":
                Add(PieceKind.Hyphen, xml);
                break;
        }
    }

    private static bool IsWord(XmlReader xml) => xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);

    private static string? Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    /// <summary>"Heading1" without a style sheet.</summary>
    private static string Spelled(string id) =>
        id.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) ? "heading " + id[7..] : id.ToLowerInvariant();

    private void Add(PieceKind kind, XmlReader xml)
    {
        // Tabs stand in paragraphs' settings too, where no run is open and no text precedes them.
        if (!_hidden && _open.TryPeek(out var paragraph) && paragraph.Pieces.Count > 0)
        {
            var at = Offset(xml);
            paragraph.Pieces.Add(new Piece(kind, at, at));
        }
    }

    private int Offset(XmlReader xml)
    {
        var info = (IXmlLineInfo)xml;
        return _lineStarts[info.LineNumber - 1] + info.LinePosition - 1;
    }

    private Copy Write()
    {
        var copy = new Copy(_source);
        var title = _paragraphs.Exists(paragraph => paragraph.Style is "title" or "headline" && paragraph.Pieces.Count > 0);
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            copy.Number = i + 1;
            copy.Kind = KindOf(_paragraphs[i].Style, copy.Paragraphs.Count == 0, ref title);
            foreach (var (kind, start, end) in _paragraphs[i].Pieces)
            {
                switch (kind)
                {
                    case PieceKind.Text:
                        HtmlText.Write(copy, _source, start, end);
                        break;
                    case PieceKind.Plain:
                        copy.Collapsed(_source.AsSpan(start, end - start), start);
                        break;
                    case PieceKind.Blank:
                        copy.Blank(start, end);
                        break;
                    case PieceKind.Break:
                        copy.LineBreak(start, end);
                        break;
                    default:
                        copy.Mapped("\u2011", start, end);
                        break;
                }
            }

            copy.EndParagraph();
        }

        return copy;
    }

    private static PartKind? KindOf(string style, bool first, ref bool title)
    {
        var headline = style is "title" or "headline" || (!title && (style is "heading 1" || (first && style.StartsWith("heading", StringComparison.Ordinal))));
        title |= headline;
        return headline ? PartKind.Headline : style switch
        {
            "subtitle" or "standfirst" => PartKind.Standfirst,
            "byline" or "author" => PartKind.Byline,
            "dateline" => PartKind.Dateline,
            "caption" => PartKind.Caption,
            "quote" or "block text" => PartKind.BlockQuote,
            "intense quote" or "pull quote" or "pullquote" => PartKind.PullQuote,
            _ => style.StartsWith("heading", StringComparison.Ordinal) ? PartKind.Subheading : null,
        };
    }
}
