using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class AnonymousSource : Rule
{
    private const int MostMentions = 6;

    public override RuleDescriptor Descriptor { get; } = new("ANON001", "anonymous-source", "Source without a name", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        var found = new List<Finding>();
        foreach (var source in reading.Sources)
        {
            // Whoever opens a story as “a retired postman” and isn't quoted there is mostly named a paragraph on.
            var passing = source.Kind == SourceKind.Individual && source.Confidence == Confidence.Low && source.Quotations.Count == 0;
            if (source.IsReliedOn && !passing && (!records.AreKept || Missing(book.For(source)).Length > 0))
            {
                found.Add(Found(source.Span, Message(source, records.AreKept ? Missing(book.For(source)) : ""), ConfidenceOf(source), [.. EvidenceOf(source)]));
            }
        }

        return found;
    }

    /// <summary>Somebody asked about their own life blocks only when quoted: a name is then owed to readers as much as the words.</summary>
    internal static Confidence ConfidenceOf(Source source) =>
        source.Kind == SourceKind.Individual && source.Anonymity is null && source.Quotations.Count == 0 ? Confidence.Low : source.Confidence;

    private static string Message(Source source, string missing) =>
        source.IsPlural ? $"No names are given for these sources{missing}." : $"No name is given for this source{missing}.";

    /// <summary>What the register lacks about a source; nothing if its entry is whole. How the source knows is asked by ANON004, who knows it by ANON005.</summary>
    private static string Missing(SourceEntry? entry)
    {
        if (entry is null)
        {
            return ", and the source register has no such entry";
        }

        var reason = entry.Reason is null || (entry.Reason == AnonymityReason.Other && string.IsNullOrWhiteSpace(entry.ReasonWords));
        return (reason, entry.Corroboration == Corroboration.NotRecorded) switch
        {
            (true, true) => ", and the register says neither why nor what bears it out",
            (true, false) => ", and the register does not say why",
            (false, true) => ", and the register does not say what bears it out",
            (false, false) => "",
        };
    }

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
