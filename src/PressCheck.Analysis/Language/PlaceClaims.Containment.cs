using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>“Lyman in Donetsk region”, “Lyman, Donetsk region”, “Lyman (Ukraine)”, “Lyman, a key town in the region”: the town comes first.</summary>
internal sealed partial class PlaceClaimReader
{
    /// <summary>A city of so many people is itself where its name stands alone, not its region.</summary>
    private const int Metropolis = 500_000;

    private bool After(int index)
    {
        var place = _toponyms[index];
        var end = place.EndToken;
        if (IsComma(end))
        {
            return InComma(index) || Apposed(index, end + 1) || AfterComma(place, index);
        }

        if (Text(end) is "(" or "[")
        {
            return OuterAt(end + 1, out var outer) && outer.Plain && outer.Place.Standing != NameStanding.Abbreviation && Text(outer.End) is ")" or "]" or "," && Say(place, outer, Confidence.High);
        }

        if (Is(end, "in"))
        {
            return OuterAt(end + 1, out var outer) && Ends(outer.Next) && IsMeantAsPlace(place, out var confidence) && Say(place, outer, confidence);
        }

        return (Is(end, "is") || Is(end, "lies") || Is(end, "sits")) && Copula(index, end + 1);
    }

    private bool Say(Toponym place, Outer outer, Confidence confidence)
    {
        Add(PlaceTie.In, place, outer, confidence, place.FirstToken, outer.End);
        return true;
    }

    /// <summary>“20 miles west of Graz in …”, “near Graz in …”: what lies there may be what lies near, not Graz.</summary>
    private bool IsOnlyNear(Toponym place)
    {
        var before = place.FirstToken - 1;
        return before > _first && (Is(before, "near") || Is(before, "outside") || Is(before, "around") || (Is(before, "of") && PlaceTerms.IsDirection(Text(before - 1))) || (Is(before, "from") && Text(before - 1) is "miles" or "kilometres" or "kilometers" or "km" or "away"));
    }

    /// <summary>“Marseille, in northern Italy,”, “Lyman, which lies in the Donetsk region”.</summary>
    private bool AfterComma(Toponym place, int index)
    {
        var at = place.EndToken + 1;
        if ((Is(at, "which") || Is(at, "that")) && (Is(at + 1, "is") || Is(at + 1, "lies") || Is(at + 1, "sits")))
        {
            return Copula(index, at + 2);
        }

        at += Is(at, "located") || Is(at, "situated") || Is(at, "deep") || Is(at, "both") ? 1 : 0;
        return Is(at, "in") && OuterAt(at + 1, out var outer) && Ends(outer.Next) && !Is(outer.Next, "for") && !Is(outer.Next, "to") && !IsNextStop(place, outer) && Say(place, outer, Confidence.High);
    }

    /// <summary>“It stops in Budapest, in Ljubljana, …”: one after the other, not one in the other.</summary>
    private bool IsNextStop(Toponym place, Outer outer) => outer.Wanted is null && outer.Place.Place is { Kind: PlaceKind.Settlement } && place.FirstToken > 0 && Is(place.FirstToken - 1, "in");

    /// <summary>“Lyman is a town in the Donetsk region”, “… lies in the north of …”.</summary>
    private bool Copula(int index, int at)
    {
        var place = _toponyms[index];
        if (Is(at, "located") || Is(at, "situated") || Is(at - 1, "lies") || Is(at - 1, "sits"))
        {
            at += Is(at, "located") || Is(at, "situated") ? 1 : 0;
            return Is(at, "in") && OuterAt(at + 1, out var outer) && Ends(outer.Next) && Say(place, outer, Confidence.High);
        }

        return Apposed(index, at);
    }

    /// <summary>“a key town in the region”, “the capital of Australia”, “a Spanish city”, “capital of Texas”.</summary>
    private bool Apposed(int index, int at)
    {
        var place = _toponyms[index];
        if (IsCapitalPhrase(place, at, out var said))
        {
            return said;
        }

        if (!Is(at, "a") && !Is(at, "an") && !Is(at, "the") && !Is(at, "another") && !Is(at, "one"))
        {
            return false;
        }

        var limit = Math.Min(_end, at + Reach);
        var settlement = -1;
        for (var i = at + 1; i < limit; i++)
        {
            var token = Token(i);
            if (IndexAt(i) is >= 0 and var inside)
            {
                if (!PlaceFacts.IsPeople(_toponyms[inside]))
                {
                    return false;
                }

                // “a Spanish city”
                if (settlement < 0 && PeoplesTown(_toponyms[inside], out var noun) && Text(noun + 1) is "," or "." or "" or ")" or ";")
                {
                    Add(PlaceTie.In, place, new Outer(_toponyms[inside], inside, noun + 1, null, false), Confidence.High, place.FirstToken, noun + 1);
                    return true;
                }

                continue;
            }

            if (token.Kind == TokenKind.Number)
            {
                continue;
            }

            if (!token.IsWord || token.Is(WordFlags.Relative | WordFlags.Auxiliary | WordFlags.PersonalPronoun))
            {
                return false;
            }

            var word = Text(i);
            settlement = PlaceTerms.IsPartOfRegion(word) ? i : settlement;
            if (word is "in" && settlement >= 0)
            {
                return OuterAt(i + 1, out var outer) && Ends(outer.Next) && Say(place, outer, Confidence.High);
            }

            if (settlement < 0 && token.Is(WordFlags.Preposition))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>“a Spanish city”: the town's word after a people's name, with a word or two between.</summary>
    private bool PeoplesTown(Toponym people, out int noun)
    {
        for (noun = people.EndToken; noun < Math.Min(_end, people.EndToken + 3); noun++)
        {
            if (PlaceTerms.IsSettlement(Text(noun)))
            {
                return true;
            }

            if (Token(noun) is not { IsWord: true, Shape: TokenShape.Lower } || IndexAt(noun) >= 0)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the phrase may end before a token: what follows doesn't make the holder the start of something else.</summary>
    /// <param name="capital">Whether a capitalised word may follow: a sentence whose full stop is lost.</param>
    private bool Ends(int at, bool capital = false) =>
        at >= _end || (!IsPossessive(at) && !(IsCapitalWord(at) && !(capital && !Token(at).Is(WordFlags.Role | WordFlags.Honorific | WordFlags.OrganisationNoun | WordFlags.PlaceNoun))) && !(Token(at).Shape == TokenShape.Lower && IsNounAfter(at)) && !(Text(at) is "-" or "–" && at + 1 < _end && Token(at).Start == Token(at - 1).End));

    /// <summary>“In Lyon, Italy played well”: a sentence that opens with where.</summary>
    private bool IsFronted(Toponym place)
    {
        var sentence = _reading.Sentences[_reading.SentenceAt(place.Span.Start)];
        if (place.FirstToken == sentence.First || place.FirstToken - sentence.First > Reach || !Token(sentence.First).Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Interrogative))
        {
            return false;
        }

        for (var i = sentence.First; i < place.FirstToken; i++)
        {
            if (Token(i).Kind == TokenKind.Punctuation)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first word of a sentence.</summary>
    private bool Opens(Toponym place) => _reading.Sentences[_reading.SentenceAt(place.Span.Start)].First == place.FirstToken;

    /// <summary>A preposition or a town's word before a name says that the place is meant, not its team or its government.</summary>
    private bool IsMeantAsPlace(Toponym place, out Confidence confidence)
    {
        var before = place.FirstToken - 1;
        confidence = Confidence.High;
        if (before < _first || Token(before).Kind == TokenKind.Punctuation)
        {
            confidence = Confidence.Medium;
            return place.Use == ToponymUse.Name;
        }

        if (PlaceTerms.IsLocative(Text(before)) || (PlaceTerms.IsSettlement(Text(before)) && before > _first))
        {
            return true;
        }

        if (Is(before, "to"))
        {
            for (var i = before - 1; i >= Math.Max(_first, before - 3); i--)
            {
                if (PlaceTerms.IsMotion(Text(i)))
                {
                    return true;
                }
            }
        }

        confidence = Confidence.Medium;
        return Is(before, "and") && EndsPlaceBefore(before);
    }

    private bool EndsPlaceBefore(int token) => _at > 0 && _toponyms[_at - 1].EndToken >= token - 1 && _toponyms[_at - 1].FirstToken >= _first;

    /// <summary>A dateline's capitals: “TULSA, Oklahoma”.</summary>
    private bool InCapitals(Toponym place)
    {
        var text = place.Span.Of(_reading.Text);
        return text.Length > 3 && !text.ContainsAnyInRange('a', 'z');
    }
}
