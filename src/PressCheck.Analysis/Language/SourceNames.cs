using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Whether a phrase, or what stands beside it, gives a person's name.</summary>
internal sealed class SourceNames(Reading reading)
{
    private readonly Clauses _clauses = reading.Clauses;

    /// <summary>The phrase, or an apposition to it, gives a person's name.</summary>
    public bool IsNamed(Speaker speaker, Description description)
    {
        var tokens = reading.Tokens;
        var speakers = reading.Speakers;

        // “a spokesman for the railway, John Smith”
        if (speaker.Class == SpeakerClass.NamedPerson && speaker.Head.Start > tokens[description.Head].Start && reading.TokenFrom(speaker.Head.Start) is var name && name > 0 && tokens[name - 1].Kind == TokenKind.Punctuation)
        {
            return true;
        }

        // “Clinton supporters” names a person before its noun, and nobody by it.
        for (var i = description.Head; i < speaker.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Address || speakers.MentionAt(i) is { } mention && mention.EndToken > description.Head && !(i > description.Head && tokens[i - 1].Is(WordFlags.Preposition)) || NameFollows(i))
            {
                return true;
            }

            if (i > description.Head && tokens[i].Is(WordFlags.Preposition | WordFlags.Relative) && tokens[i].Shape == TokenShape.Lower)
            {
                break;
            }
        }

        return NameFollows(speaker.EndToken) || IsSaidToBe(speaker.EndToken) || description.Reference == Reference.Counted && ListFollows(speaker.EndToken) || NamePrecedes(speaker, description) || (description.Kind == PeopleKind.Unknown && speaker.Person is not null);
    }

    /// <summary>“Four senators object: Jane Doe, John Roe …”.</summary>
    private bool ListFollows(int at)
    {
        var tokens = reading.Tokens;
        var limit = Math.Min(tokens.Length, at + 24);
        for (var i = at; i + 3 < limit && _clauses.CharOf(i) != '.'; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && _clauses.CharOf(i) == ':')
            {
                return reading.Speakers.MentionAt(i + 1) is not null || reading.Speakers.MentionAt(i + 2) is not null || reading.Speakers.MentionAt(i + 3) is not null;
            }
        }

        return false;
    }

    /// <summary>“one lawyer involved in the case was John Smith”.</summary>
    private bool IsSaidToBe(int at)
    {
        var tokens = reading.Tokens;
        for (var i = at; i + 1 < Math.Min(tokens.Length, at + 8) && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (_clauses.IsWord(i, "was") || _clauses.IsWord(i, "is"))
            {
                return reading.Speakers.MentionAt(i + 1) is not null;
            }
        }

        return false;
    }

    /// <summary>“a spokesman, John Smith,”; “a worker named Ann Lee”.</summary>
    private bool NameFollows(int at)
    {
        var tokens = reading.Tokens;
        if (at < tokens.Length && tokens[at].Kind == TokenKind.Punctuation && (reading.Text[tokens[at].Start] is ',' or '(' or '—' or '–' || reading.Text[tokens[at].Start] == '-' && tokens[at].Length > 1))
        {
            at++;
        }
        else if (at < tokens.Length && (_clauses.IsWord(at, "named") || _clauses.IsWord(at, "called") || _clauses.IsWord(at, "identified")))
        {
            at++;
            at += at < tokens.Length && _clauses.IsWord(at, "as") ? 1 : 0;
        }
        else
        {
            return false;
        }

        while (at < tokens.Length && tokens[at].Is(WordFlags.Honorific | WordFlags.Role) && tokens[at].IsCapital)
        {
            at++;
        }

        return at < tokens.Length && reading.Speakers.MentionAt(at) is not null && !tokens[at].Is(WordFlags.Preposition);
    }

    /// <summary>“John Smith, an adviser to”: a name, a comma, then the phrase.</summary>
    public bool IsBesideName(int first) => first > 1 && (_clauses.IsComma(first - 1) || _clauses.IsDash(first - 1)) && (reading.Speakers.MentionAt(first - 2) is not null || _clauses.CharOf(first - 2) == ')');

    /// <summary>“John Smith, a spokesman,”; “Smith and others”.</summary>
    private bool NamePrecedes(Speaker speaker, Description description)
    {
        var first = speaker.FirstToken;
        if (first < 2 || _clauses.IsQuoted(first - 2))
        {
            return false;
        }

        if (reading.Speakers.MentionAt(first - 2) is null)
        {
            // “The network and its defenders”: whose they are says it too.
            return description.Reference == Reference.Possessed && _clauses.IsWord(first - 1, "and") && reading.Tokens[first - 2].IsCapital;
        }

        if (_clauses.IsComma(first - 1) && description is { Reference: Reference.Indefinite, IsPlural: false } && Opens(reading.Speakers.MentionAt(first - 2)!))
        {
            // “For Jane Doe, a candidate whose …”, “Jane Doe, a former agent has written …”
            return true;
        }

        var closed = speaker.EndToken < reading.Tokens.Length && reading.Tokens[speaker.EndToken].Kind is TokenKind.Punctuation;
        return _clauses.IsWord(first - 1, "and") || _clauses.IsComma(first - 1) && (closed || description.Reference == Reference.Definite || _clauses.IsWord(description.Head, "others"));
    }

    /// <summary>The name stands first in its sentence, or behind its first word.</summary>
    private bool Opens(PersonMention mention)
    {
        var first = reading.Sentences[reading.SentenceAt(mention.Whole.Start)].First;
        return reading.Tokens[first].Start == mention.Whole.Start || first + 1 < reading.Tokens.Length && reading.Tokens[first + 1].Start == mention.Whole.Start;
    }
}
