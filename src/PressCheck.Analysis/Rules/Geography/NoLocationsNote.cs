using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class NoLocationsNote : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GEO003", "no-locations-note", "Several bylines, one dateline, no note of who was where", Severity.Note, RuleStatus.Preview);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (Datelines.In(reading) is not { } dateline || Datelines.IsAgencys(reading, dateline) || Math.Max(records.Story.Bylines.Length, Authors(reading)) < 2 || HasNote(reading))
        {
            return [];
        }

        return [Found(dateline, "Several people sign the story, and no note says who was here and who elsewhere.", Confidence.Medium)];
    }

    private static int Authors(Reading reading)
    {
        var authors = new HashSet<Person>();
        foreach (var mention in reading.Mentions)
        {
            if (reading.Draft.PartAt(mention.Span.Start) == PartKind.Byline)
            {
                authors.Add(mention.Person);
            }
        }

        return authors.Count;
    }

    /// <summary>“Ann Other reported from Lviv and Sam Someone from Kyiv.”: at the story's end or in a note.</summary>
    private static bool HasNote(Reading reading)
    {
        for (var p = 0; p < reading.Paragraphs.Length; p++)
        {
            var paragraph = reading.Paragraphs[p];
            if (paragraph.Part is not PartKind.Note && (p < reading.Paragraphs.Length - 2 || paragraph.Part != PartKind.Body))
            {
                continue;
            }

            for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
            {
                if ((reading.Clauses.IsWord(i, "reported") || reading.Clauses.IsWord(i, "reporting") || reading.Clauses.IsWord(i, "contributed") || reading.Clauses.IsWord(i, "contributing")) && NamesPlace(reading, i + 1, paragraph.EndToken))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool NamesPlace(Reading reading, int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if ((reading.Clauses.IsWord(i, "from") || reading.Clauses.IsWord(i, "in") || reading.Clauses.IsWord(i, "near")) && reading.Tokens[i + 1].IsCapital)
            {
                return true;
            }
        }

        return false;
    }
}
