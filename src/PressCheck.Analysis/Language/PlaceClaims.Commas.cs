using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>“Toulouse, Spain”: whether a comma ties a town to its holder or only parts the names of a list.</summary>
internal sealed partial class PlaceClaimReader
{
    /// <summary>“Toulouse, Spain,”: the name that follows is a holder, and the two are no part of a list.</summary>
    private bool InComma(int index)
    {
        var place = _toponyms[index];
        if (!OuterAt(place.EndToken + 1, out var outer))
        {
            return Unread(place.EndToken + 1) is { } holder && (InCapitals(place) || (!IsFronted(place) && IsMeantAsPlace(place, out _))) && !IsPossessive(holder.EndToken) && Say(place, new Outer(holder, -1, holder.EndToken, null, true), Confidence.Medium);
        }

        if (outer.Place.Use == ToponymUse.Anaphor || IsListed(index, outer))
        {
            return false;
        }

        if (outer.End >= _end || Token(outer.End).Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Mark)
        {
            return Say(place, outer, Confidence.High);
        }

        if (IsPossessive(outer.End))
        {
            return false;
        }

        if (outer.Place.Standing == NameStanding.Abbreviation || (InCapitals(place) && (IsCapitalWord(outer.End) || Opens(place))))
        {
            return Say(place, outer, Confidence.High);
        }

        // “When he came to Lyon, Italy had lost”: without a comma the phrase before must go on.
        if (IsFronted(place))
        {
            return false;
        }

        var next = Token(outer.End);
        var goesOn = next.IsCapital
            ? next.Is(Clauses.ClosedClass) || (Ends(outer.End, capital: true) && IsMeantAsPlace(place, out _))
            : Is(place.FirstToken - 1, "of") || next.Kind == TokenKind.Number || (next.Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Relative | WordFlags.Adverb | WordFlags.TimeNoun) && !next.Is(WordFlags.Verb | WordFlags.Auxiliary | WordFlags.CueVerb));
        return goesOn && Say(place, outer, Confidence.Medium);
    }

    /// <summary>“Paris, London and Rome”, “Houston, Texas and Florida”, “Ohio, Kentucky, and Bavaria”.</summary>
    private bool IsListed(int index, Outer outer)
    {
        var place = _toponyms[index];
        int level = LevelOf(place, null), holder = LevelOf(outer.Place, outer.Wanted);
        if (outer.Place.Standing == NameStanding.Abbreviation)
        {
            // “Brighton, Ms. Lind said”
            return Token(outer.Place.FirstToken).Is(WordFlags.Honorific) && IsCapitalWord(outer.End);
        }

        // “the border with Mexico, Texas”: a country that has its own name's town somewhere is still the country.
        if (place.Place is { Kind: PlaceKind.Country } && place.Confidence == Confidence.High && _facts.Holds(place, outer.Place, outer.Wanted) != true)
        {
            return true;
        }

        // “Kent County, Ohio's Wayne County”, “Ohio, Wayne County”; but “Lebanon, Tennessee”
        if (level > 0 && level >= holder && (level == holder || holder != 2))
        {
            return true;
        }

        if (!outer.Plain)
        {
            return false;
        }

        // A city's name that is a region's too, “Madrid”, “New York”: only where nothing else is listed.
        var doubtful = outer.Wanted is null && _facts.PlacesOf(outer.Place) is [{ Kind: PlaceKind.Settlement } best, ..] && (outer.Place.Place == best || best.Population > Metropolis);
        if (doubtful && !MayHold(outer.Place))
        {
            return true;
        }

        // “Washington, Oregon and Idaho”: a name that may be a holder too.
        doubtful |= level > 0 || MayHold(place);
        if (doubtful && IsComma(place.FirstToken - 1) && EndsPlace(place.FirstToken - 2))
        {
            return true;
        }

        var next = outer.End;
        next += IsComma(next) ? 1 : 0;
        var conjoined = Is(next, "and") || Is(next, "or") || Is(next, "&");
        var bare = conjoined && next == outer.End;
        next += conjoined ? 1 : 0;
        next += IndexAt(next) < 0 && Is(next, "the") ? 1 : 0;
        // “Cole, Georgia and their aunt”
        if (bare && IsGivenName(outer.Place))
        {
            return true;
        }

        if (next == outer.End || IndexAt(next) is not (>= 0 and var after) || _toponyms[after] is not { Use: ToponymUse.Name } other)
        {
            return false;
        }

        // “…, Tulsa, Okla. and Reno, Nev.”: what follows begins a pair of its own.
        if (!doubtful && LevelOf(other, null) == 0 && IsComma(other.EndToken) && IndexAt(other.EndToken + 1) is >= 0 and var pair && LevelOf(_toponyms[pair], null) >= 2)
        {
            return false;
        }

        return bare || doubtful || (LevelOf(other, null) >= holder && _facts.Holds(outer.Place, other, null) != true);
    }

    private bool IsGivenName(Toponym place) => place.EndToken - place.FirstToken == 1 && Token(place.FirstToken).Is(WordFlags.GivenName);

    /// <summary>A town whose name is a state's of its country: Washington, New York.</summary>
    private bool MayHold(Toponym place) =>
        _facts.PlacesOf(place) is [{ Kind: PlaceKind.Settlement, Country.Code: "US" }, ..] readings && readings.Exists(static reading => reading is { Kind: PlaceKind.Region, Country.Code: "US" });

    /// <summary>0 for a town, 1 for a county, 2 for a region, 3 for a country: by what the name is taken for, or by the highest that a holder's may be.</summary>
    private int LevelOf(Toponym place, PlaceKind? wanted)
    {
        if (wanted is null && place.Place is { Kind: not PlaceKind.Settlement } taken)
        {
            return LevelOf(taken.Kind);
        }

        if (wanted is { } kind)
        {
            return LevelOf(kind);
        }

        return MayHold(place) && !CanLieIn(place) ? LevelOf(PlaceKind.Region) : 0;
    }

    private static int LevelOf(PlaceKind kind) => kind switch { PlaceKind.Country => 3, PlaceKind.Region => 2, PlaceKind.District => 1, PlaceKind.Settlement => 0, _ => 3 };
}
