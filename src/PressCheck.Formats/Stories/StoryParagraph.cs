using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Stories;

/// <summary>A paragraph of a draft: what it is, and its text without the blanks around it.</summary>
internal readonly record struct StoryParagraph(PartKind Kind, string Text)
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u2029'];

    /// <summary>The paragraphs of a draft, all of them: nothing that was signed off is left out.</summary>
    public static List<StoryParagraph> Of(Draft draft)
    {
        var paragraphs = new List<StoryParagraph>();
        for (var at = 0; at < draft.Text.Length;)
        {
            var length = draft.Text.AsSpan(at).IndexOfAny(LineEnds);
            var end = length < 0 ? draft.Text.Length : at + length;
            var line = draft.Text.AsSpan(at, end - at);
            if (line.Trim() is { IsEmpty: false } text)
            {
                // A dateline at the head of a paragraph is only the start of it, so the end says what it is.
                var last = at + line.TrimEnd().Length - 1;
                paragraphs.Add(new StoryParagraph(draft.PartAt(last), text.ToString()));
            }

            at = end + 1;
        }

        return paragraphs;
    }
}
