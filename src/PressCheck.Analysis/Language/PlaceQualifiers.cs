using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What stands beside a place's name and says which one it is: “Springfield, Ill.”, “Ukraine's Lyman”, “the city of Kharkiv”.</summary>
internal static class PlaceQualifiers
{
    public static void Tie(Reading reading, List<PlaceMention> mentions)
    {
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            if (mention.Readings.Count == 0)
            {
                continue;
            }

            mention.Said = SaidBefore(reading, mention) ?? SaidAfter(reading, mention) ?? SaidOfList(reading, mentions, m);
            if (m + 1 < mentions.Count && mentions[m + 1] is { Readings.Count: > 0 } next && !AreAlike(mention, next) && FollowsAsHolder(reading, mention.End, next.First))
            {
                mention.Qualifier = next;
            }
            else if (m > 0 && mentions[m - 1] is { Readings.Count: > 0 } before && StandsBeforeAsHolder(reading, before.End, mention.First))
            {
                mention.Qualifier = before;
            }
        }
    }

    /// <summary>What may hold another place.</summary>
    public static bool CanHold(PlaceKind kind) => kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District or PlaceKind.Area;

    /// <summary>Whether a place is of the kind that a word says: an area or a district may pass for a region.</summary>
    public static bool Fits(PlaceKind said, PlaceKind kind) => said == kind || (said == PlaceKind.Region && kind is PlaceKind.District or PlaceKind.Area);

    /// <summary>What a noun says a place is; null if nothing.</summary>
    public static PlaceKind? KindOf(ReadOnlySpan<char> noun) => noun switch
    {
        "city" or "town" or "village" or "hamlet" or "suburb" or "capital" or "port" or "metropolis" or "cities" or "towns" or "villages" or "suburbs" or "ports" => PlaceKind.Settlement,
        "region" or "province" or "state" or "oblast" or "governorate" or "prefecture" or "canton" or "territory" or "regions" or "provinces" or "states" or "oblasts" => PlaceKind.Region,
        "county" or "district" or "counties" or "districts" => PlaceKind.District,
        "country" or "nation" or "kingdom" or "countries" or "nations" => PlaceKind.Country,
        _ => null,
    };

    /// <summary>“Florida, New York and Texas” is a list of states, “Hudson, New York” is not.</summary>
    private static bool AreAlike(PlaceMention one, PlaceMention other) =>
        one.Readings[0].Place.Kind is PlaceKind.Country or PlaceKind.Region && one.Readings[0].Place.Kind == other.Readings[0].Place.Kind && other.Readings[0].Standing != NameStanding.Abbreviation;

    /// <summary>“X, Y”, “X (Y)”, “X in Y”, “X in the Y”.</summary>
    private static bool FollowsAsHolder(Reading reading, int end, int next)
    {
        var tokens = reading.Tokens;
        if (next - end is < 1 or > 3)
        {
            return false;
        }

        var first = reading.TextOf(tokens[end]);
        return (first is "," or "(" or "in" && next - end == 1) ||
            (first is "," or "in" or "(" && next - end <= 3 && Between(reading, end + 1, next));
    }

    private static bool Between(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.TextOf(reading.Tokens[i]) is not ("the" or "in") && !PlaceWords.All.Direction[reading.Tokens[i].WordId])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>“Ukraine's Lyman”, “the Ukrainian city of Lyman”, “the Texas town of Paris”.</summary>
    private static bool StandsBeforeAsHolder(Reading reading, int end, int next)
    {
        var tokens = reading.Tokens;
        return (next - end) switch
        {
            0 => false,
            1 => tokens[end].Kind == TokenKind.Clitic,
            >= 2 and <= 4 => reading.TextOf(tokens[next - 1]) is "of" && KindOf(reading.TextOf(tokens[next - 2])) is not null,
            _ => false,
        };
    }

    /// <summary>“the city of X”, “the town of X”.</summary>
    private static PlaceKind? SaidBefore(Reading reading, PlaceMention mention) =>
        mention.First >= 2 && reading.TextOf(reading.Tokens[mention.First - 1]) is "of" && reading.TextOf(reading.Tokens[mention.First - 2]) is not "capital" and var noun ? KindOf(noun) : null;

    /// <summary>“X, a city that …”, “X, a key town in …”.</summary>
    private static PlaceKind? SaidAfter(Reading reading, PlaceMention mention)
    {
        var tokens = reading.Tokens;
        var at = mention.End;
        if (at + 2 >= tokens.Length || reading.TextOf(tokens[at]) is not "," || reading.TextOf(tokens[at + 1]) is not ("a" or "an" or "the"))
        {
            return null;
        }

        for (var i = at + 2; i < Math.Min(tokens.Length, at + 6) && tokens[i].Kind == TokenKind.Word && tokens[i].Shape == TokenShape.Lower; i++)
        {
            if (tokens[i].Is(WordFlags.PlaceNoun) && KindOf(reading.TextOf(tokens[i])) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>“in regions like Belgorod and Rostov”, “cities such as X, Y”.</summary>
    private static PlaceKind? SaidOfList(Reading reading, List<PlaceMention> mentions, int m)
    {
        var tokens = reading.Tokens;
        var first = mentions[m].First;
        if (first >= 1 && m > 0 && mentions[m - 1].End == first - 1 && reading.TextOf(tokens[first - 1]) is "and" or "or" or ",")
        {
            return mentions[m - 1].Said;
        }

        var like = first >= 2 && reading.TextOf(tokens[first - 1]) is "like" or "including" ? first - 2
            : first >= 3 && reading.TextOf(tokens[first - 1]) is "as" && reading.TextOf(tokens[first - 2]) is "such" ? first - 3
            : -1;
        return like >= 0 && reading.TextOf(tokens[like]) is ['r' or 'c' or 't' or 'v' or 'p' or 's', .., 's'] plural ? KindOf(plural) : null;
    }
}
