using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>
/// Whom a pronoun or a title without a name means: the subject of the nearest sentence before it that fits, outside
/// quotation marks first. Asked in text order; each answer looks back over a fixed number of mentions.
/// </summary>
internal sealed class Antecedents
{
    private const int Reach = 16;
    private const int ParagraphsBack = 3;
    private static readonly int Vice = Lexicon.Find("vice");
    private static readonly int Deputy = Lexicon.Find("deputy");
    private static readonly int Former = Lexicon.Find("former");

    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly int[] _sentenceOf;
    private readonly Names _names;
    private readonly Quoted[] _quoted;
    private readonly Dictionary<(int Party, int Title), PersonMention> _titles = [];
    private int _titlesRead;
    private (int Token, Person Person)? _lastFemale;
    private (int Token, Person Person)? _lastMale;

    public Antecedents(string text, Token[] tokens, Sentence[] sentences, int[] sentenceOf, Names names, Quoted[] quoted)
    {
        _text = text;
        _tokens = tokens;
        _sentences = sentences;
        _sentenceOf = sentenceOf;
        _names = names;
        _quoted = quoted;
    }

    /// <summary>The person that he, she, him or her means at a token; null if the text leaves it open.</summary>
    public Person? OfPronoun(int token)
    {
        var gender = GenderOf(token);
        if (gender == Gender.Unknown)
        {
            return null;
        }

        var found = Find(token, gender);
        if (found is not null)
        {
            if (gender == Gender.Female)
            {
                _lastFemale = (token, found);
            }
            else
            {
                _lastMale = (token, found);
            }
        }

        return found;
    }

    /// <summary>The person who bears the title “the mayor” repeats; null if none was named with it before.</summary>
    public Person? OfTitle(int first, int head)
    {
        var mentions = _names.Mentions;
        for (; _titlesRead < mentions.Count && mentions[_titlesRead].EndToken <= first; _titlesRead++)
        {
            var mention = mentions[_titlesRead];
            var whole = mention.FirstToken;
            while (whole > 0 && _tokens[whole - 1].End > mention.Whole.Start)
            {
                whole--;
                Remember(whole, mention);
            }

            // “Jane Doe, the mayor of Leeds,”
            for (var i = mention.EndToken + 1; i < Math.Min(mention.EndToken + 6, _tokens.Length) && _text[_tokens[mention.EndToken].Start] == ','; i++)
            {
                if (_tokens[i].Kind != TokenKind.Word)
                {
                    break;
                }

                if (Remember(i, mention))
                {
                    break;
                }
            }
        }

        // “the Liberal candidate” is the Liberal one, or one whose party the story doesn't tell.
        var title = Title(head, first);
        var party = PartyBefore(head, first);
        if (!_titles.TryGetValue((party, title), out var known) && (!_titles.TryGetValue((0, title), out known) || party != 0 && HasParty(known)))
        {
            return null;
        }

        if (known.Person.Gender == Gender.Female)
        {
            _lastFemale = (first, known.Person);
        }
        else if (known.Person.Gender == Gender.Male)
        {
            _lastMale = (first, known.Person);
        }

        return known.Person;
    }

    /// <summary>“vice president”, “former mayor” are other titles than “president”, “mayor”.</summary>
    private int Title(int i, int first)
    {
        for (var k = i - 1; k >= Math.Max(first, i - 3) && _tokens[k].Kind == TokenKind.Word; k--)
        {
            if (_tokens[k].WordId != 0 && (_tokens[k].WordId == Vice || _tokens[k].WordId == Deputy || _tokens[k].WordId == Former))
            {
                return -_tokens[i].WordId;
            }
        }

        return _tokens[i].WordId;
    }

    /// <summary>The party or nation before a title: “the Liberal vice-presidential candidate”; 0 if there is none.</summary>
    private int PartyBefore(int title, int first)
    {
        for (var i = title - 1; i >= Math.Max(first, title - 3) && _tokens[i].Kind == TokenKind.Word; i--)
        {
            if (_tokens[i].IsCapital && _tokens[i].Is(WordFlags.Demonym | WordFlags.Adjective))
            {
                return _tokens[i].WordId;
            }
        }

        return 0;
    }

    private bool HasParty(PersonMention mention)
    {
        for (var i = mention.FirstToken - 1; i >= Math.Max(0, mention.FirstToken - 5) && _tokens[i].Kind == TokenKind.Word; i--)
        {
            if (_tokens[i].IsCapital && _tokens[i].Is(WordFlags.Demonym | WordFlags.Adjective))
            {
                return true;
            }
        }

        return false;
    }

    private bool Remember(int i, PersonMention mention)
    {
        if (_tokens[i].WordId == 0 || !_tokens[i].Is(WordFlags.Role | WordFlags.Honorific))
        {
            return false;
        }

        var title = Title(i, 0);
        _titles[(0, title)] = mention;
        if (PartyBefore(i, 0) is var party && party != 0)
        {
            _titles[(party, title)] = mention;
        }

        return true;
    }

    private Gender GenderOf(int i)
    {
        var word = _text.AsSpan(_tokens[i].Start, _tokens[i].Length);
        return word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("him", StringComparison.OrdinalIgnoreCase) || word.Equals("his", StringComparison.OrdinalIgnoreCase) || word.Equals("himself", StringComparison.OrdinalIgnoreCase) ? Gender.Male
            : word.Equals("she", StringComparison.OrdinalIgnoreCase) || word.Equals("her", StringComparison.OrdinalIgnoreCase) || word.Equals("herself", StringComparison.OrdinalIgnoreCase) ? Gender.Female
            : Gender.Unknown;
    }

    private Person? Find(int token, Gender gender)
    {
        var mentions = _names.Mentions;
        var low = LastMentionBefore(token);
        var sentence = _sentenceOf[token];
        var last = gender == Gender.Female ? _lastFemale : _lastMale;
        Person? quoted = null;
        Person? best = null;
        var bestSentence = -1;
        for (var m = low; m >= 0 && low - m < Reach; m--)
        {
            var mention = mentions[m];
            var at = _sentenceOf[mention.FirstToken];
            if (_sentences[sentence].Paragraph - _sentences[at].Paragraph > ParagraphsBack || (best is not null && at < bestSentence))
            {
                break;
            }

            if (mention.Person.Gender != Gender.Unknown && mention.Person.Gender != gender)
            {
                continue;
            }

            if (_quoted[mention.FirstToken] == Quoted.Long)
            {
                quoted ??= mention.Person;
                continue;
            }

            // A possessor is seldom the one who goes on to speak: “Doe's lawyer”.
            if (best is not null && mention.EndToken < _tokens.Length && _tokens[mention.EndToken].Kind == TokenKind.Clitic)
            {
                continue;
            }

            // Of several in one sentence, the first is the subject.
            (best, bestSentence) = (mention.Person, at);
        }

        if (last is { } before && before.Token <= token && _sentenceOf[before.Token] is var spoke && spoke > bestSentence && _sentences[sentence].Paragraph - _sentences[spoke].Paragraph <= ParagraphsBack)
        {
            return before.Person;
        }

        return best ?? quoted;
    }

    private int LastMentionBefore(int token)
    {
        var mentions = _names.Mentions;
        int low = 0, high = mentions.Count - 1, found = -1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].EndToken <= token)
            {
                found = middle;
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return found;
    }
}
