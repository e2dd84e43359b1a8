using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Language;

/// <summary>“Sydney, the capital of Australia”, “Turkey's capital, Istanbul”, “the Swiss capital of Zurich”.</summary>
internal sealed partial class PlaceClaimReader
{
    /// <summary>“[Sydney,] the capital of Australia”, “[Kyiv,] the Ukrainian capital”, “[Bern,] Switzerland's capital”, “[Austin,] capital of Texas”.</summary>
    private bool IsCapitalPhrase(Toponym place, int at, out bool said)
    {
        said = false;
        var start = at;
        at += Is(at, "the") || Is(at, "a") ? 1 : 0;
        if (IndexAt(at) is >= 0 and var index && at > place.EndToken)
        {
            var holder = _toponyms[index];
            var noun = holder.EndToken;
            noun += IsPossessive(noun) ? 1 : 0;
            if (!PlaceFacts.IsPeople(holder) && noun == holder.EndToken && !IsRank(noun))
            {
                return false;
            }

            noun += IsRank(noun) ? 1 : 0;
            if (!Is(noun, "capital"))
            {
                return false;
            }

            if (IsSaidOfNext(noun + 1, holder))
            {
                return true;
            }

            if (ClosesApposition(noun + 1) || Text(noun + 1) is "(" || Token(noun + 1).Is(WordFlags.Preposition | WordFlags.Conjunction))
            {
                said = SayCapital(place, new Outer(holder, index, noun + 1, null, true), place.FirstToken, noun + 1);
            }

            return true;
        }

        at += IsRank(at) ? 1 : 0;
        if (!Is(at, "capital"))
        {
            return false;
        }

        at += Is(at + 1, "city") ? 2 : 1;
        if (Is(at, "of") && OuterAt(at + 1, out var outer) && outer.Plain | Is(at + 1, "the") && outer.Place.Use != ToponymUse.Anaphor && Ends(outer.End) && !IsOlder(at + 1, outer))
        {
            said = start != place.EndToken && SayCapital(place, outer, place.FirstToken, outer.End);
        }

        return true;
    }

    /// <summary>“the capital of Australia, [Sydney],”, “the Swiss capital[, Zurich,]”, “the Canadian capital [of Toronto]”, “Brazil's capital [Rio]”.</summary>
    private void CapitalAfter(Outer outer, int at)
    {
        at += Is(at, "city") ? 1 : 0;
        var comma = IsComma(at);
        var of = Is(at, "of");
        at += comma || of ? 1 : 0;
        if (IndexAt(at) is not (>= 0 and var index) || !CanLieIn(_toponyms[index]))
        {
            return;
        }

        var place = _toponyms[index];
        if (comma ? ClosesApposition(place.EndToken) && !IsApposed(outer) : of ? !IsPossessive(place.EndToken) && !IsCapitalWord(place.EndToken) : Ends(place.EndToken) && !IsPartOfList(place.EndToken))
        {
            SayCapital(place, outer, outer.Place.FirstToken, place.EndToken);
        }
    }

    private bool SayCapital(Toponym place, Outer outer, int from, int to)
    {
        Add(PlaceTie.CapitalOf, place, outer, Confidence.High, from, to);
        return true;
    }

    private bool IsRank(int at) => Text(at) is "state" or "provincial" or "regional" or "national" or "administrative" or "current" or "present";

    /// <summary>“Cardiff, the Scottish capital[, Edinburgh]”, “[of Edinburgh]”, “[Edinburgh]”: the phrase is the next place's.</summary>
    private bool IsSaidOfNext(int at, Toponym holder)
    {
        if (Is(at, "of") || IndexAt(at) >= 0)
        {
            return true;
        }

        return IsComma(at) && IndexAt(at + 1) is >= 0 and var next && _facts.IsSeat(_toponyms[next], holder, null) == true;
    }

    /// <summary>“the capital of West Germany”: a capital before the name makes it another's.</summary>
    private bool IsOlder(int at, Outer outer) => at < outer.Place.FirstToken && !Is(outer.Place.FirstToken - 1, "the");
}
