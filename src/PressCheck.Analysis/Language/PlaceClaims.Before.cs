using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>“Austria's Zurich”, “the Polish city of Lviv”, “Spain's largest city, Lyon”, “Turkey's capital, Istanbul”: the holder comes first.</summary>
internal sealed partial class PlaceClaimReader
{
    private const int MostAdjectives = 4;

    /// <summary>From a holder's name.</summary>
    private void Before(int index)
    {
        if (!HolderFrom(index, out var outer))
        {
            return;
        }

        var end = outer.End;
        if (IsPossessive(end))
        {
            Possessed(outer, end + 1);
        }
        else if (outer.Wanted is null || outer.Place.Use == ToponymUse.Anaphor || PlaceTerms.IsSettlement(Text(end)))
        {
            // “the Georgia town of Savannah”, “the Texas state capital, Austin”
            TownOf(outer, end, people: false);
        }
    }

    /// <summary>The holder with its kind's word, a possessive after it left standing.</summary>
    private bool HolderFrom(int index, out Outer outer)
    {
        var place = _toponyms[index];
        var end = place.EndToken;
        outer = new Outer(place, index, end, null, true);
        if (place.Use == ToponymUse.Anaphor)
        {
            return place.Place is not null;
        }

        if (end < _end && PlaceTerms.Division(Text(end)) is { } division && IsPossessive(end + 1))
        {
            outer = new Outer(place, index, end + 1, division, true);
        }

        return IsHolder(place, outer.Wanted);
    }

    /// <summary>From a people's name: “the Polish city of Lviv”, “the Swiss capital, Bern”.</summary>
    private void OfThePeople(int index) => TownOf(new Outer(_toponyms[index], index, _toponyms[index].EndToken, null, true), _toponyms[index].EndToken, people: true);

    private void Possessed(Outer outer, int at)
    {
        if (IndexAt(at) is >= 0 and var direct)
        {
            var place = _toponyms[direct];
            if (CanLieIn(place) && !IsHigher(place, outer) && Alone(place.EndToken))
            {
                Add(PlaceTie.In, place, outer, Confidence.High, outer.Place.FirstToken, place.EndToken);
            }

            return;
        }

        TownOf(outer, at, people: false);
    }

    /// <summary>Nothing after a name makes it the modifier of something: “Austria's Zurich office”, “Austria's Zurich-based”.</summary>
    private bool Alone(int at) => Ends(at) && !IsComma(at) || (IsComma(at) && !IsCapitalWord(at + 1));

    private bool IsHigher(Toponym place, Outer outer) => LevelOf(place, null) is var level && level > 0 && level >= LevelOf(outer.Place, outer.Wanted);

    /// <summary>“[Polish] city of Lviv”, “[Spain's] second-largest city, Lyon”, “[Swiss] capital, Bern”.</summary>
    private void TownOf(Outer outer, int at, bool people)
    {
        var from = outer.Place.FirstToken;
        var plain = true;
        for (var i = at; i < Math.Min(_end, at + MostAdjectives); i++)
        {
            var word = Text(i);
            if (!Token(i).IsWord || IndexAt(i) >= 0)
            {
                return;
            }

            if (word is "capital")
            {
                if (plain)
                {
                    CapitalAfter(outer, i + 1);
                }

                return;
            }

            if (PlaceTerms.IsSettlement(word) || (word is "suburb" or "district" or "resort" && i + 1 < _end && Is(i + 1, "of")))
            {
                Named(outer, i + 1, from, people);
                return;
            }

            if (Token(i).Shape != TokenShape.Lower || Token(i).Is(Clauses.ClosedClass))
            {
                return;
            }

            plain &= word is "state" or "provincial" or "regional" or "national" or "current" or "present" or "administrative";
        }
    }

    private void Named(Outer outer, int at, int from, bool people)
    {
        var of = Is(at, "of");
        var comma = IsComma(at);
        at += of || comma ? 1 : 0;
        if (IndexAt(at) is not (>= 0 and var index) || !CanLieIn(_toponyms[index]) || IsHigher(_toponyms[index], outer))
        {
            return;
        }

        var place = _toponyms[index];
        var end = place.EndToken;
        if (comma ? !ClosesApposition(end) || IsApposed(outer) : IsPartOfList(end) && !of)
        {
            return;
        }

        if (of || comma || people)
        {
            Add(PlaceTie.In, place, outer, of || comma ? Confidence.High : Confidence.Medium, from, end);
        }
    }

    /// <summary>“Kyiv, Ukraine's capital, [Minsk]”: the phrase is said of the place before it.</summary>
    private bool IsApposed(Outer outer)
    {
        var before = outer.Place.FirstToken - 1;
        before -= Is(before, "the") ? 1 : 0;
        return before > _first && IsComma(before) && _toponyms.Count > 0 && outer.Index > 0 && _toponyms[outer.Index - 1].EndToken == before;
    }

    /// <summary>After “the Swiss capital, Bern” stands a comma, a full stop, a bracket or nothing.</summary>
    private bool ClosesApposition(int at) => at >= _end || Text(at) is "," or "." or ")" or ";" or ":" or "—" or "–" or "?" or "!";

    private bool IsPartOfList(int at) => Is(at, "and") || Is(at, "or") || (Token(Math.Min(at, _end - 1)) is { IsWord: true } token && token.Is(WordFlags.Noun) && IsNounAfter(at));
}
