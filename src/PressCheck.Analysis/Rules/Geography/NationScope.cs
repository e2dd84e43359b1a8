using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class NationScope : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GEO008", "nation-scope", "Devolved matter told of the whole UK", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = default(Span);
        foreach (var mention in reading.Toponyms)
        {
            if (mention.Place is not { } place)
            {
                continue;
            }

            // A story that names a nation of the kingdom knows the difference.
            if (place is { Kind: PlaceKind.Region, Country.Code: "GB" })
            {
                return [];
            }

            if (found.IsEmpty && place.Code is "GB" && mention.Use is ToponymUse.Name or ToponymUse.Metonym or ToponymUse.Demonym && !reading.Clauses.IsQuoted(mention.FirstToken))
            {
                found = Topic(reading, mention);
            }
        }

        return found.IsEmpty || SaysAll(reading) ? [] : [Found(found, "This matter is decided in England, Scotland, Wales and Northern Ireland, each for itself.", Confidence.Medium)];
    }

    /// <summary>“UK schools”, “the UK's health secretary”, “the NHS in the UK”, “schools across Britain”.</summary>
    private static Span Topic(Reading reading, Toponym mention)
    {
        var at = mention.EndToken;
        at += Word(reading, at) is "'s" or "’s" ? 1 : 0;
        if (IsTopic(reading, at, out var end) && !IsElsewhere(reading, end))
        {
            return mention.Span.Cover(reading.Tokens[end - 1].Span);
        }

        var before = mention.FirstToken - 1;
        before -= Word(reading, before) is "the" ? 1 : 0;
        if (Word(reading, before) is "in" or "across" or "of" or "throughout" && mention.Use != ToponymUse.Demonym && before > 0 && IsTopic(reading, before - 1, out end) && end == before && Word(reading, mention.EndToken) is not ("'s" or "’s"))
        {
            return reading.Tokens[before - 1].Span.Cover(mention.Span);
        }

        return default;
    }

    private static bool IsTopic(Reading reading, int at, out int end)
    {
        end = at + 1;
        var word = Word(reading, at);
        if (word is "health" or "education" && Word(reading, at + 1) is "secretary" or "minister" or "department")
        {
            end = at + 2;
            return true;
        }

        return word is "schools" or "pupils" or "NHS" or "GPs" or "GCSEs" or "A-levels" or "classrooms" or "policing" or "schoolchildren" or "prescriptions" or "hospitals" || (word is "council" && Word(reading, at + 1) is "tax");
    }

    /// <summary>“British pupils in Dubai”.</summary>
    private static bool IsElsewhere(Reading reading, int at) =>
        Word(reading, at) is "in" or "at" && Mentions.IndexFrom(reading, at + 1) is var next && next < reading.Toponyms.Count && reading.Toponyms[next] is { } other && other.FirstToken <= at + 2 && other.Place is { Country.Code: not "GB" };

    private static bool SaysAll(Reading reading)
    {
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (Word(reading, i) is "UK-wide" or "Britain-wide" or "devolved" or "nations" or "nation")
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Word(Reading reading, int token) => token >= 0 && token < reading.Tokens.Length ? reading.TextOf(reading.Tokens[token].Span) : [];
}
