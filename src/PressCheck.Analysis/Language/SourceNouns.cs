using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What a noun makes of somebody who speaks in a story.</summary>
internal enum PeopleKind
{
    Unknown,
    Source,
    Aide,
    Official,
    Insider,
    Ordinary,
    Public,
    Observer,
    Spokesperson,
    Organisation,
    Thing,

    /// <summary>No noun: some, many, another.</summary>
    Quantity,
}

/// <summary>How a noun phrase is bound to what the reader knows.</summary>
internal enum Reference
{
    /// <summary>a, one, another: brings somebody in.</summary>
    Indefinite,

    /// <summary>two, several, some: brings in a number of people.</summary>
    Counted,

    /// <summary>No word before the noun.</summary>
    Bare,

    /// <summary>the, this: somebody the reader knows already.</summary>
    Definite,

    /// <summary>Known by whose they are: her aides, the company's lawyers.</summary>
    Possessed,
}

/// <summary>A noun phrase as the description of a source.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Head">Index of its noun.</param>
/// <param name="End">Index just past the words that go with the noun, before any preposition, relative or comma.</param>
/// <param name="Kind">What the noun makes of the speaker.</param>
/// <param name="Reference">How the phrase is bound.</param>
/// <param name="IsPlural">More than one.</param>
internal readonly record struct Description(int First, int Head, int End, PeopleKind Kind, Reference Reference, bool IsPlural);

/// <summary>Noun phrases to descriptions of sources.</summary>
internal sealed class SourceNouns(Reading reading)
{
    private static readonly PhraseTable People = PhraseTable.Load("phrases-people");
    private static readonly PhraseTable Trades = PhraseTable.Load("phrases-trade");
    private static readonly PhraseTable Irregular = PhraseTable.Load("phrases-plural");
    private readonly Clauses _clauses = reading.Clauses;

    public Description Describe(int first, int end)
    {
        var tokens = reading.Tokens;
        while (first + 1 < end && IsLeadIn(first, end))
        {
            first++;
        }

        var noun = -1;
        var kind = PeopleKind.Unknown;
        var last = -1;
        var reference = Reference.Bare;
        var number = 0;
        var i = first;
        for (; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Clitic)
            {
                (noun, kind, last, reference) = (-1, PeopleKind.Unknown, -1, Reference.Possessed);
                continue;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                if (token.Kind is TokenKind.Punctuation && reading.Text[token.Start] is '&' or '-' or '/')
                {
                    continue;
                }

                break;
            }

            var matched = People.Match(tokens, i, end, out var tag);
            if (matched == 0 && last < 0 && IsCount(i, token))
            {
                number = Math.Max(number, Number(i, token));
                reference = reference is Reference.Possessed or Reference.Definite ? reference : number == 1 ? Reference.Indefinite : Reference.Counted;
                if (i + 1 < end && _clauses.IsWord(i + 1, "of"))
                {
                    i++;
                }

                continue;
            }

            if (i > first && token.Shape == TokenShape.Lower && token.Is(WordFlags.Preposition | WordFlags.Relative | WordFlags.Interrogative) && matched == 0)
            {
                if (last < 0 && token.Is(WordFlags.Preposition))
                {
                    continue;
                }

                if (_clauses.IsWord(i, "of") && IsGroup(last))
                {
                    (noun, kind, last) = (-1, PeopleKind.Unknown, -1);
                    (reference, number) = (Reference.Counted, 2);
                    continue;
                }

                break;
            }

            if (matched == 0 && last < 0 && token.Is(WordFlags.Determiner | WordFlags.Possessive | WordFlags.Adverb | WordFlags.Preposition) && (token.Shape == TokenShape.Lower || i == first))
            {
                reference = number > 0 || !token.Is(WordFlags.Determiner | WordFlags.Possessive) ? reference : Binding(i, token);
                continue;
            }

            if (matched > 0)
            {
                if (tag is "spokesperson-for")
                {
                    (noun, kind, last) = (i, PeopleKind.Spokesperson, i);
                    i++;
                    break;
                }

                (noun, kind) = (i + matched - 1, KindOf(tag));
                last = noun;
                i += matched - 1;
            }
            else if (token.Is(WordFlags.Conjunction) || noun >= 0 && !token.IsCapital && (token.Is(WordFlags.Adverb | WordFlags.Adjective) || IsVerbal(i)))
            {
                if (noun >= 0 && !token.Is(WordFlags.Conjunction))
                {
                    break;
                }
            }
            else if (noun >= 0 && kind is not (PeopleKind.Organisation or PeopleKind.Thing) && IsPlural(noun) && !token.IsCapital)
            {
                // “officials familiar with”: a plural is the last of its nouns.
                break;
            }
            else
            {
                // A word after the noun that is no noun for people: “police reports”, “company town”.
                last = i;
                if (noun >= 0)
                {
                    (noun, kind) = (-1, PeopleKind.Unknown);
                }
            }
        }

        if (noun >= 0 && (_clauses.IsWord(noun, "someone") || _clauses.IsWord(noun, "somebody")))
        {
            reference = Reference.Indefinite;
        }

        if (last < 0)
        {
            return new Description(first, first, i, number > 0 ? PeopleKind.Quantity : PeopleKind.Unknown, reference, number != 1);
        }

        var head = noun >= 0 ? noun : last;
        var plural = IsPlural(head);
        if (plural && reference == Reference.Indefinite && number != 1)
        {
            reference = Reference.Counted;
        }

        return new Description(first, head, i, kind, reference, plural);
    }

    /// <summary>“which advocates”, “that critics”, “what some”, “even as aides”: words of the clause before.</summary>
    private bool IsLeadIn(int i, int end)
    {
        var token = reading.Tokens[i];
        return token.Kind == TokenKind.Mark || _clauses.IsWord(i, "what") || _clauses.IsWord(i, "something") || _clauses.IsWord(i, "said") && i + 1 < end && reading.Tokens[i + 1].Is(WordFlags.Determiner | WordFlags.NumberWord) || _clauses.IsWord(i, "which") || _clauses.IsWord(i, "where") || _clauses.IsWord(i, "as") || _clauses.IsWord(i, "even") || _clauses.IsWord(i, "but") || _clauses.IsWord(i, "and")
            || _clauses.IsWord(i, "that") && i + 1 < end && (reading.Tokens[i + 1].Is(WordFlags.Quantifier) || IsPlural(i + 1));
    }

    /// <summary>A noun that tells what somebody does for a living, and not merely that they are somebody.</summary>
    public static bool IsTrade(ReadOnlySpan<Token> tokens, int i) =>
        Trades.Match(tokens, i, i + 1, out _) > 0
        || tokens[i].Is(WordFlags.Role | WordFlags.PersonNoun | WordFlags.OfficialNoun) && !tokens[i].Is(WordFlags.Kinship | WordFlags.SourceNoun | WordFlags.Honorific)
            && !(People.Match(tokens, i, i + 1, out var tag) > 0 && tag is "ordinary" or "source" or "official" or "public" or "organisation" or "thing" or "observer");

    /// <summary>A noun for several people, written small or at a sentence's start.</summary>
    public bool IsCrowd(int i) => IsPlural(i) && People.Match(reading.Tokens, i, i + 1, out var tag) > 0 && tag is "aide" or "official" or "insider" or "observer" or "ordinary" or "source";

    /// <summary>A noun for somebody who works for another: an aide to.</summary>
    public bool IsAide(int i) => People.Match(reading.Tokens, i, i + 1, out var tag) > 0 && tag is "aide";

    /// <summary>Ids of the nouns for people who may know something from the inside.</summary>
    public static HashSet<int> Insiders()
    {
        HashSet<int> words = [Lexicon.Find("people"), Lexicon.Find("person"), Lexicon.Find("those"), Lexicon.Find("someone")];
        foreach (var line in Lexicon.Lines("phrases-people") ?? [])
        {
            var parts = line.Split('\t');
            if (parts.Length == 2 && parts[1] is "source" or "aide" or "official" && !parts[0].Contains(' ', StringComparison.Ordinal))
            {
                words.UnionWith(parts[0].Split('|').Select(static word => Lexicon.Find(word)));
            }
        }

        return words;
    }

    private static PeopleKind KindOf(string tag) => tag switch
    {
        "source" => PeopleKind.Source,
        "aide" => PeopleKind.Aide,
        "official" => PeopleKind.Official,
        "insider" => PeopleKind.Insider,
        "ordinary" => PeopleKind.Ordinary,
        "public" => PeopleKind.Public,
        "observer" => PeopleKind.Observer,
        "spokesperson" => PeopleKind.Spokesperson,
        "organisation" => PeopleKind.Organisation,
        "thing" => PeopleKind.Thing,
        _ => PeopleKind.Unknown,
    };

    private Reference Binding(int i, Token token) =>
        _clauses.IsWord(i, "a") || _clauses.IsWord(i, "an") || _clauses.IsWord(i, "another") || _clauses.IsWord(i, "any") ? Reference.Indefinite
        : _clauses.IsWord(i, "no") || _clauses.IsWord(i, "every") || _clauses.IsWord(i, "each") ? Reference.Bare
        : token.Is(WordFlags.Possessive) ? Reference.Possessed
        : Reference.Definite;

    private bool IsCount(int i, Token token) =>
        token.Kind == TokenKind.Number || token.Is(WordFlags.Quantifier | WordFlags.NumberWord) || (_clauses.IsWord(i, "a") && token.Length == 1 && i + 1 < reading.Tokens.Length && reading.Tokens[i + 1].Is(WordFlags.Quantifier | WordFlags.NumberWord));

    private int Number(int i, Token token) =>
        token.Kind == TokenKind.Word && (_clauses.IsWord(i, "one") || _clauses.IsWord(i, "another") || _clauses.IsWord(i, "second") || _clauses.IsWord(i, "third") || _clauses.IsWord(i, "fourth") || _clauses.IsWord(i, "first") || _clauses.IsWord(i, "neither") || _clauses.IsWord(i, "each")) ? 1 : 2;

    private bool IsGroup(int i) => _clauses.IsWord(i, "group") || _clauses.IsWord(i, "number") || _clauses.IsWord(i, "string") || _clauses.IsWord(i, "chorus") || _clauses.IsWord(i, "series") || _clauses.IsWord(i, "crowd") || _clauses.IsWord(i, "majority");

    /// <summary>“officials briefed”, “aides travelling”: a verb's form after the noun belongs to what follows.</summary>
    private bool IsVerbal(int i)
    {
        var word = reading.TextOf(reading.Tokens[i]);
        return word.Length > 4 && (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase));
    }

    public bool IsPlural(int head)
    {
        var tokens = reading.Tokens;
        if (Irregular.Match(tokens, head, head + 1, out var tag) > 0)
        {
            return tag is "plural";
        }

        var word = reading.TextOf(tokens[head]);
        return word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S');
    }

    /// <summary>A noun that the lexicon doesn't know and whose ending is that of people: advocates, economists, breeders.</summary>
    public bool LooksLikePeople(int head, bool plural)
    {
        var token = reading.Tokens[head];
        if (token.Kind != TokenKind.Word || token.Shape != TokenShape.Lower || token.Length < 5 || token.Is(WordFlags.TimeNoun | WordFlags.DocumentNoun | WordFlags.CueNoun | WordFlags.PlaceNoun | WordFlags.OrganisationNoun))
        {
            return false;
        }

        if (token.Is(WordFlags.PersonNoun | WordFlags.Role | WordFlags.CollectiveNoun | WordFlags.Kinship | WordFlags.OfficialNoun))
        {
            return true;
        }

        var word = reading.TextOf(token);
        var stem = plural ? word[..^1] : word;
        return stem.EndsWith("ist") || stem.EndsWith("ian") || stem.EndsWith("eer") || stem.EndsWith("goer") || stem.EndsWith("man") || stem.EndsWith("men") || stem.EndsWith("woman") || stem.EndsWith("er") || stem.EndsWith("or") || plural && (stem.EndsWith("ant") || stem.EndsWith("ent")) && !token.Is(WordFlags.Noun);
    }
}
