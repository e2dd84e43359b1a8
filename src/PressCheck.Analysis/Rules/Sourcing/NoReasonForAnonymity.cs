using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class NoReasonForAnonymity : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON002", "no-reason-for-anonymity", "Anonymity without a stated reason", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        var found = new List<Finding>();
        var asked = false;
        Source[]? covering = null;
        foreach (var source in reading.Sources)
        {
            if (source.Kind != SourceKind.Confidential || !source.IsReliedOn || source.Reason is not null || Array.Exists(covering ??= Covering(reading), other => other != source) || book.For(source)?.Reason == AnonymityReason.ReasonWouldIdentify)
            {
                continue;
            }

            if (source.Anonymity is { } anonymity)
            {
                found.Add(Found(anonymity, "The story doesn't say why the name is kept back.", source.Confidence, new Evidence(source.Span, "source")));
            }
            else if (!asked)
            {
                asked = true;
                var confidence = source.Confidence == Confidence.High ? Confidence.Medium : Confidence.Low;
                found.Add(Found(source.Span, "The story doesn't say why this source has no name.", confidence));
            }
        }

        return found;
    }

    /// <summary>Sources whose reason is one for all: two are enough to give every source another's.</summary>
    private static Source[] Covering(Reading reading) => [.. reading.Sources.Where(source => Covers(reading, source)).Take(2)];

    /// <summary>“Like others interviewed, she asked not to be named because …”: one reason for all of them.</summary>
    private static bool Covers(Reading reading, Source source)
    {
        if (source.Anonymity is not { } anonymity || source.Reason is null)
        {
            return false;
        }

        var sentence = reading.Sentences[reading.SentenceAt(anonymity.Start)];
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + 40); i++)
        {
            if (reading.Clauses.IsWord(i, "others") || reading.Clauses.IsWord(i, "other") || reading.Clauses.IsWord(i, "both") || reading.Clauses.IsWord(i, "all"))
            {
                return true;
            }
        }

        return false;
    }
}
