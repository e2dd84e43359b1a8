using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Holders that are no mentions by themselves: “a Tulsa, Ohio-based firm”, “in Tulsa, Ohio Lind said” where a full stop was lost.</summary>
internal sealed partial class PlaceClaimReader
{
    private const int MostWords = 3;

    /// <summary>A region or a country that the map knows where nobody read a place, because what follows looks like a surname; null if none.</summary>
    private Toponym? Unread(int at)
    {
        if (!IsCapitalWord(at) || IndexAt(at) >= 0 || Token(at).Is(WordFlags.GivenName))
        {
            return null;
        }

        var match = _reading.Gazetteer.Longest(_reading.Text, _reading.Tokens, at, Math.Min(_end, at + MostWords));
        for (var i = at; i < at + match.Tokens; i++)
        {
            if (!IsCapitalWord(i))
            {
                return null;
            }
        }

        return match.Tokens == 0 ? null : Holder(match.Id, Span.FromBounds(Token(at).Start, Token(at + match.Tokens - 1).End), at, at + match.Tokens);
    }

    private Toponym? Holder(int name, Span span, int first, int end) =>
        name != 0 && !PlaceTerms.IsDirection(span.Of(_reading.Text)) && _reading.Gazetteer.Readings(name) is { Count: > 0 } readings && readings[0] is { Place.Kind: PlaceKind.Region or PlaceKind.Country, Standing: NameStanding.Current or NameStanding.Variant } known
            ? new Toponym(span, first, end, known.Place, ToponymUse.Name, known.Standing, Confidence.High, ToponymReason.BestKnown, null, name)
            : null;

    /// <summary>“[a Tulsa,] Ohio-based [firm]”, from the word with the hyphen.</summary>
    private void Based(int at)
    {
        if (Text(at).LastIndexOf('-') is not (> 1 and var hyphen) || Text(at)[(hyphen + 1)..] is not ("based" or "born" or "area" or "bred") || !IsComma(at - 1))
        {
            return;
        }

        var span = Span.FromBounds(Token(at).Start, Token(at).Start + hyphen);
        if (Holder(_reading.Gazetteer.Find(span.Of(_reading.Text)).Id, span, at, at + 1) is not { } holder)
        {
            return;
        }

        // The longest name of a town that ends at the comma.
        for (var first = Math.Max(_first, at - 1 - MostWords); first < at - 1; first++)
        {
            if (IsCapitalWord(first) && !Token(first).Is(Clauses.ClosedClass) && _reading.Gazetteer.Longest(_reading.Text, _reading.Tokens, first, at - 1) is var match && match.Tokens == at - 1 - first)
            {
                var readings = _reading.Gazetteer.Readings(match.Id);
                var place = new Toponym(Span.FromBounds(Token(first).Start, Token(at - 2).End), first, at - 1, readings.PlaceAt(0), ToponymUse.Name, readings.StandingAt(0), Confidence.Medium, ToponymReason.BestKnown, null, match.Id);
                if (CanLieIn(place) && LevelOf(place, null) < 2)
                {
                    _hyphened = true;
                    _claims.Add(new PlaceClaim(PlaceTie.In, place, holder, Span.FromBounds(place.Span.Start, span.End), Confidence.Medium, null) { Holds = _facts.Holds(place, holder, null) });
                }

                return;
            }
        }
    }
}
