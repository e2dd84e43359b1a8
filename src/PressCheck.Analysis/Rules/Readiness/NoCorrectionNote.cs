using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Readiness;

public sealed class NoCorrectionNote : Rule
{
    private static readonly PhraseTable Phrases = PhraseTable.Load("phrases-correction");

    public override RuleDescriptor Descriptor { get; } = new("DOC004", "no-correction-note", "Correction that does not say what was wrong", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (reading.Paragraphs.IsEmpty)
        {
            return [];
        }

        var first = reading.Paragraphs[0];
        var announced = Phrases.Match(reading.Tokens, first.FirstToken, first.EndToken, out var tag) is > 0 and var length && tag == "label" &&
            (first.FirstToken + length >= first.EndToken || reading.TextOf(reading.Tokens[first.FirstToken + length]) is ":" or "—" or "–" or "-");
        if ((!announced && reading.Draft.Type != StoryType.Correction && records.Story.Act != StoryAct.Correction) || Tells(reading))
        {
            return [];
        }

        return [Found(first.Span, "This is a correction, and nothing in it says what was wrong.", announced ? Confidence.High : Confidence.Medium)];
    }

    private static bool Tells(Reading reading)
    {
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part is PartKind.Headline or PartKind.Furniture)
            {
                continue;
            }

            for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
            {
                if (Phrases.Match(reading.Tokens, i, paragraph.EndToken, out var tag) > 0 && tag == "note")
                {
                    return true;
                }
            }
        }

        return false;
    }
}
