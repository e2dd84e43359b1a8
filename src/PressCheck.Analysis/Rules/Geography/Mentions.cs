using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

/// <summary>What the geography rules ask of a mention of a place and the words around it.</summary>
internal static class Mentions
{
    private const double Near = 300;
    private const int CueReach = 6;
    private const int YearReach = 40;

    /// <summary>The reporter's own mention of a place by its name, in the story itself.</summary>
    public static bool IsPlain(Reading reading, Toponym mention) =>
        mention.Use == ToponymUse.Name && !reading.Clauses.IsQuoted(mention.FirstToken) && !IsPartOfName(reading, mention) &&
        reading.Draft.PartAt(mention.Span.Start) is not (PartKind.Furniture or PartKind.Byline or PartKind.Note or PartKind.PullQuote or PartKind.BlockQuote);

    /// <summary>“Bombay Stock Exchange”, “Chicken Kiev”, “The Saigon Times”: a capitalised word beside it that is no place itself.</summary>
    public static bool IsPartOfName(Reading reading, Toponym mention)
    {
        var tokens = reading.Tokens;
        var next = mention.EndToken;
        if (next < tokens.Length && IsCapitalBeside(reading, next, tokens[next - 1].End) && PlaceTerms.Division(reading.TextOf(tokens[next].Span)) is null && !StartsMention(reading, next))
        {
            return true;
        }

        var before = mention.FirstToken - 1;

        // “the Battle of Stalingrad”, “the University of Calcutta”
        if (before > 0 && reading.TextOf(tokens[before].Span) is "of" && tokens[before - 1] is { IsWord: true, IsCapital: true } head && !head.Is(WordFlags.Role | WordFlags.Spokesperson | Clauses.ClosedClass) && (reading.Sentences[reading.SentenceAt(mention.Span.Start)].First != before - 1 || head.Is(WordFlags.OrganisationNoun) || reading.TextOf(head.Span) is "Battle" or "Siege" or "Treaty" or "Fall"))
        {
            return true;
        }

        if (before < 0 || !IsCapitalBeside(reading, before, tokens[before].Start) || tokens[before].End + 1 != mention.Span.Start || tokens[before].Is(Clauses.ClosedClass | WordFlags.Abbreviation))
        {
            return false;
        }

        var sentence = reading.Sentences[reading.SentenceAt(mention.Span.Start)];
        return before != sentence.First && !EndsMention(reading, before + 1);
    }

    private static bool IsCapitalBeside(Reading reading, int token, int from) =>
        reading.Tokens[token] is { IsWord: true, IsCapital: true } word && (word.Start <= from || (word.Start == from + 1 && reading.Text[from] == ' ')) && word.Shape != TokenShape.Upper;

    private static bool StartsMention(Reading reading, int token) => IndexFrom(reading, token) is var i && i < reading.Toponyms.Count && reading.Toponyms[i].FirstToken == token;

    private static bool EndsMention(Reading reading, int token) => IndexFrom(reading, token) is > 0 and var i && reading.Toponyms[i - 1].EndToken == token;

    /// <summary>The index of the first mention that starts at a token or after it.</summary>
    public static int IndexFrom(Reading reading, int token)
    {
        var mentions = reading.Toponyms;
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].FirstToken < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public static Sentence SentenceOf(Reading reading, Toponym mention) => reading.Sentences[reading.SentenceAt(mention.Span.Start)];

    /// <summary>“formerly”, “once called”, “as it was then known”, “now Lyman”, “(Krasny Liman)”: the text itself says that the place has another name.</summary>
    public static bool IsExplained(Reading reading, Toponym mention)
    {
        var tokens = reading.Tokens;
        var sentence = SentenceOf(reading, mention);
        for (var i = Math.Max(sentence.First, mention.FirstToken - CueReach); i < Math.Min(sentence.End, mention.EndToken + CueReach); i++)
        {
            if (reading.TextOf(tokens[i].Span) is "formerly" or "Formerly" or "former" or "once" or "called" or "call" or "calls" or "known" or "named" or "renamed" or "name" or "previously" or "then" or "until" or "Until" or "spelled" or "spelt" or "older" or "old" or "transliterated")
            {
                return true;
            }
        }

        var after = mention.EndToken;
        if (after + 1 >= sentence.End)
        {
            return false;
        }

        // “Krasny Liman, now Lyman”, “Lyman (Krasny Liman)”, “Derry/Londonderry”
        var sign = reading.TextOf(tokens[after].Span);
        var opens = sign is "(" or "/";
        return (sign is "," && reading.TextOf(tokens[after + 1].Span) is "now" or "today") || (opens && StartsMention(reading, after + 1) && reading.Toponyms[IndexFrom(reading, after + 1)].Place == mention.Place) ||
            (mention.FirstToken > sentence.First && reading.TextOf(tokens[mention.FirstToken - 1].Span) is "(" or "/" && EndsMention(reading, mention.FirstToken - 1) && reading.Toponyms[IndexFrom(reading, mention.FirstToken - 1) - 1].Place == mention.Place);
    }

    /// <summary>A year before another near a mention, or a word for an age that is over.</summary>
    public static bool SpeaksOfBefore(Reading reading, Toponym mention, int year)
    {
        var sentence = SentenceOf(reading, mention);
        for (var i = Math.Max(sentence.First, mention.FirstToken - YearReach); i < Math.Min(sentence.End, mention.EndToken + YearReach); i++)
        {
            if (reading.TextOf(reading.Tokens[i].Span) is "Soviet" or "colonial" or "wartime" or "Tsarist" or "tsarist" or "Ottoman" or "Habsburg")
            {
                return true;
            }

            if (reading.Tokens[i] is { Kind: TokenKind.Number, Length: 4 } number && int.TryParse(reading.TextOf(number.Span), out var said) && said >= 1000 && said <= year)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One holds the other, they share a country, or they are near.</summary>
    public static bool IsRelated(Gazetteer gazetteer, Place one, Place other) =>
        one == other || (one.Country is { } country && (country == other.Country || country == other)) || (other.Country is { } land && land == one) ||
        gazetteer.Holds(one, other) || gazetteer.Holds(other, one) || one.KilometresTo(other) < Near;

    /// <summary>“Donetsk Oblast”, “Spain”: the narrowest holder that tells a place from one said to be in another.</summary>
    public static string Holder(Place place, Place said) =>
        said.Kind != PlaceKind.Country && place.Region is { } region && (said.Country is null || region.Country == said.Country) && region != place ? region.Name
        : place.Country is { } country && country != place ? country.Name
        : place.Name;
}
