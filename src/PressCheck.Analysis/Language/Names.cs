using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What a run of capitalised words names, as far as the words themselves and their neighbours tell.</summary>
public enum NameKind
{
    Unknown,
    Person,
    Organisation,
    Place,

    /// <summary>A month, a weekday, a nationality, a heading: capitalised and nobody's name.</summary>
    Other,
}

/// <summary>A run of capitalised words.</summary>
/// <param name="First">Index of its first token, titles left out.</param>
/// <param name="End">Index just past its last token.</param>
/// <param name="WholeFirst">Index of its first token with titles and roles: “President Donald Trump”.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct Name(int First, int End, int WholeFirst, NameKind Kind);

/// <summary>Runs of capitalised words, and which of them are people; then the people, each over all their mentions.</summary>
internal sealed partial class Names
{
    private readonly string _text;
    private readonly Token[] _tokens;

    /// <summary>People who may share a surname or a given name before further ones are no longer told apart.</summary>
    private const int Namesakes = 16;

    private const int FewestTitleWords = 5;

    private readonly bool[] _titleCase;

    /// <summary>For each token the number of its name, from 1; 0 if it is in none.</summary>
    private readonly int[] _nameAt;

    /// <summary>For each name the number of the mention that it is, from 1; 0 if it means no person.</summary>
    private readonly int[] _mentionOf;
    private readonly List<Name> _names = [];
    private readonly List<Person> _people = [];
    private readonly List<PersonMention> _mentions = [];
    private readonly Dictionary<string, List<Person>> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> _byGivenName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>>.AlternateLookup<ReadOnlySpan<char>> _surnames;
    private readonly Dictionary<string, List<Person>>.AlternateLookup<ReadOnlySpan<char>> _givenNames;

    public Names(string text, Token[] tokens, Sentence[] sentences, Paragraph[] paragraphs, int[] sentenceOf, Landmarks landmarks)
    {
        _text = text;
        _tokens = tokens;
        _surnames = _bySurname.GetAlternateLookup<ReadOnlySpan<char>>();
        _givenNames = _byGivenName.GetAlternateLookup<ReadOnlySpan<char>>();
        _titleCase = new bool[sentences.Length];
        var capitals = landmarks.Of(Landmark.Capital);
        for (int c = 0, end; c < capitals.Length; c = end)
        {
            var s = sentenceOf[capitals[c]];
            end = c + 1;
            while (end < capitals.Length && capitals[end] < sentences[s].End)
            {
                end++;
            }

            _titleCase[s] = IsTitleCase(tokens, sentences[s], end - c);
            Scan(sentences[s], capitals[c..end], _titleCase[s] || paragraphs[sentences[s].Paragraph].Part is PartKind.Headline or PartKind.Subheading);
        }

        CollectPeople();
        _mentionOf = new int[_names.Count];
        Resolve();
        _nameAt = new int[tokens.Length];
        for (var n = 0; n < _names.Count; n++)
        {
            Array.Fill(_nameAt, n + 1, _names[n].First, _names[n].End - _names[n].First);
        }
    }

    public IReadOnlyList<Name> All => _names;

    public IReadOnlyList<Person> People => _people;

    /// <summary>Mentions of people by name, in text order.</summary>
    public IReadOnlyList<PersonMention> Mentions => _mentions;

    /// <summary>The name at a token; null if there is none.</summary>
    public Name? At(int token) => _nameAt[token] is > 0 and var n ? _names[n - 1] : null;

    /// <summary>The person mentioned by name at a token; null if none is.</summary>
    public PersonMention? MentionAt(int token) => _nameAt[token] is > 0 and var n && _mentionOf[n - 1] is > 0 and var m ? _mentions[m - 1] : null;

    /// <summary>One name takes in both tokens.</summary>
    public bool IsOne(int first, int last) => _nameAt[first] > 0 && _nameAt[first] == _nameAt[last];

    /// <summary>Most words of a sentence in capitals: its capitals say nothing about names.</summary>
    public bool IsTitleCase(int sentence) => _titleCase[sentence];

    private static bool IsTitleCase(Token[] tokens, Sentence sentence, int capitals)
    {
        if (capitals < FewestTitleWords)
        {
            return false;
        }

        int lower = 0, capital = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Length > 3)
            {
                lower += tokens[i].Shape == TokenShape.Lower ? 1 : 0;
                capital += tokens[i].IsCapital ? 1 : 0;
            }
        }

        return capital >= FewestTitleWords && capital > lower * 4;
    }

    private const WordFlags NeverInName = WordFlags.Determiner | WordFlags.PersonalPronoun | WordFlags.Possessive | WordFlags.Auxiliary | WordFlags.Negation | WordFlags.Interrogative | WordFlags.Relative | WordFlags.Conjunction | WordFlags.Preposition | WordFlags.Quantifier;

    private void Scan(Sentence sentence, ReadOnlySpan<int> capitals, bool titleCase)
    {
        var end = sentence.First;
        foreach (var i in capitals)
        {
            if (i < end || !Starts(i, sentence, titleCase))
            {
                continue;
            }

            end = i + 1;
            while (end < sentence.End && Continues(ref end, sentence, titleCase))
            {
                end++;
            }

            Add(i, end);
        }
    }

    /// <summary>Whether a name starts with a word in capitals.</summary>
    private bool Starts(int i, Sentence sentence, bool titleCase)
    {
        var token = _tokens[i];
        if (token.Is(NeverInName) && !token.Is(WordFlags.GivenName | WordFlags.Honorific))
        {
            return token.Shape == TokenShape.Mixed && char.IsUpper(_text[token.End - 1]);
        }

        var initial = i == sentence.First || _tokens[i - 1].Kind == TokenKind.Mark || _text[_tokens[i - 1].Start] == ':';
        if (!initial && !titleCase)
        {
            return true;
        }

        // At a sentence's start a capital says nothing: a word that is no name is left alone unless a name follows.
        var known = token.Is(WordFlags.GivenName | WordFlags.Honorific | WordFlags.Role | WordFlags.Demonym | WordFlags.Country | WordFlags.UsState | WordFlags.City | WordFlags.Outlet);
        var wordlike = token.Is(WordFlags.Common | WordFlags.Verb | WordFlags.Adverb | WordFlags.Noun | WordFlags.Adjective | WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.NumberWord);
        if (token.Is(WordFlags.Adverb | WordFlags.CueVerb | WordFlags.AttitudeVerb) && !token.Is(WordFlags.GivenName))
        {
            return false;
        }

        if (known || !wordlike)
        {
            return true;
        }

        return !titleCase && i + 1 < sentence.End && _tokens[i + 1].Kind == TokenKind.Word && _tokens[i + 1].IsCapital && !_tokens[i + 1].Is(NeverInName);
    }

    private bool Continues(ref int at, Sentence sentence, bool titleCase)
    {
        var token = _tokens[at];
        var before = _tokens[at - 1];
        if (token.Kind == TokenKind.Word)
        {
            if (token.IsCapital)
            {
                if (at > sentence.First + 1 && before.IsCapital && _tokens[at - 2].Is(WordFlags.GivenName) && IsHeadlineVerb(at) && at + 1 < sentence.End && IsCapitalWord(at + 1))
                {
                    return false;
                }

                if (titleCase && token.Is(WordFlags.Verb | WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.Adverb | WordFlags.Common) && !token.Is(WordFlags.GivenName | WordFlags.OrganisationNoun | WordFlags.City | WordFlags.Country))
                {
                    return false;
                }

                return !token.Is(NeverInName) || (token.Is(WordFlags.NameParticle) && token.Length > 2);
            }

            // "Ursula von der Leyen", "Department of State", "Bosnia and Herzegovina"
            if (token.Is(WordFlags.NameParticle) && at + 1 < sentence.End && NextCapital(at, sentence, 2))
            {
                return true;
            }

            return _text.AsSpan(token.Start, token.Length) is "of" && before.Is(WordFlags.OrganisationNoun | WordFlags.Role) && at + 1 < sentence.End &&
                (IsCapitalWord(at + 1) || (_text.AsSpan(_tokens[at + 1].Start, _tokens[at + 1].Length) is "the" && at + 2 < sentence.End && IsCapitalWord(at + 2)));
        }

        if (token.Kind == TokenKind.Mark && at + 3 < sentence.End && token.Start > before.End)
        {
            // Dwayne “The Rock” Johnson
            for (var k = at + 1; k < Math.Min(at + 5, sentence.End - 1); k++)
            {
                if (_tokens[k].Kind == TokenKind.Mark)
                {
                    if (IsCapitalWord(k + 1) && _tokens[k + 1].Start > _tokens[k].End && !_tokens[k + 1].Is(NeverInName) && IsCapitalWord(at + 1) && before.IsCapital && !before.Is(WordFlags.Common | WordFlags.Verb))
                    {
                        at = k;
                        return true;
                    }

                    return false;
                }
            }
        }

        return false;
    }

    private bool NextCapital(int at, Sentence sentence, int within)
    {
        for (var k = at + 1; k <= at + within && k < sentence.End; k++)
        {
            if (IsCapitalWord(k))
            {
                return true;
            }

            if (!_tokens[k].Is(WordFlags.NameParticle))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsCapitalWord(int i) => _tokens[i].Kind == TokenKind.Word && _tokens[i].IsCapital;
}
