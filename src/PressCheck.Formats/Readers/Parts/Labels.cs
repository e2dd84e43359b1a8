using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers.Parts;

/// <summary>The word for a kind of piece, as a label over a story or in a field of it.</summary>
internal static class Labels
{
    /// <summary>The kind that a line names: alone on it, or before a bar as in "OPINION | The bridge can wait".</summary>
    public static StoryType? Of(ReadOnlySpan<char> line, out bool alone)
    {
        var bar = line.IndexOf('|');
        alone = bar < 0;
        if (bar >= 0)
        {
            return Named(line[..bar]);
        }

        var colon = line.IndexOf(':');
        if (colon > 0 && colon + 1 < line.Length)
        {
            // "Review: …" opens too many sentences; a label before a colon is in capitals, or it is "Opinion".
            var word = line[..colon];
            return Shape.IsCapitals(word) || word is "Opinion" or "Op-Ed" ? Named(word) : null;
        }

        return Named(line.TrimEnd(":"));
    }

    /// <summary>The kind that a field's value names; null if it names none or plain news.</summary>
    public static StoryType? Named(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[24];
        word = word.Trim().Trim("[]*");
        if (word.Length is 0 or > 24)
        {
            return null;
        }

        return lower[..word.ToLowerInvariant(lower)] switch
        {
            "opinion" or "comment" or "commentary" or "editorial" or "op-ed" or "column" or "leader" or "viewpoint" => StoryType.Opinion,
            "review" or "reviews" => StoryType.Review,
            "interview" or "q&a" => StoryType.Interview,
            "letters" or "letter" or "letters to the editor" or "letter to the editor" => StoryType.Letters,
            "correction" or "corrections" or "corrections and clarifications" => StoryType.Correction,
            _ => null,
        };
    }
}
