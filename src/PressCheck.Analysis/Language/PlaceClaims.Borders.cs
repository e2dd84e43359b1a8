using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Language;

/// <summary>“Texas, which borders Colorado”, “Hungary's border with Poland”, “Syria and neighbouring Egypt”.</summary>
internal sealed partial class PlaceClaimReader
{
    private void Borders(int index)
    {
        var place = _toponyms[index];
        if (PlaceFacts.IsPeople(place) ? !Is(place.EndToken, "border") && !Is(place.EndToken, "land") : !IsTerritory(place, null))
        {
            return;
        }

        var at = place.EndToken;
        PlaceKind? wanted = null;
        if (PlaceTerms.Division(Text(at)) is { } division)
        {
            wanted = division;
            at++;
        }

        var one = new Outer(place, index, at, wanted, true);
        if (Neighbouring(one, at) || Verb(one, at))
        {
            return;
        }

        at += IsPossessive(at) ? 1 : 0;
        while (PlaceTerms.IsDirection(Text(at)) || Is(at, "land") || Is(at, "long") || Is(at, "short"))
        {
            at++;
        }

        if (!Is(at, "border") && !Is(at, "frontier"))
        {
            // “the border between Latvia and Poland”
            if (Is(one.End, "and") && Is(place.FirstToken - 1, "between") && (Is(place.FirstToken - 2, "border") || Is(place.FirstToken - 2, "frontier")) && !Is(place.FirstToken - 3, "sea") && !Is(place.FirstToken - 3, "maritime"))
            {
                var from = place.FirstToken - 2;
                Touching(one, one.End + 1, from - (Is(from - 1, "the") ? 1 : 0), Confidence.High, loose: false);
            }

            return;
        }

        if (Is(at + 1, "with"))
        {
            Touching(one, at + 2, place.FirstToken, Confidence.High, loose: false);
        }
    }

    /// <summary>“borders Colorado”, “, which borders Colorado”, “, bordering Colorado”.</summary>
    private bool Verb(Outer one, int at)
    {
        var comma = IsComma(at);
        at += comma ? 1 : 0;
        at += Is(at, "which") || Is(at, "that") ? 1 : 0;
        if (!Is(at, "borders") && !(Is(at, "bordering") && comma) && !(Is(at, "border") && one.Place.EndToken == at))
        {
            return false;
        }

        at += Is(at + 1, "on") ? 2 : 1;
        if (PlaceFacts.IsPeople(one.Place) || Is(at - 1, "with"))
        {
            return false;
        }

        Touching(one, at, one.Place.FirstToken, Confidence.High, loose: false);
        return true;
    }

    /// <summary>“Syria and neighbouring Egypt”, “from Syria to neighbouring Egypt”.</summary>
    private bool Neighbouring(Outer one, int at)
    {
        at += IsComma(at) ? 1 : 0;
        if (!(Is(at, "and") || Is(at, "to") || Is(at, "into") || Is(at, "or")) || !(Is(at + 1, "neighbouring") || Is(at + 1, "neighboring")))
        {
            return false;
        }

        Touching(one, at + 2, one.Place.FirstToken, Confidence.Medium, loose: true);
        return true;
    }

    private void Touching(Outer one, int at, int from, Confidence confidence, bool loose)
    {
        at += IndexAt(at) < 0 && Is(at, "the") ? 1 : 0;
        if (IndexAt(at) is not (>= 0 and var index) || _toponyms[index] is not { Use: ToponymUse.Name or ToponymUse.Metonym } other)
        {
            return;
        }

        var end = other.EndToken;
        PlaceKind? wanted = null;
        if (PlaceTerms.Division(Text(end)) is { } division)
        {
            wanted = division;
            end++;
        }

        if (!IsTerritory(other, wanted) || IsPossessive(end) || (IsCapitalWord(end) && IndexAt(end) < 0))
        {
            return;
        }

        _claims.Add(new PlaceClaim(PlaceTie.Borders, one.Place, other, Analysis.Text.Span.FromBounds(Token(from).Start, Token(end - 1).End), confidence, null)
        {
            Holds = _facts.Touch(one.Place, other, one.Wanted, wanted, loose),
        });
    }

    private bool IsTerritory(Toponym place, PlaceKind? wanted) =>
        place.Use is ToponymUse.Name or ToponymUse.Metonym && _facts.PlacesOf(place).Exists(reading => wanted is { } kind ? reading.Kind == kind : reading.Kind is PlaceKind.Country or PlaceKind.Region);
}
