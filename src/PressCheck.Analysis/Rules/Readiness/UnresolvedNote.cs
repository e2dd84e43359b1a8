using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Readiness;

public sealed class UnresolvedNote : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("DOC002", "unresolved-note", "Remark on the draft that is still open", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (records.Story.OpenNotes.IsEmpty)
        {
            return [];
        }

        var text = new FoldedText(reading.Text);
        var notes = new SortedDictionary<(int Start, int Length), int>();
        foreach (var note in records.Story.OpenNotes)
        {
            if ((text.Find(note.Passage) ?? TopOfStory.In(reading)) is { } span)
            {
                notes[(span.Start, span.Length)] = notes.GetValueOrDefault((span.Start, span.Length)) + 1;
            }
        }

        return notes.Select(note => Found(new Span(note.Key.Start, note.Key.Length), note.Value == 1 ? "A remark on this is still open." : FormattableString.Invariant($"{note.Value} remarks on this are still open."), Confidence.High));
    }
}
