using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>The holder in a claim: “the eastern Donetsk region”, “the state of Texas”, “the north of Spain”, “the region”.</summary>
internal sealed partial class PlaceClaimReader
{
    /// <param name="Place">The mention.</param>
    /// <param name="Index">Its place among the mentions.</param>
    /// <param name="End">Index just past its last token, the word for its kind with it.</param>
    /// <param name="Wanted">The kind that such a word gives.</param>
    /// <param name="Next">Index of what follows the phrase; past End where that goes on: “in Spain's northern corner”.</param>
    /// <param name="Plain">Nothing but the name, or the name and its kind, stands there.</param>
    private readonly record struct Outer(Toponym Place, int Index, int End, int Next, PlaceKind? Wanted, bool Plain)
    {
        public Outer(Toponym place, int index, int end, PlaceKind? wanted, bool plain)
            : this(place, index, end, end, wanted, plain)
        {
        }
    }

    private const int MostQualifiers = 3;

    /// <summary>The holder whose words begin at a token; false if none does or it is only the start of something else.</summary>
    private bool OuterAt(int at, out Outer outer)
    {
        outer = default;
        var from = at;
        if (IndexAt(at) < 0 && (Is(at, "the") || Is(at, "what")))
        {
            at += Is(at, "what") && Is(at + 1, "is") && Is(at + 2, "now") ? 3 : 1;
        }

        PlaceKind? wanted = null;
        for (var qualifiers = 0; IndexAt(at) < 0; qualifiers++)
        {
            if (qualifiers == MostQualifiers || at >= _end || !Token(at).IsWord)
            {
                return false;
            }

            var word = Text(at);
            if (Is(at + 1, "of") && (PlaceTerms.IsPart(word) || PlaceTerms.Division(word) is not null))
            {
                wanted = PlaceTerms.Division(word);
                at += 2;
                at += IndexAt(at) < 0 && Is(at, "the") ? 1 : 0;
            }
            else if (PlaceTerms.IsQualifier(word))
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        return Named(IndexAt(at), wanted, at == from, out outer);
    }

    private bool Named(int index, PlaceKind? wanted, bool plain, out Outer outer)
    {
        var place = _toponyms[index];
        outer = default;
        if (place.EndToken > _end)
        {
            return false;
        }

        var end = place.EndToken;
        if (place.Use == ToponymUse.Anaphor)
        {
            outer = new Outer(place, index, end, null, plain);
            return place.Place is not null && !IsPossessive(end);
        }

        if (IsPossessive(end))
        {
            // “in Russia's Rostov region”, “in Spain's north”
            if (IndexAt(end + 1) is >= 0 and var next && _toponyms[next].Use == ToponymUse.Name && Named(next, null, false, out outer))
            {
                return true;
            }

            // “in Spain's north”, “in Spain's northern corner”, “in Bavaria's Danube region”
            var part = end + 1;
            while (part < Math.Min(_end, end + 4) && Token(part).IsWord && (Token(part).IsCapital || PlaceTerms.IsDirection(Text(part))))
            {
                part++;
            }

            var named = Text(part) is "region" or "county" or "district" or "area" or "corner" or "coast" or "valley" or "part";
            if (part == end + 1 || (!named && (IsNounAfter(part) || Token(part - 1).IsCapital)))
            {
                return false;
            }

            outer = new Outer(place, index, end, part + (named ? 1 : 0), wanted, false);
            return IsHolder(place, wanted);
        }

        if (PlaceFacts.IsPeople(place))
        {
            // “in Russian Karelia”, “in the Russian region of Rostov”
            return IndexAt(end) is >= 0 and var named && _toponyms[named].Use == ToponymUse.Name ? Named(named, wanted, false, out outer)
                : PlaceTerms.Division(Text(end)) is { } kind && Is(end + 1, "of") && IndexAt(end + 2) is >= 0 and var behind && Named(behind, kind, false, out outer);
        }

        if (wanted is null && end < _end && PlaceTerms.Division(Text(end)) is { } division && (char.IsAsciiLetterLower(Text(end)[0]) || !IsCapitalWord(end + 1)) && !(division == PlaceKind.Region && Is(end, "state") && IsNounAfter(end + 1)))
        {
            wanted = division;
            end++;
        }

        outer = new Outer(place, index, end, wanted, plain);
        return IsHolder(place, wanted) && (wanted is not null || !PlaceTerms.IsDirection(Text(place.FirstToken)) || place.EndToken - place.FirstToken > 1);
    }

    private bool IsHolder(Toponym place, PlaceKind? wanted) =>
        place.Use == ToponymUse.Anaphor || _facts.PlacesOf(place, wanted == PlaceKind.District).Exists(reading => wanted is { } kind ? reading.Kind == kind : reading.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District);

    /// <summary>A word that makes what stands before it its modifier: “the Paris office”, “Texas state police”.</summary>
    private bool IsNounAfter(int at)
    {
        if (at >= _end || Token(at) is not { IsWord: true } token)
        {
            return false;
        }

        return token.Flags == 0 || !token.Is(Clauses.ClosedClass | Lexicons.WordFlags.Adverb | Lexicons.WordFlags.CueVerb) && token.Is(Lexicons.WordFlags.Noun | Lexicons.WordFlags.Role | Lexicons.WordFlags.PersonNoun | Lexicons.WordFlags.OrganisationNoun | Lexicons.WordFlags.OfficialNoun | Lexicons.WordFlags.CollectiveNoun | Lexicons.WordFlags.PlaceNoun | Lexicons.WordFlags.Adjective);
    }
}
