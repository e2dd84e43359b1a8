using System.Collections.Immutable;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers.Parts;

namespace PressCheck.Formats.Readers;

/// <summary>Plain text: as it is, unless its lines were wrapped by hand.</summary>
internal static class PlainTextReader
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 90;
    private const int FewestWrapped = 4;

    public static SourceDraft Read(string name, string source)
    {
        if (IsWrapped(source))
        {
            return Unwrapped(name, source);
        }

        var paragraphs = new List<CopyParagraph>();
        foreach (var line in LinesOf(source))
        {
            var trimmed = Trim(source, line);
            if (!trimmed.IsEmpty)
            {
                paragraphs.Add(new CopyParagraph(trimmed, null));
            }
        }

        return Drafted(name, source, paragraphs, new SourceMap(source));
    }

    /// <summary>A draft of text and paragraphs, its parts marked.</summary>
    public static SourceDraft Drafted(string name, string text, IReadOnlyList<CopyParagraph> paragraphs, SourceMap map, StoryType? type = null, ImmutableArray<string> locations = default)
    {
        var marker = new PartMarker(text, paragraphs);
        var parts = marker.Mark();
        return new SourceDraft(new Draft(name, text, parts, type ?? marker.Type ?? StoryType.News, locations), map);
    }

    /// <summary>
    /// Whether lines end at a column instead of a paragraph: blocks stand apart by empty lines, and nearly all lines but the
    /// last of each block are about as wide as a typewriter's.
    /// </summary>
    private static bool IsWrapped(string source)
    {
        int inside = 0, wide = 0, blocks = 0;
        var previous = default(Span);
        foreach (var line in LinesOf(source))
        {
            var trimmed = Trim(source, line);
            if (!trimmed.IsEmpty && !previous.IsEmpty)
            {
                inside++;
                wide += previous.Length is >= NarrowestWrap and <= WidestWrap ? 1 : 0;
            }

            blocks += !trimmed.IsEmpty && previous.IsEmpty ? 1 : 0;
            previous = trimmed;
        }

        return inside >= FewestWrapped && blocks >= 2 && wide * 10 >= inside * 8;
    }

    private static SourceDraft Unwrapped(string name, string source)
    {
        var copy = new Copy(source);
        var end = 0;
        foreach (var line in LinesOf(source))
        {
            var trimmed = Trim(source, line);
            if (trimmed.IsEmpty)
            {
                copy.EndParagraph();
                continue;
            }

            if (copy.Length > 0 && !EndsInHyphen(source.AsSpan(0, end)))
            {
                copy.Blank(end, trimmed.Start);
            }

            copy.Exact(trimmed.Of(source), trimmed.Start);
            end = trimmed.End;
        }

        var (text, map) = copy.Finish();
        return Drafted(name, text, copy.Paragraphs, map);
    }

    /// <summary>"well-" at a line's end goes on without a blank.</summary>
    private static bool EndsInHyphen(ReadOnlySpan<char> text) => text is [.., var letter, '-'] && char.IsLetter(letter);

    private static Span Trim(string source, Span line)
    {
        var text = line.Of(source);
        var start = line.Start + text.Length - text.TrimStart().Length;
        return new Span(start, text.Trim().Length);
    }

    private static IEnumerable<Span> LinesOf(string source)
    {
        var starts = SourceMap.LineStarts(source);
        for (var i = 0; i < starts.Length; i++)
        {
            yield return Span.FromBounds(starts[i], i + 1 < starts.Length ? starts[i + 1] : source.Length);
        }
    }
}
