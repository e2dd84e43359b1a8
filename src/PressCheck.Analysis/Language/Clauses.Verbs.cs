using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Verbs: which word is one where it stands, and how far its group reaches.</summary>
internal sealed partial class Clauses
{
    /// <summary>A word that can only be a finite verb or is one far more often than a noun, where it stands.</summary>
    public bool IsVerb(int i)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Clitic)
        {
            return token.Is(WordFlags.Auxiliary);
        }

        if (token.Kind != TokenKind.Word || token.Shape != TokenShape.Lower)
        {
            return false;
        }

        if (token.Is(WordFlags.Auxiliary))
        {
            return true;
        }

        if (!token.Is(WordFlags.Verb | WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.AccusationVerb) || token.Is(WordFlags.Preposition | WordFlags.Conjunction))
        {
            return false;
        }

        if (IsParticiple(token))
        {
            return false;
        }

        if (i > 0 && i + 1 < tokens.Length && IsPastParticiple(i) && (tokens[i - 1].Is(WordFlags.Preposition | WordFlags.Quantifier | WordFlags.NumberWord) && !tokens[i - 1].Is(WordFlags.PersonalPronoun) || tokens[i - 1].Kind == TokenKind.Number) && tokens[i + 1].Is(Nominal) && tokens[i + 1].Shape == TokenShape.Lower)
        {
            // “52 percent of registered voters”
            return false;
        }

        if (i > 0 && i + 1 < tokens.Length && token.Is(WordFlags.Adjective) && IsBaseForm(i) && tokens[i + 1].Is(WordFlags.Preposition) && tokens[i - 1].Is(WordFlags.PersonNoun | WordFlags.OfficialNoun | WordFlags.SourceNoun | WordFlags.CollectiveNoun | WordFlags.Role) && tokens[i - 1].Shape == TokenShape.Lower)
        {
            // “people close to Doe”
            return false;
        }

        if (i > 0 && tokens[i - 1].Is(WordFlags.Preposition) && !tokens[i - 1].Is(WordFlags.Adverb | WordFlags.Conjunction) && !IsWord(i - 1, "to") && !IsPastParticiple(i) && (tokens[i].Is(Nominal) || (i + 1 < tokens.Length && tokens[i + 1].Is(WordFlags.Noun))))
        {
            // “controls on hate speech”
            return false;
        }

        return !IsNounHere(i);
    }

    /// <summary>A verb's form that is a noun after a determiner, a possessive, an adjective or a preposition.</summary>
    public bool IsNounHere(int i)
    {
        if (i == 0)
        {
            return false;
        }

        var before = tokens[i - 1];
        var word = text.AsSpan(tokens[i].Start, tokens[i].Length);
        var past = word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.Equals("said", StringComparison.OrdinalIgnoreCase) || word.Equals("told", StringComparison.OrdinalIgnoreCase) || word.Equals("wrote", StringComparison.OrdinalIgnoreCase);
        if (past)
        {
            return before.Is(WordFlags.Determiner) && !before.Is(WordFlags.PersonalPronoun | WordFlags.Relative) && i + 1 < tokens.Length && tokens[i + 1].Is(Nominal);
        }

        if (IsBaseForm(i) && tokens[i].Is(Nominal) && !HasPluralHead(i) && before.Kind == TokenKind.Word && !before.Is(ClosedClass | WordFlags.Adverb) && i > 0 && text[before.End - 1] != 's' && (before.IsCapital || before.Is(WordFlags.Noun)) && !before.Is(WordFlags.Quantifier | WordFlags.CollectiveNoun))
        {
            // “the Virginia state director”: no singular takes a bare verb.
            return true;
        }

        if (word[^1] is 's' && tokens[i].Is(Nominal) && before.Kind == TokenKind.Word && before.Shape == TokenShape.Lower && text.AsSpan(before.Start, before.Length).Contains('-'))
        {
            // “cross-border attacks”
            return true;
        }

        if (IsBaseForm(i) && i > 1 && tokens[i].Is(Nominal) && !HasPluralHead(i) && before.Kind == TokenKind.Word && before.Shape == TokenShape.Lower && !before.Is(ClosedClass | WordFlags.CollectiveNoun | WordFlags.PersonNoun | WordFlags.OfficialNoun) && text[before.End - 1] != 's' && tokens[i - 2].Is(WordFlags.Determiner | WordFlags.Possessive) && !tokens[i - 2].Is(WordFlags.Relative))
        {
            // “an unprompted call”
            return true;
        }

        if (IsWord(i, "states") && before.Shape == TokenShape.Lower && before.Is(WordFlags.Verb) && IsPastParticiple(i - 1) && !(i + 1 < tokens.Length && IsWord(i + 1, "that")))
        {
            // “offered states billions”
            return true;
        }

        if (before.Is(WordFlags.NumberWord) && word[^1] is 's' && tokens[i].Is(Nominal) && !IsWord(i - 1, "one"))
        {
            // “two witnesses”
            return true;
        }

        if (i > 1 && IsWord(i - 2, "will") && before.Shape == TokenShape.Lower && before.Kind == TokenKind.Word && !before.Is(ClosedClass | WordFlags.Adverb) && IsBaseForm(i) && tokens[i].Is(Nominal))
        {
            // “will coalesce support”
            return true;
        }

        if (before.Kind == TokenKind.Clitic)
        {
            return !before.Is(WordFlags.Auxiliary) && tokens[i].Is(Nominal);
        }

        if (before.Is(WordFlags.Determiner | WordFlags.Possessive) && !before.Is(WordFlags.Relative | WordFlags.PersonalPronoun))
        {
            return true;
        }

        if (word[^1] is 's' && tokens[i].Is(Nominal) && IsWord(i - 1, "and") && i > 1 && i + 1 < tokens.Length && text[tokens[i - 2].End - 1] == 's' && tokens[i - 2].Is(Nominal) && tokens[i + 1].Is(WordFlags.Verb | WordFlags.CueVerb | WordFlags.Auxiliary | WordFlags.Preposition))
        {
            // “shootings and protests demand”
            return true;
        }

        if (before.Is(WordFlags.Possessive) && before.Is(WordFlags.PersonalPronoun))
        {
            return tokens[i].Is(Nominal);
        }

        return tokens[i].Is(Nominal) && (before.Is(WordFlags.Adjective | WordFlags.NumberWord | WordFlags.Quantifier) || (before.Is(WordFlags.Preposition) && (!IsWord(i - 1, "to") || word[^1] is 's'))) && !before.Is(Nominal & ~(WordFlags.Adjective | WordFlags.NumberWord | WordFlags.Quantifier));
    }

    /// <summary>“supporters of Jane Doe claim”: a plural with a preposition stands a little before, so a bare verb may follow.</summary>
    private bool HasPluralHead(int i)
    {
        for (var k = i - 1; k > Math.Max(0, i - 8); k--)
        {
            if (tokens[k].Kind is not (TokenKind.Word or TokenKind.Clitic))
            {
                return false;
            }

            if (tokens[k].Is(WordFlags.Preposition) && tokens[k - 1].Is(WordFlags.CollectiveNoun | WordFlags.OfficialNoun | WordFlags.PersonNoun | WordFlags.Role | WordFlags.SourceNoun) && text[tokens[k - 1].End - 1] is 's' or 'e')
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBaseForm(int i) =>
        !tokens[i].Is(WordFlags.IrregularPast) && text.AsSpan(tokens[i].Start, tokens[i].Length) is var word &&
        word.Length > 2 && word[^1] is not ('s' or 'S') && !word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private bool IsParticiple(Token token)
    {
        var word = text.AsSpan(token.Start, token.Length);
        return word.Length > 4 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }

    public bool IsSubordinator(int i) => tokens[i].IsWord && tokens[i].Is(WordFlags.Subordinator);

    /// <summary>The first token of the verb group that ends in a verb: “has also repeatedly said” from “has”.</summary>
    public int VerbGroupStart(int verb, int floor)
    {
        var i = verb;
        while (i - 1 >= floor && !IsQuoted(i - 1))
        {
            var before = tokens[i - 1];
            if (before.Is(WordFlags.Auxiliary | WordFlags.Negation) || (before.Kind == TokenKind.Clitic && before.Is(WordFlags.Auxiliary)))
            {
                i--;
            }
            else if (before.Kind == TokenKind.Word && before.Shape == TokenShape.Lower && before.Is(WordFlags.Adverb) && !before.Is(WordFlags.PersonalPronoun | WordFlags.Determiner | WordFlags.Relative))
            {
                i--;
            }
            else if (before.Kind == TokenKind.Clitic && i < verb && IsWord(i - 1, "'s") && tokens[i].Is(WordFlags.Adverb | WordFlags.Negation))
            {
                i--;
            }
            else if (IsComma(i - 1) && Aside(i - 1, floor) is var opening && opening > floor)
            {
                // “has, so far, refused”
                i = opening;
            }
            else if ((before.Is(WordFlags.TimeNoun) || IsWord(i - 1, "past") || IsWord(i - 1, "particular") || IsWord(i - 1, "private") || IsWord(i - 1, "public")) && Setting(i - 1, floor) is var setting && setting > floor)
            {
                // “have in the past said”
                i = setting;
            }
            else if (before.Kind == TokenKind.Word && before.Shape == TokenShape.Lower && before.Length > 4 && text[before.End - 1] == 'y' && text[before.End - 2] == 'l' && !before.Is(Nominal))
            {
                i--;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>The “in” between an auxiliary and “the past”, “recent weeks”, “particular”; -1 if there is none.</summary>
    private int Setting(int noun, int floor)
    {
        for (var i = noun - 1; i > Math.Max(floor, noun - 4); i--)
        {
            if (IsWord(i, "in") || IsWord(i, "on") || IsWord(i, "at"))
            {
                return tokens[i - 1].Is(WordFlags.Auxiliary) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>The comma that opens a few adverbs between an auxiliary and its verb; -1 if none does.</summary>
    private int Aside(int closing, int floor)
    {
        for (var i = closing - 1; i > Math.Max(floor, closing - 4); i--)
        {
            if (IsComma(i))
            {
                return i < closing - 1 && tokens[i - 1].Is(WordFlags.Auxiliary) ? i : -1;
            }

            if (!tokens[i].Is(WordFlags.Adverb | WordFlags.Preposition) && !IsWord(i, "course"))
            {
                return -1;
            }
        }

        return -1;
    }
}
