using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class JigsawRisk : Rule
{
    private const int Enough = 3;
    private const int Reach = 30;

    public override RuleDescriptor Descriptor { get; } = new("ANON015", "jigsaw-risk", "Details that together may identify a source", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        var found = new List<Finding>();
        foreach (var source in reading.Sources)
        {
            if (!source.IsAnonymous || source.IsPlural || !source.Speaks || source.IsPublic && source.Anonymity is null || book.For(source).HasBy(AttestationKind.RiskReviewed, DeskRole.Editor, records.Story))
            {
                continue;
            }

            var specifics = Specifics(reading, source);
            if (specifics.Count >= Enough)
            {
                var span = source.Span;
                foreach (var specific in specifics)
                {
                    span = span.Cover(specific.Span);
                }

                var confidence = source.Anonymity is not null ? Confidence.High : Confidence.Low;
                found.Add(Found(span, $"{(specifics.Count == Enough ? "Three" : "More than three")} details together may tell readers who this source is.", confidence, [.. specifics]));
            }
        }

        return found;
    }

    /// <summary>Age, place, work, employer, family, date: one of each kind in the description, the source's own words left out.</summary>
    private static List<Evidence> Specifics(Reading reading, Source source)
    {
        var tokens = reading.Tokens;
        var sentence = reading.Sentences[source.First.Sentence];
        var first = reading.TokenFrom(source.Span.Start);
        var cue = source.First.Speech?.CueToken ?? sentence.End;
        var end = Math.Min(cue > first ? cue : sentence.End, first + Reach);
        var found = new List<Evidence>();
        for (var i = first; i < end; i++)
        {
            if (reading.Clauses.IsQuoted(i) || tokens[i].Kind == TokenKind.Mark)
            {
                break;
            }

            if (RoleOf(reading, i, end) is { } role && !found.Any(evidence => evidence.Role == role))
            {
                found.Add(new Evidence(tokens[i].Span, role));
            }
        }

        return found;
    }

    private static string? RoleOf(Reading reading, int i, int end)
    {
        var tokens = reading.Tokens;
        var clauses = reading.Clauses;
        var token = tokens[i];
        var text = reading.TextOf(token);
        if (text.EndsWith("year-old") || token.Kind == TokenKind.Number && i > 0 && clauses.IsWord(i - 1, "aged") || token.Kind == TokenKind.Number && token.Length == 2 && i > 0 && clauses.IsComma(i - 1) && i + 1 < end && clauses.IsComma(i + 1))
        {
            return "age";
        }

        if (token.Is(WordFlags.Month) && token.IsCapital || token.Kind == TokenKind.Number && token.Length == 4 && text[0] is '1' or '2' || (clauses.IsWord(i, "years") || clauses.IsWord(i, "months")) && tokens[i - 1].Is(WordFlags.NumberWord))
        {
            return "date";
        }

        if ((clauses.IsWord(i, "mother") || clauses.IsWord(i, "father") || clauses.IsWord(i, "parent")) && i + 2 < end && clauses.IsWord(i + 1, "of") && tokens[i + 2].Is(WordFlags.NumberWord))
        {
            return "family";
        }

        if (token.IsCapital && i > 0 && !token.Is(WordFlags.Determiner))
        {
            var before = clauses.IsWord(i - 1, "the") && i > 1 ? i - 2 : i - 1;
            if (token.Is(WordFlags.City | WordFlags.Country | WordFlags.UsState) && (clauses.IsWord(before, "in") || clauses.IsWord(before, "from") || clauses.IsWord(before, "of") || clauses.IsWord(before, "near")) || clauses.IsWord(before, "in") || clauses.IsWord(before, "from") || clauses.IsWord(before, "near"))
            {
                return "place";
            }

            return clauses.IsWord(before, "at") || clauses.IsWord(before, "for") || clauses.IsWord(before, "with") ? "employer" : null;
        }

        return token.Shape == TokenShape.Lower && SourceNouns.IsTrade(reading.Tokens, i) ? "work" : null;
    }
}
