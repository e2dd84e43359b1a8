using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class PluralSources : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON010", "plural-sources", "Sources in the plural that may be one", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        var found = new List<Finding>();
        for (var p = 0; p < reading.Sources.Count; p++)
        {
            var plural = reading.Sources[p];
            if (plural is not { Kind: SourceKind.Confidential, IsPlural: true, IsReliedOn: true })
            {
                continue;
            }

            if (book.For(plural) is { } entry)
            {
                if (entry.People < 2)
                {
                    found.Add(Found(plural.Span, "The story speaks of several sources here, and the register has one person.", Confidence.High));
                }

                continue;
            }

            if (!IsPluralOfSource(plural.Head.Of(reading.Text)))
            {
                continue;
            }

            if (SingleLater(reading, plural) is { } single)
            {
                found.Add(Found(plural.Span, "The story speaks of sources here and of one source later.", Confidence.Medium, new Evidence(single, "the one source")));
            }
        }

        return found;
    }

    private static bool IsPluralOfSource(ReadOnlySpan<char> head) => head is "sources" or "Sources" or "insiders" or "Insiders" or "informants" or "whistleblowers";

    /// <summary>“the source said” after “sources said”, where no one of them was brought in: “one of the sources”, “another source”.</summary>
    private static Span? SingleLater(Reading reading, Source plural)
    {
        var singular = plural.Head.Of(reading.Text)[..^1];
        Span? single = null;
        foreach (var source in reading.Sources)
        {
            if (source.IsPlural || source.Kind != SourceKind.Confidential || !source.Head.Of(reading.Text).Equals(singular, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var definite = source.Span.Of(reading.Text).StartsWith("the ", StringComparison.OrdinalIgnoreCase);
            if (!definite)
            {
                return null;
            }

            single ??= source.Span.Start > plural.Span.Start ? source.Span : null;
        }

        return single is not null && PicksOne(reading, plural.Head.End, single.Value.Start) ? null : single;
    }

    private static bool PicksOne(Reading reading, int start, int end)
    {
        var clauses = reading.Clauses;
        for (var i = reading.TokenFrom(start); i + 2 < reading.Tokens.Length && reading.Tokens[i].Start < end; i++)
        {
            if ((clauses.IsWord(i, "one") || clauses.IsWord(i, "first") || clauses.IsWord(i, "second")) && (clauses.IsWord(i + 1, "of") || clauses.IsWord(i + 1, "source")))
            {
                return true;
            }
        }

        return false;
    }
}
