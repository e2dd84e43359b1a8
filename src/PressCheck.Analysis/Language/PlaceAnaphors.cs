using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>“the region”, “the city”, “the province”: what points back to a place named before.</summary>
internal static class PlaceAnaphors
{
    /// <summary>Paragraphs back in which an antecedent is looked for.</summary>
    private const int Paragraphs = 3;

    /// <summary>Mentions back that are looked at.</summary>
    private const int Mentions = 40;

    public static IReadOnlyList<Toponym> AddTo(Reading reading, List<Toponym> toponyms)
    {
        if (toponyms.Count == 0)
        {
            return toponyms;
        }

        var tokens = reading.Tokens;
        var all = new List<Toponym>(toponyms.Count + 8);
        var next = 0;
        for (var i = toponyms[0].EndToken + 1; i < tokens.Length; i++)
        {
            if (!tokens[i].Is(WordFlags.PlaceNoun) || tokens[i].Shape != TokenShape.Lower || reading.TextOf(tokens[i - 1]) is not ("the" or "this" or "that") || PlaceQualifiers.KindOf(reading.TextOf(tokens[i])) is not { } kind || GoesOn(reading, i + 1))
            {
                continue;
            }

            while (next < toponyms.Count && toponyms[next].FirstToken < i)
            {
                all.Add(toponyms[next++]);
            }

            if (Antecedent(reading, toponyms, next, i, kind) is { } antecedent)
            {
                var confidence = antecedent.Confidence == Confidence.High && reading.ParagraphAt(tokens[i].Start) - reading.ParagraphAt(antecedent.Span.Start) < 2 ? Confidence.High : Confidence.Medium;
                all.Add(new Toponym(tokens[i].Span, i, i + 1, antecedent.Place, ToponymUse.Anaphor, NameStanding.Current, confidence, ToponymReason.PointsBack, antecedent.Place, 0) { Antecedent = antecedent });
            }
        }

        while (next < toponyms.Count)
        {
            all.Add(toponyms[next++]);
        }

        return all;
    }

    /// <summary>“the city of X”, “the state Senate”, “the country club”: no word that points back.</summary>
    private static bool GoesOn(Reading reading, int at) =>
        at < reading.Tokens.Length && (reading.TextOf(reading.Tokens[at]) is "of" || (reading.Tokens[at].Kind == TokenKind.Word && (reading.Tokens[at].IsCapital || reading.Tokens[at].Is(WordFlags.OrganisationNoun | WordFlags.OfficialNoun | WordFlags.Role | WordFlags.PersonNoun))));

    private static Toponym? Antecedent(Reading reading, List<Toponym> toponyms, int before, int token, PlaceKind kind)
    {
        var paragraph = reading.ParagraphAt(reading.Tokens[token].Start);
        for (var t = before - 1; t >= Math.Max(0, before - Mentions); t--)
        {
            var toponym = toponyms[t];
            if (paragraph - reading.ParagraphAt(toponym.Span.Start) > Paragraphs)
            {
                return null;
            }

            if (toponym.Use is ToponymUse.Name or ToponymUse.Metonym && toponym.Place is { } place && PlaceQualifiers.Fits(kind, place.Kind) && !StandsBeside(reading, toponym, token))
            {
                return toponym;
            }
        }

        return null;
    }

    /// <summary>“Bavaria, the region …” and “Kharkiv is the region's …” say what it is, or speak of it: the second points, the first does not.</summary>
    private static bool StandsBeside(Reading reading, Toponym toponym, int token) => token - toponym.EndToken <= 2 && reading.TextOf(reading.Tokens[toponym.EndToken]) is ",";
}
