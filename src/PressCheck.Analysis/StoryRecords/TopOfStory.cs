using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.StoryRecords;

/// <summary>Where a finding about the story as a whole belongs.</summary>
internal static class TopOfStory
{
    /// <summary>The headline, or else the first paragraph that is no furniture; null if the draft has no words.</summary>
    public static Span? In(Reading reading)
    {
        Span? first = null;
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part == PartKind.Headline)
            {
                return paragraph.Span;
            }

            first ??= paragraph.Part == PartKind.Furniture ? null : paragraph.Span;
        }

        return first ?? (reading.Paragraphs.Length > 0 ? reading.Paragraphs[0].Span : null);
    }
}
