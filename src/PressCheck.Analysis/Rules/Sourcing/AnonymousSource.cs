using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class AnonymousSource : Rule
{
    private const int MostMentions = 6;

    public override RuleDescriptor Descriptor { get; } = new("ANON001", "anonymous-source", "Source without a name", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        foreach (var source in reading.Sources)
        {
            // Whoever opens a story as “a retired postman” and isn't quoted there is mostly named a paragraph on.
            var passing = source.Kind == SourceKind.Individual && source.Confidence == Confidence.Low && source.Quotations.Count == 0;
            if (source.IsReliedOn && !passing)
            {
                found.Add(Found(source.Span, source.IsPlural ? "No names are given for these sources." : "No name is given for this source.", ConfidenceOf(source), [.. EvidenceOf(source)]));
            }
        }

        return found;
    }

    /// <summary>Somebody asked about their own life blocks only when quoted: a name is then owed to readers as much as the words.</summary>
    internal static Confidence ConfidenceOf(Source source) =>
        source.Kind == SourceKind.Individual && source.Anonymity is null && source.Quotations.Count == 0 ? Confidence.Low : source.Confidence;

    private static IEnumerable<Evidence> EvidenceOf(Source source)
    {
        if (source.First.Speech is { } speech)
        {
            yield return new Evidence(speech.Cue, "cue");
        }

        if (source.Anonymity is { } anonymity)
        {
            yield return new Evidence(anonymity, "anonymity");
        }

        for (var i = 1; i < Math.Min(source.Mentions.Count, MostMentions); i++)
        {
            if (source.Mentions[i].Span != source.Span)
            {
                yield return new Evidence(source.Mentions[i].Span, "later mention");
            }
        }
    }
}
