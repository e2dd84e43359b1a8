using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>The noun phrase that begins at a token.</summary>
internal sealed partial class Clauses
{
    /// <summary>The noun phrase that begins at a token: “said Jane Doe of Leeds”, up to a comma, verb, mark or time.</summary>
    public Run PhraseAfter(int first, int ceiling)
    {
        if (first >= ceiling || (IsQuoted(first) && !(first > 0 && IsOpaque(first - 1))))
        {
            return Run.None;
        }

        var token = tokens[first];
        if (token.Kind == TokenKind.Address)
        {
            return new Run(first, first + 1);
        }

        if (token.Kind is not (TokenKind.Word or TokenKind.Number) || IsSubordinator(first))
        {
            return Run.None;
        }

        if (token.Is(WordFlags.PersonalPronoun) && !token.Is(WordFlags.GivenName | WordFlags.Possessive))
        {
            return new Run(first, first + 1);
        }

        if (token.Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Auxiliary | WordFlags.Relative | WordFlags.Interrogative) && !token.Is(WordFlags.Determiner) && !token.IsCapital)
        {
            return Run.None;
        }

        var end = first + 1;
        var limit = Math.Min(ceiling, first + Reach);
        var inside = IsOpaque(first);
        while (end < limit && IsOpaque(end) == inside && ExtendsRight(end, limit))
        {
            end++;
        }

        // “A party official later”
        while (end > first + 1 && (tokens[end - 1].Is(WordFlags.Adverb) && tokens[end - 1].Shape == TokenShape.Lower && !tokens[end - 1].Is(Nominal & ~WordFlags.Adjective) || tokens[end - 1].Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Determiner) || tokens[end - 1].Kind == TokenKind.Punctuation && CharOf(end - 1) != ')'))
        {
            end--;
        }

        return new Run(first, end);
    }

    private bool ExtendsRight(int i, int limit)
    {
        var token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Clitic:
                return !token.Is(WordFlags.Auxiliary) || IsWord(i, "'s");
            case TokenKind.Number:
                return true;
            case TokenKind.Punctuation:
                return CharOf(i) is '&' or '(' or ')' && i - 1 >= 0 || (CharOf(i) == '-' && token.Length == 1);
            case TokenKind.Mark:
                return quoted[i] == Quoted.Short;
            case TokenKind.Address:
            case TokenKind.Symbol:
                return false;
        }

        if (token.Is(WordFlags.Weekday | WordFlags.TimeNoun) && !tokens[i - 1].Is(WordFlags.Determiner | WordFlags.Preposition))
        {
            return false;
        }

        if (token.Is(WordFlags.Preposition) && token.Shape == TokenShape.Lower)
        {
            if (!(IsWord(i, "of") || IsWord(i, "for") || IsWord(i, "at") || IsWord(i, "from") || IsWord(i, "with") || IsWord(i, "in") || IsWord(i, "to") || IsWord(i, "on") || IsWord(i, "near") || IsWord(i, "inside") || IsWord(i, "close")))
            {
                return false;
            }

            // “said Jane Doe in an interview on Monday” is about the saying, “said a resident of Leeds” about the speaker.
            if (i + 1 >= limit || tokens[i + 1].Is(WordFlags.Weekday | WordFlags.Month | WordFlags.TimeNoun | WordFlags.PersonalPronoun) && !tokens[i + 1].Is(WordFlags.Possessive))
            {
                return false;
            }

            for (var k = i + 1; k < Math.Min(limit, i + 5); k++)
            {
                if (tokens[k].Is(WordFlags.CueNoun | WordFlags.Weekday | WordFlags.Month) && !tokens[k].IsCapital)
                {
                    return false;
                }

                if (tokens[k].IsCapital || tokens[k].Kind != TokenKind.Word)
                {
                    break;
                }
            }

            return IsWord(i, "of") || !tokens[i - 1].IsCapital || IsWord(i, "for") || IsWord(i, "from") || IsWord(i, "at") || IsWord(i, "with");
        }

        if (token.Is(WordFlags.Conjunction))
        {
            // “Smith and Sons”, “Liberal and independent analysts”
            return IsWord(i, "and") && i + 1 < limit && (tokens[i - 1].IsCapital && tokens[i + 1].IsCapital
                || i + 2 < limit && tokens[i - 1].Is(WordFlags.Adjective | WordFlags.Demonym) && tokens[i + 1].Is(WordFlags.Adjective | WordFlags.Demonym) && !IsVerb(i + 1) && tokens[i + 2].Is(WordFlags.CollectiveNoun | WordFlags.OfficialNoun | WordFlags.PersonNoun | WordFlags.Role));
        }

        if (IsSubordinator(i) || token.Is(WordFlags.Relative | WordFlags.Interrogative) && !token.Is(WordFlags.Determiner) || token.Is(WordFlags.PersonalPronoun))
        {
            return false;
        }

        if (token.Is(WordFlags.Adverb) && !token.Is(Nominal) && token.Shape == TokenShape.Lower)
        {
            return false;
        }

        if (IsParticiple(token) && token.Shape == TokenShape.Lower && !token.Is(Nominal) && !tokens[i - 1].Is(WordFlags.Determiner | WordFlags.Adjective | WordFlags.Preposition))
        {
            return false;
        }

        // A word we don't know that ends like a past tense, after a name or a noun, is the verb.
        return !IsVerb(i) && !(token.WordId == 0 && token.Shape == TokenShape.Lower && IsPastParticiple(i) && !tokens[i - 1].Is(WordFlags.Determiner | WordFlags.Possessive | WordFlags.Adjective));
    }
}
