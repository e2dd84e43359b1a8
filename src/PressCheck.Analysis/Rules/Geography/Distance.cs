using System.Globalization;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

/// <summary>“about 30 kilometres (19 miles) north of [X]” as a story says it of the place before it.</summary>
/// <param name="Span">From the figure, or the word that rounds it, to the place it counts from.</param>
/// <param name="Value">The first figure.</param>
/// <param name="IsMiles">Whether it counts miles.</param>
/// <param name="Degrees">The direction from north, clockwise; null if none is given.</param>
internal sealed record Distance(Span Span, double Value, bool IsMiles, double? Degrees)
{
    private const int Reach = 16;

    /// <summary>The distance that stands between two mentions; null if there is none, or it is not said of the first.</summary>
    public static Distance? Between(Reading reading, Toponym place, Toponym from)
    {
        var tokens = reading.Tokens;
        var (first, end) = (place.EndToken, from.FirstToken);
        if (end - first is < 4 or > Reach || reading.SentenceAt(place.Span.Start) != reading.SentenceAt(from.Span.Start))
        {
            return null;
        }

        var number = first;
        while (number < end && tokens[number].Kind != TokenKind.Number)
        {
            number++;
        }

        if (number + 2 >= end || !Leads(reading, first, number) || !double.TryParse(reading.TextOf(tokens[number].Span), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var at = number + 1;
        if (IsMilesUnit(reading.TextOf(tokens[at].Span)) is not { } miles)
        {
            return null;
        }

        at++;
        if (reading.TextOf(tokens[at].Span) is "(")
        {
            while (at < end && reading.TextOf(tokens[at].Span) is not ")")
            {
                at++;
            }

            at++;
        }

        var rounds = number > first && reading.TextOf(tokens[number - 1].Span) is "about" or "some" or "around" or "roughly" or "nearly" or "almost";
        var start = rounds ? number - 1 : number;
        if (at + 1 < end && reading.TextOf(tokens[at].Span) is "to" && reading.TextOf(tokens[at + 1].Span) is "the")
        {
            at += 2;
        }

        double? degrees = at < end ? DegreesOf(reading.TextOf(tokens[at].Span)) : null;
        at += degrees is null ? 0 : 1;
        at += at < end && reading.TextOf(tokens[at].Span) is "away" ? 1 : 0;
        var closes = at == end - 1 && reading.TextOf(tokens[at].Span) is var word && (word is "from" || (degrees is not null && word is "of"));
        return closes && !IsByRoad(reading, from) ? new Distance(tokens[start].Span.Cover(from.Span), value, miles, degrees) : null;
    }

    /// <summary>“Lyman, a town 300 km …”, “Lyman, about 300 km …”, “Lyman lies 300 km …”, “Lyman is 300 km …”: nothing else stands between.</summary>
    private static bool Leads(Reading reading, int first, int number)
    {
        var tied = false;
        for (var i = first; i < number; i++)
        {
            var word = reading.TextOf(reading.Tokens[i].Span);
            if (i == first ? word is not ("," or "is" or "lies" or "sits" or "was") : word is not ("a" or "the" or "about" or "some" or "around" or "roughly" or "nearly" or "almost" or "just" or "only" or "which" or "is" or "lies" or "located" or "situated" or "town" or "city" or "village" or "port" or "small" or "large" or "more" or "than"))
            {
                return false;
            }

            tied = true;
        }

        return tied;
    }

    private static bool IsByRoad(Reading reading, Toponym from) =>
        from.EndToken + 1 < reading.Tokens.Length && reading.TextOf(reading.Tokens[from.EndToken].Span) is "by";

    private static bool? IsMilesUnit(ReadOnlySpan<char> word) => word switch
    {
        "km" or "kms" or "kilometres" or "kilometers" or "kilometre" or "kilometer" => false,
        "miles" or "mile" or "mi" => true,
        _ => null,
    };

    private static double? DegreesOf(ReadOnlySpan<char> word) => word switch
    {
        "north" => 0,
        "north-east" or "northeast" => 45,
        "east" => 90,
        "south-east" or "southeast" => 135,
        "south" => 180,
        "south-west" or "southwest" => 225,
        "west" => 270,
        "north-west" or "northwest" => 315,
        _ => null,
    };
}
