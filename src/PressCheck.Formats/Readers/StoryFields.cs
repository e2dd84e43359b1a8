using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers.Html;

namespace PressCheck.Formats.Readers;

/// <summary>
/// A story that is kept in several fields, as content management systems keep them, taken down field by field into one draft.
/// Fields are numbered from 0 in the order in which they are begun; each keeps its own offsets.
/// </summary>
public sealed class StoryFields
{
    private readonly Copy _copy = new("");
    private readonly List<int> _starts = [];
    private int _length;
    private int _depth;

    /// <summary>UTF-16 code units of all fields so far.</summary>
    public int Length => _length;

    /// <summary>Plain text; each line is a paragraph.</summary>
    /// <param name="text">The field's text.</param>
    /// <param name="kind">What it is; null leaves it to its words and its place.</param>
    /// <returns>The field's number.</returns>
    /// <exception cref="UnreadableSourceException">The fields together are longer than a story can be.</exception>
    public int AddText(string text, PartKind? kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Add(text, kind, () =>
        {
            var at = 0;
            foreach (var line in text.AsSpan().EnumerateLines())
            {
                if (at > 0)
                {
                    _copy.EndParagraph();
                }

                _copy.Collapsed(line, at);
                at += line.Length;
                at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            }
        });
    }

    /// <summary>Markup; all of it is story, and other fields may stand in the middle of it.</summary>
    /// <param name="markup">The field's HTML.</param>
    /// <param name="kind">What it is; null leaves it to its elements, its words and its place.</param>
    /// <param name="insert">Adds the fields of a block that stands in the markup; null if none does.</param>
    /// <inheritdoc cref="AddText"/>
    public int AddHtml(string markup, PartKind? kind, Action<HtmlInsert>? insert = null)
    {
        ArgumentNullException.ThrowIfNull(markup);
        return Add(markup, kind, () => HtmlReader.WriteField(markup, _copy, insert));
    }

    /// <summary>Markdown.</summary>
    /// <param name="markdown">The field's text.</param>
    /// <param name="kind">What it is; null leaves it to its marks, its words and its place.</param>
    /// <inheritdoc cref="AddText"/>
    public int AddMarkdown(string markdown, PartKind? kind)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Add(markdown, kind, () => MarkdownReader.WriteField(markdown, _copy));
    }

    /// <summary>Ends the paragraph in the making: what follows is no part of it.</summary>
    public void EndParagraph() => _copy.EndParagraph();

    /// <summary>The draft of all fields.</summary>
    /// <param name="name">What the draft is called.</param>
    /// <param name="type">The kind of piece; null leaves it to its words.</param>
    public FieldsDraft Finish(string name, StoryType? type)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (text, map) = _copy.Finish();
        return new FieldsDraft(PlainTextReader.Drafted(name, text, _copy.Paragraphs, map, type).Draft, map, [.. _starts], _length);
    }

    /// <summary>Offsets of all fields lie one after another, so that one map leads back to all of them.</summary>
    private int Add(string source, PartKind? kind, Action write)
    {
        if (source.Length > int.MaxValue / 4 - _length)
        {
            throw new UnreadableSourceException("This story is longer than PressCheck reads.");
        }

        var number = _starts.Count;
        _starts.Add(_length);
        var (outerKind, outerLayer) = (_copy.Kind, _copy.Layer);
        _copy.Kind = kind ?? outerKind;
        _copy.Layer = new SourceMap("", [new SourceMap.Segment(0, _length, _length + source.Length)], source.Length);
        _length += source.Length + 1;
        _depth++;
        write();
        _depth--;

        // A field inside another's paragraph leaves its end to that one.
        if (_depth == 0)
        {
            _copy.EndParagraph();
        }

        (_copy.Kind, _copy.Layer) = (outerKind, outerLayer);
        return number;
    }
}
