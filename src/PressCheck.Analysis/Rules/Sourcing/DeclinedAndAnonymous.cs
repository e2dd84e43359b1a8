using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class DeclinedAndAnonymous : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON011", "declined-and-anonymous", "Said to decline comment, and perhaps quoted without a name", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        List<Finding>? found = null;
        foreach (var source in reading.Sources)
        {
            if (source is not { Kind: SourceKind.Confidential, IsReliedOn: true })
            {
                continue;
            }

            foreach (var reply in reading.Replies)
            {
                if (reply.Kind == ReplyKind.Declined && !reply.By.IsEmpty && !reply.By.Overlaps(source.Span) && !source.Mentions.Any(mention => mention.Span.Overlaps(reply.By)) && Shared(reading, source, reply.By) is { } shared)
                {
                    var spokes = IsSpokesperson(reading, source.Head);
                    (found ??= []).Add(Found(reply.Span, "Whoever declines to comment here may be the source that speaks without a name.", spokes && source.Anonymity is not null ? Confidence.Medium : Confidence.Low, new Evidence(source.Span, "anonymous source"), new Evidence(shared, "same circle")));
                    break;
                }
            }
        }

        return found ?? [];
    }

    private static bool IsSpokesperson(Reading reading, Span head) => reading.Tokens[reading.TokenFrom(head.Start)].Is(WordFlags.Spokesperson);

    /// <summary>The word that ties the one who declines to the source's description: the ministry, the company, the person it is close to.</summary>
    private static Span? Shared(Reading reading, Source source, Span by)
    {
        var tokens = reading.Tokens;
        var end = reading.TokenFrom(by.End);
        var last = reading.TokenFrom(source.Span.End);
        for (var i = reading.TokenFrom(by.Start); i < end; i++)
        {
            var ties = tokens[i].IsCapital && !tokens[i].Is(WordFlags.Determiner | WordFlags.Honorific) || tokens[i].Is(WordFlags.OrganisationNoun);
            for (var k = reading.TokenFrom(source.Span.Start); ties && k < last; k++)
            {
                if (reading.TextOf(tokens[i]).Equals(reading.TextOf(tokens[k]), StringComparison.OrdinalIgnoreCase) && tokens[i].Kind == TokenKind.Word)
                {
                    return tokens[k].Span;
                }
            }
        }

        return null;
    }
}
