using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>
/// Finds the stretches of a text that name places, and tells them from people, organisations and common words that are
/// written the same. One pass over the tokens with a capital.
/// </summary>
internal sealed partial class PlaceMentions
{
    /// <summary>A place of so many people is known by its name alone.</summary>
    private const int WellKnown = 100_000;

    /// <summary>Capitals in the middle of a sentence that could be letters of an organisation: NATO, the EU.</summary>
    private const int LongestAcronym = 5;

    private const WordFlags Closed = WordFlags.Determiner | WordFlags.Preposition | WordFlags.Conjunction | WordFlags.PersonalPronoun | WordFlags.Possessive | WordFlags.Relative | WordFlags.Auxiliary | WordFlags.Negation | WordFlags.Interrogative | WordFlags.Quantifier;
    private const WordFlags Wordlike = WordFlags.Common | WordFlags.Verb | WordFlags.Adverb | WordFlags.Noun | WordFlags.Adjective | WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.NumberWord | WordFlags.PlaceNoun | WordFlags.OrganisationNoun | WordFlags.Role | WordFlags.PersonNoun | WordFlags.TimeNoun;

    private readonly Reading _reading;
    private readonly Gazetteer _gazetteer;
    private readonly List<PlaceMention> _mentions = [];

    /// <summary>Names that stand before a surname: a place only where a preposition says so.</summary>
    private readonly HashSet<int> _people = [];
    private int _name;
    private int _lookedUp = -1;
    private NameMatch _match;

    public PlaceMentions(Reading reading)
    {
        _reading = reading;
        _gazetteer = reading.Gazetteer;
    }

    private ReadOnlySpan<Token> Tokens => _reading.Tokens;

    public List<PlaceMention> Find()
    {
        var sentences = _reading.Sentences;
        for (var s = 0; s < sentences.Length; s++)
        {
            if (_reading.Paragraphs[sentences[s].Paragraph].Part != PartKind.Furniture)
            {
                Scan(sentences[s], _reading.Speakers.IsTitleCase(s));
            }
        }

        Settle();
        return _mentions;
    }

    private void Scan(in Sentence sentence, bool titleCase)
    {
        var tokens = Tokens;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind != TokenKind.Word || !token.IsCapital || IsNoPlace(i, token, sentence))
            {
                continue;
            }

            var length = Match(i, sentence.End, out var id);
            if (length > 0 && Weigh(i, i + length, id, sentence, titleCase) is { } mention)
            {
                _mentions.Add(mention);
                i = mention.End - 1;
            }
            else if (Landmark(i, sentence) is var end && end > i)
            {
                _mentions.Add(new PlaceMention(i, end, 0, default, ToponymUse.Name));
                i = end - 1;
            }
        }
    }

    /// <summary>What is not even looked up: “The” and “He”, and people whom nothing puts on the map.</summary>
    private bool IsNoPlace(int i, in Token token, in Sentence sentence)
    {
        if (token.Is(Closed) && !(token.Shape == TokenShape.Upper && token.Length > 1))
        {
            return i + 1 >= sentence.End || !Tokens[i + 1].IsWord || !Tokens[i + 1].IsCapital;
        }

        if (_reading.Speakers.MentionAt(i) is { } person)
        {
            return i > person.FirstToken || (person.EndToken == i + 1 && !Follows(_words.Inside, i) && !(i + 1 < sentence.End && (Is(i + 1, ',') || Tokens[i + 1].IsCapital)));
        }

        return false;
    }

    /// <summary>The longest name from a token whose words are written as a name's are.</summary>
    private int Match(int at, int end, out int id)
    {
        var match = LookUp(at, end);
        while (match.Tokens > 1 && !IsWrittenAsName(at, at + match.Tokens))
        {
            match = _gazetteer.Longest(_reading.Text, Tokens, at, at + match.Tokens - 1);
        }

        id = match.Id;
        return match.Tokens;
    }

    /// <summary>The longest name from a token, kept for when it is asked for again: ahead as a qualifier, then as a name.</summary>
    private NameMatch LookUp(int at, int end)
    {
        if (_lookedUp != at)
        {
            (_lookedUp, _match) = (at, _gazetteer.Longest(_reading.Text, Tokens, at, end));
        }

        return _match;
    }

    /// <summary>Capitals throughout, but for particles inside and what kind of place it is at the end: “the Kharkiv region”.</summary>
    private bool IsWrittenAsName(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            ref readonly var token = ref Tokens[i];
            if (token.Kind == TokenKind.Word && !token.IsCapital && !(i == end - 1 ? token.Is(WordFlags.PlaceNoun) : token.Is(WordFlags.NameParticle | Closed)))
            {
                return false;
            }
        }

        return true;
    }
}
