using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Noun phrases to speakers: the head, what kind of speaker it is, and the person it means.</summary>
internal sealed class Speakers
{
    private const int FirstNameReach = 60;

    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly Names _names;
    private readonly Antecedents _antecedents;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _acceptedNames;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _houseSources;

    public Speakers(string text, Token[] tokens, Names names, Antecedents antecedents, Conventions conventions)
    {
        _text = text;
        _tokens = tokens;
        _names = names;
        _antecedents = antecedents;
        _acceptedNames = Set(conventions.AcceptedNames);
        _houseSources = Set(conventions.HouseSources);

        static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
            new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The person mentioned by name at a token; null if none is.</summary>
    public PersonMention? MentionAt(int token) => _names.MentionAt(token);

    /// <summary>Most words in capitals, as in a headline.</summary>
    public bool IsTitleCase(int sentence) => _names.IsTitleCase(sentence);

    /// <summary>The first name between two tokens that is not just a place, a day or a nationality.</summary>
    public Run FirstName(int first, int end)
    {
        end = Math.Min(end, first + FirstNameReach);
        for (var i = first; i < end; i++)
        {
            if (NameAt(i) is { } name)
            {
                if (name.Kind is NameKind.Person or NameKind.Organisation or NameKind.Unknown && name.End <= end)
                {
                    return new Run(name.WholeFirst, name.End);
                }

                i = name.End - 1;
            }
        }

        return Run.None;
    }

    /// <summary>The label that a paragraph of an interview opens with: “DOE:”, “Q:”.</summary>
    public Run Label(int first, int end)
    {
        var limit = Math.Min(first + 6, end);
        for (var i = first; i < limit; i++)
        {
            var token = _tokens[i];
            if (i > first && token.Kind == TokenKind.Punctuation && _text[token.Start] == ':')
            {
                return new Run(first, i);
            }

            if (!(token.Kind == TokenKind.Word && token.IsCapital) || (i == first && token.Is(WordFlags.Common | WordFlags.Noun) && token.Shape != TokenShape.Upper && token.Length > 1))
            {
                break;
            }
        }

        return Run.None;
    }

    /// <summary>The name at a token; null if there is none.</summary>
    public Name? NameAt(int token) => _names.At(token);

    public Speaker? Of(Run run, int cue)
    {
        var first = run.First;
        var end = run.End;
        if (end - first == 1 && _tokens[first].Is(WordFlags.PersonalPronoun) && !_tokens[first].Is(WordFlags.GivenName))
        {
            return Pronoun(first);
        }

        var head = Head(first, end);
        var span = Span.FromBounds(_tokens[first].Start, _tokens[end - 1].End);
        var mention = PersonIn(first, end, head);
        var headSpan = mention?.Span ?? _tokens[head].Span;
        var plural = IsPlural(head) || _tokens[first].Is(WordFlags.Quantifier);
        var person = mention?.Person;
        var kind = ClassOf(first, end, head, mention);
        if (kind == SpeakerClass.Role && Is(first, "the") && _antecedents.OfTitle(first, head) is { } titled)
        {
            (kind, person) = (SpeakerClass.NamedPerson, titled);
        }

        return new Speaker(span, headSpan, kind, person, IsPronoun: false, plural && mention is null, first, end);
    }

    private Speaker Pronoun(int i)
    {
        var plural = Is(i, "they") || Is(i, "we") || Is(i, "them") || Is(i, "us");
        var person = plural ? null : _antecedents.OfPronoun(i);
        return new Speaker(_tokens[i].Span, _tokens[i].Span, person is null ? SpeakerClass.Pronoun : SpeakerClass.NamedPerson, person, IsPronoun: true, plural, i, i + 1);
    }

    private bool Is(int i, string word) => _tokens[i].Length == word.Length && _text.AsSpan(_tokens[i].Start, _tokens[i].Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsPlural(int head)
    {
        var token = _tokens[head];
        var word = _text.AsSpan(token.Start, token.Length);
        return token.Kind == TokenKind.Word && (word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase) && !token.IsCapital
            || word.EndsWith("people", StringComparison.OrdinalIgnoreCase) || word.EndsWith("men", StringComparison.OrdinalIgnoreCase) || Is(head, "police") || Is(head, "others"));
    }

    /// <summary>The word that the phrase is about: the last of the words before its first preposition, relative or comma.</summary>
    private int Head(int first, int end)
    {
        var head = first;
        for (var i = first; i < end; i++)
        {
            var token = _tokens[i];
            if (i > first && (token.Is(WordFlags.Preposition | WordFlags.Relative) && token.Shape == TokenShape.Lower || token.Kind == TokenKind.Punctuation && _text[token.Start] is ',' or '(' or '—' or '–'))
            {
                break;
            }

            if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address && !token.Is(WordFlags.Conjunction))
            {
                // “people familiar with”, “officials briefed on”: what follows the noun describes it.
                if (i > first && token.Shape == TokenShape.Lower && !token.Is(WordFlags.Noun) && i + 1 < end && _tokens[i + 1].Is(WordFlags.Preposition) && (token.Is(WordFlags.Adjective | WordFlags.Verb) || token.WordId == 0))
                {
                    break;
                }

                if (i > first && token.Is(WordFlags.TimeNoun | WordFlags.Weekday) && !(i + 1 < end && !_tokens[i + 1].Is(WordFlags.Preposition)))
                {
                    break;
                }

                head = i;
            }
        }

        return head;
    }

    /// <summary>The person that the phrase names: at its head, or in an apposition after it.</summary>
    private PersonMention? PersonIn(int first, int end, int head)
    {
        if (MentionAt(head) is { } atHead && !(head + 1 < end && _tokens[head + 1].Kind == TokenKind.Clitic && head + 2 < end))
        {
            return atHead;
        }

        // “the ministry's spokesman, Jane Doe,”; “spokesman Jane Doe”
        var reach = true;
        for (var i = head + 1; i < end; i++)
        {
            var token = _tokens[i];
            var comma = token.Kind == TokenKind.Punctuation && _text[token.Start] is ',' or '—' or '–';
            if (comma)
            {
                reach = true;
                continue;
            }

            if (reach && MentionAt(i) is { } mention && mention.EndToken <= end)
            {
                return mention.EndToken < end && _tokens[mention.EndToken].Kind == TokenKind.Clitic ? null : mention;
            }

            if (reach && token.Is(WordFlags.Relative) || token.Is(WordFlags.Relative) && !token.Is(WordFlags.Determiner))
            {
                return null;
            }

            reach = reach && token.Kind == TokenKind.Word && (token.IsCapital || token.Is(WordFlags.Honorific | WordFlags.Role)) && !token.Is(WordFlags.Preposition);
        }

        return null;
    }

    private SpeakerClass ClassOf(int first, int end, int head, PersonMention? mention)
    {
        if (mention is not null)
        {
            return SpeakerClass.NamedPerson;
        }

        var token = _tokens[head];
        if (token.Kind == TokenKind.Address)
        {
            return _text[token.Start] == '@' ? SpeakerClass.NamedPerson : SpeakerClass.NamedOrganisation;
        }

        var name = NameAt(head);
        var text = _text.AsSpan(_tokens[first].Start, _tokens[end - 1].End - _tokens[first].Start);
        if (_acceptedNames.Contains(text))
        {
            return SpeakerClass.NamedPerson;
        }

        if (_houseSources.Contains(text))
        {
            return SpeakerClass.NamedOrganisation;
        }

        if (token.Is(WordFlags.Spokesperson) || Is(head, "representative") || Is(head, "representatives"))
        {
            return SpeakerClass.Spokesperson;
        }

        if (name is { } n && token.IsCapital && !token.Is(WordFlags.SourceNoun | WordFlags.CollectiveNoun | WordFlags.OfficialNoun | WordFlags.PersonNoun) && n.Kind != NameKind.Other)
        {
            return n.Kind == NameKind.Person || (n.Kind == NameKind.Unknown && n.End - n.First <= 3 && end - n.First <= 3 && first >= n.WholeFirst) ? SpeakerClass.NamedPerson
                : SpeakerClass.NamedOrganisation;
        }

        if (token.Is(WordFlags.SourceNoun))
        {
            return SpeakerClass.Anonymous;
        }

        if (token.Is(WordFlags.DocumentNoun | WordFlags.CueNoun) && !token.Is(WordFlags.Role | WordFlags.PersonNoun))
        {
            return SpeakerClass.Document;
        }

        var start = _tokens[first];
        var indefinite = Is(first, "a") || Is(first, "an") || Is(first, "one") || Is(first, "another");
        var definite = Is(first, "the") || start.Is(WordFlags.Possessive) || Is(first, "this") || Is(first, "that") || Is(first, "those") || Is(first, "these") || HasPossessor(first, head);
        if (IsPlural(head) || start.Is(WordFlags.Quantifier) && !indefinite)
        {
            return token.Is(WordFlags.OfficialNoun) || Is(head, "police") ? SpeakerClass.Institution : SpeakerClass.Collective;
        }

        if (indefinite)
        {
            return token.Is(WordFlags.OrganisationNoun) && !token.Is(WordFlags.Role) ? SpeakerClass.Institution : SpeakerClass.Anonymous;
        }

        if (token.Is(WordFlags.OrganisationNoun) && !token.Is(WordFlags.Role | WordFlags.PersonNoun))
        {
            return SpeakerClass.Institution;
        }

        if (definite || token.Is(WordFlags.Role | WordFlags.Kinship | WordFlags.PersonNoun))
        {
            return SpeakerClass.Role;
        }

        return Is(head, "someone") || Is(head, "somebody") ? SpeakerClass.Anonymous : SpeakerClass.Collective;
    }

    private bool HasPossessor(int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (_tokens[i].Kind == TokenKind.Clitic)
            {
                return true;
            }
        }

        return false;
    }
}
