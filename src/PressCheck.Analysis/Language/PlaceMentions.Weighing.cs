using System.Collections;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Whether a name that the gazetteer knows is used for a place here.</summary>
internal sealed partial class PlaceMentions
{
    private PlaceMention? Weigh(int first, int end, int id, in Sentence sentence, bool titleCase)
    {
        var readings = _gazetteer.Readings(id);
        var standing = readings.StandingAt(0);
        ref readonly var head = ref Tokens[first];
        var single = end - first == 1;
        if (standing == NameStanding.Abbreviation)
        {
            return IsWrittenShort(first, end, readings.PlaceAt(0)) ? Mention(first, end, id, readings, ToponymUse.Name) : null;
        }

        if (single && (head.Is(WordFlags.Month | WordFlags.Weekday) || (head.Is(Closed) && !head.Is(WordFlags.Country))))
        {
            return null;
        }

        var initial = first == sentence.First || Tokens[first - 1].Kind == TokenKind.Mark || Is(first - 1, ':') || titleCase;
        if (single && !initial && head.Shape == TokenShape.Upper && head.Length <= LongestAcronym)
        {
            return null;
        }

        var mention = Mention(first, end, id, readings, standing == NameStanding.Demonym ? ToponymUse.Demonym : ToponymUse.Name);
        var qualified = IsQualifierAhead(end, sentence.End);
        var known = readings.PlaceAt(0).Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area || readings.PlaceAt(0).Population >= WellKnown;
        if (IsPerson(first, end, mention, known, qualified))
        {
            return null;
        }

        if (!FitsRun(first, end, mention, known, qualified))
        {
            return null;
        }

        if (mention.Use == ToponymUse.Name && !qualified)
        {
            mention.IsDoubtful = Doubts(mention, sentence.End, initial, known);
        }

        if (mention.Use == ToponymUse.Name && known && SpeaksNext(end, sentence.End))
        {
            mention.Use = ToponymUse.Metonym;
        }

        return mention;
    }

    /// <summary>Nothing beside the name says that it is a place, and it could well be a surname or a common word.</summary>
    private bool Doubts(PlaceMention mention, int sentenceEnd, bool initial, bool known)
    {
        var (first, end, locative) = (mention.First, mention.End, mention.IsLocative);
        ref readonly var head = ref Tokens[first];
        if ((end - first == 1 && _words.NotPlace[head.WordId]) || (mention.Readings.PlaceAt(0).Kind == PlaceKind.Settlement && IsThing(first, end, sentenceEnd)))
        {
            return true;
        }

        if (AllWordlike(first, end))
        {
            return initial || !locative;
        }

        if (end - first > 1 || head.Is(WordFlags.Country | WordFlags.UsState | WordFlags.City))
        {
            return false;
        }

        return !locative && !ServesLocally(first, end, sentenceEnd) && (!known || (SpeaksNext(end, sentenceEnd) && !mention.Readings.PlaceAt(0).IsCapital));
    }

    /// <summary>“Roselle police”, “a Danbury man”, “TORRINGTON — ”: whose police, whose man, where the story was written.</summary>
    private bool ServesLocally(int first, int end, int sentenceEnd)
    {
        if (end >= sentenceEnd)
        {
            return false;
        }

        ref readonly var next = ref Tokens[end];
        return next.Kind == TokenKind.Word
            ? next.Shape == TokenShape.Lower && next.Is(WordFlags.PersonNoun | WordFlags.OfficialNoun | WordFlags.OrganisationNoun | WordFlags.CollectiveNoun | WordFlags.PlaceNoun) && !next.Is(WordFlags.CueVerb | WordFlags.Verb)
            : Tokens[first].Shape == TokenShape.Upper && Tokens[first].Length > LongestAcronym && _reading.Text[next.Start] is '-' or '–' or '—' or '(';
    }

    /// <summary>“the Cathedral in …”: with an article and no noun after it, a town's name is something else.</summary>
    private bool IsThing(int first, int end, int sentenceEnd)
    {
        if (end - first > 1 || first == 0 || _reading.TextOf(Tokens[first - 1]) is not ("the" or "The" or "a" or "A" or "an" or "An"))
        {
            return false;
        }

        return end >= sentenceEnd || Tokens[end].Kind != TokenKind.Word || Tokens[end].Is(Closed | WordFlags.Verb | WordFlags.CueVerb | WordFlags.Adverb);
    }

    private bool AllWordlike(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!Tokens[i].Is(Wordlike) || Tokens[i].Is(WordFlags.Country | WordFlags.UsState | WordFlags.City))
            {
                return false;
            }
        }

        return true;
    }

    private PlaceMention Mention(int first, int end, int id, Readings readings, ToponymUse use) => new(first, end, id, readings, use) { IsLocative = Follows(_words.Locative, first) };

    /// <summary>“Conn.” and “CT” after a place and a comma; “U.S.”, “UK” and “W.Va.” anywhere; never “Miss.” or “OR” by itself.</summary>
    private bool IsWrittenShort(int first, int end, Place place)
    {
        ref readonly var token = ref Tokens[first];
        var points = Tokens[end - 1].End < _reading.Text.Length && (_reading.Text[Tokens[end - 1].End - 1] == '.' || _reading.Text[Tokens[end - 1].End] == '.');
        if (first > 0 && Is(first - 1, ',') && _mentions.Count > 0 && _mentions[^1].End == first - 1)
        {
            return points || token.Shape == TokenShape.Upper;
        }

        var inner = _reading.TextOf(token)[..^1].Contains('.');
        return inner || end - first > 1 || (token.Shape == TokenShape.Upper && (place.Kind == PlaceKind.Country || token.Length > 2));
    }

    /// <summary>“in Lyman”, “from northern Lyman”, “outside the Lyman …”.</summary>
    private bool Follows(BitArray prepositions, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            ref readonly var token = ref Tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                return false;
            }

            if (prepositions[token.WordId])
            {
                return true;
            }

            if (!_words.Direction[token.WordId] && !token.Is(WordFlags.Determiner))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Said to be in another place: a comma and a name of a country, a region or its short form follow.</summary>
    private bool IsQualifierAhead(int end, int sentenceEnd)
    {
        if (end + 1 >= sentenceEnd || !Is(end, ',') || Tokens[end + 1].Kind != TokenKind.Word || !Tokens[end + 1].IsCapital)
        {
            return false;
        }

        var match = LookUp(end + 1, sentenceEnd);
        if (match.Tokens == 0)
        {
            return false;
        }

        var readings = _gazetteer.Readings(match.Id);
        for (var i = 0; i < Math.Min(readings.Count, 3); i++)
        {
            if (readings.PlaceAt(i).Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District && readings.StandingAt(i) != NameStanding.Demonym)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name is a person's here: “Paris Hilton”, “Jordan” for a Michael Jordan of the story.</summary>
    private bool IsPerson(int first, int end, PlaceMention mention, bool known, bool qualified)
    {
        if (_reading.Speakers.MentionAt(first) is not { } person || IsTeam(person))
        {
            return false;
        }

        var covers = person.FirstToken == first && person.EndToken == end;
        if (covers && end - first > 1)
        {
            // Two unknown words with capitals look like a person until the map knows them.
            return Tokens[first].Is(WordFlags.FemaleName | WordFlags.MaleName) && !mention.IsLocative && !qualified && !known && !Tokens[end - 1].Is(WordFlags.PlaceNoun);
        }

        if (person.FirstToken == first && !covers)
        {
            _people.Add(mention.NameId);
        }

        return !(covers && (qualified || (known && Follows(_words.Inside, first))));
    }

    /// <summary>“Chelsea FC”: short capitals at the end make no surname.</summary>
    private bool IsTeam(PersonMention person) => person.EndToken - person.FirstToken == 2 && Tokens[person.EndToken - 1] is { Shape: TokenShape.Upper, Length: <= 4 } && Tokens[person.FirstToken].Shape != TokenShape.Upper;

    /// <summary>What the run of capitals around a match says of it.</summary>
    private bool FitsRun(int first, int end, PlaceMention mention, bool known, bool qualified)
    {
        var names = _reading.Names;
        while (_name < names.Count && names[_name].End <= first)
        {
            _name++;
        }

        if (_name >= names.Count || names[_name].WholeFirst >= end)
        {
            return true;
        }

        var run = names[_name];
        if (end <= run.First || (first <= run.First && run.End <= end))
        {
            // Before a title, “Minnesota Gov. Tim Lee”, or all of the run.
            return true;
        }

        if (mention.Use == ToponymUse.Demonym)
        {
            return run.Kind != NameKind.Person || first == run.WholeFirst;
        }

        if (run.Kind == NameKind.Person && !(_reading.Speakers.MentionAt(first) is { } person && IsTeam(person)))
        {
            return false;
        }

        var before = AllDirections(run.First, first);
        var after = AllDirections(end, run.End);
        if (before && after)
        {
            return true;
        }

        if (before && IsLandmarkNoun(run.End - 1) && run.Kind != NameKind.Organisation)
        {
            return false;
        }

        if (end - first == 1 && before && run.End - end == 1 && !Tokens[end].Is(Wordlike) && Tokens[end].Shape != TokenShape.Upper)
        {
            // “Paris Hilton”: whom the story may call by the first name alone further on.
            _people.Add(mention.NameId);
            return false;
        }

        if (end - first == 1 && !known && !qualified && !before && (Tokens[first - 1].WordId == 0 || Tokens[first - 1].Is(WordFlags.GivenName)))
        {
            return false;
        }

        mention.Use = ToponymUse.Part;
        return !AllWordlike(first, end) && (end - first > 1 || !_words.NotPlace[Tokens[first].WordId]);
    }

    private bool AllDirections(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_words.Direction[Tokens[i].WordId])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>“Lincoln said”, “Washington wants”.</summary>
    private bool SpeaksNext(int end, int sentenceEnd) => end < sentenceEnd && Tokens[end].Is(WordFlags.CueVerb | WordFlags.AttitudeVerb) && Tokens[end].Shape == TokenShape.Lower;

    private bool Is(int token, char sign) => Tokens[token].Length == 1 && _reading.Text[Tokens[token].Start] == sign;
}
