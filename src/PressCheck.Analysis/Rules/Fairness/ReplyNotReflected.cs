using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class ReplyNotReflected : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR006", "reply-not-reflected", "Answer received and not in the story", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        FoldedText? text = null;
        foreach (var logged in reading.ReplyLogIn(records).Logged)
        {
            var entry = logged.Entry;
            if ((entry.Outcome != ReplyOutcome.Answered && entry.RepliedAt is null) || entry.Outcome == ReplyOutcome.Declined || !string.IsNullOrWhiteSpace(entry.WhyLeftOut))
            {
                continue;
            }

            var linked = !string.IsNullOrWhiteSpace(entry.Passage);
            if (linked && ((text ??= new FoldedText(reading.Text)).Find(entry.Passage) is not null || Carries(reading, entry.Passage)))
            {
                continue;
            }

            // The subject speaks in the story, perhaps in other words than those it sent.
            var heard = logged.Subject?.Voice;
            var message = linked ? $"The passage that carried {entry.Subject}'s answer is no longer in the story." : $"The reply log has an answer from {entry.Subject}, and nobody has said where the story carries it.";
            yield return Found(logged.Span, message, heard is null ? Confidence.High : linked ? Confidence.Medium : Confidence.Low, heard is { } voice ? [new Evidence(voice, "heard here")] : []);
        }
    }

    /// <summary>A paragraph that still has three of four words of the passage: it was edited, not cut.</summary>
    private static bool Carries(Reading reading, string passage)
    {
        var words = FoldedText.WordsOf(passage).Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);
        if (words.Count == 0)
        {
            return false;
        }

        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part != PartKind.Furniture && FoldedText.WordsOf(reading.TextOf(paragraph.Span)).Where(words.Contains).Distinct(StringComparer.Ordinal).Count() * 4 >= words.Count * 3)
            {
                return true;
            }
        }

        return false;
    }
}
