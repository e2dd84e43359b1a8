using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <content>How a cue’s verb is used.</content>
internal sealed partial class AllegationGrammar
{
    /// <summary>The cue’s form is a noun or an adjective here: “the attack”, “her slams”, “the accused man”.</summary>
    public bool IsNoun(int i, Sentence sentence)
    {
        var tokens = reading.Tokens;
        if (i > sentence.First && (tokens[i - 1].Kind == TokenKind.Clitic && !tokens[i - 1].Is(WordFlags.Auxiliary) || _clauses.IsWord(i - 1, "'s") && !EndsIn(i, "ed")))
        {
            return true;
        }

        if (i > sentence.First && tokens[i - 1].Is(WordFlags.Determiner | WordFlags.Possessive) && !tokens[i - 1].Is(WordFlags.Relative) && !_clauses.IsWord(i - 1, "all") && !_clauses.IsWord(i - 1, "both"))
        {
            return true;
        }

        return _clauses.IsNounHere(i);
    }

    /// <summary>“alleged killer”: between a determiner, an adjective or a preposition and a noun.</summary>
    public bool IsAdjective(int i, Sentence sentence)
    {
        var tokens = reading.Tokens;
        if (i + 1 >= sentence.End || tokens[i + 1].Kind != TokenKind.Word || tokens[i + 1].Is(Clauses.ClosedClass) || tokens[i + 1].IsCapital)
        {
            return false;
        }

        return i == sentence.First || tokens[i - 1].Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Adjective | WordFlags.Determiner | WordFlags.Possessive | WordFlags.Auxiliary) || tokens[i - 1].Kind != TokenKind.Word || _clauses.IsVerb(i - 1);
    }

    public bool IsPassive(int group, int verb, Sentence sentence)
    {
        var tokens = reading.Tokens;
        if (!EndsIn(verb, "ed") && !EndsIn(verb, "n"))
        {
            return false;
        }

        for (var k = verb - 1; k >= group; k--)
        {
            if (IsBe(k))
            {
                return true;
            }

            if (IsHave(k))
            {
                return false;
            }
        }

        // “Roof, accused of killing”, “a man accused of theft”, “Blamed for the crash”
        return verb + 1 < sentence.End && group == verb && tokens[verb + 1].Is(WordFlags.Preposition) && (_clauses.IsWord(verb + 1, "of") || _clauses.IsWord(verb + 1, "for") || _clauses.IsWord(verb + 1, "by") || _clauses.IsWord(verb + 1, "over") || _clauses.IsWord(verb + 1, "as") || _clauses.IsWord(verb + 1, "in") || _clauses.IsWord(verb + 1, "with") || _clauses.IsWord(verb + 1, "on"));
    }

    private bool IsBe(int k) => _clauses.IsWord(k, "was") || _clauses.IsWord(k, "were") || _clauses.IsWord(k, "is") || _clauses.IsWord(k, "are") || _clauses.IsWord(k, "be") || _clauses.IsWord(k, "been") || _clauses.IsWord(k, "being") || _clauses.IsWord(k, "'re") || _clauses.IsWord(k, "'s") || _clauses.IsWord(k, "’s") || _clauses.IsWord(k, "stands") || _clauses.IsWord(k, "stood");

    private bool IsHave(int k) => _clauses.IsWord(k, "have") || _clauses.IsWord(k, "has") || _clauses.IsWord(k, "had") || _clauses.IsWord(k, "having") || _clauses.IsWord(k, "'ve") || _clauses.IsWord(k, "'d");

    private bool EndsIn(int i, string ending) => reading.TextOf(reading.Tokens[i]).EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>“did not accuse”, “might blame”, “stopped short of accusing”, “if he accused”, a question.</summary>
    public bool IsWithheld(int group, int cue, Sentence sentence)
    {
        var tokens = reading.Tokens;
        for (var k = group; k < cue; k++)
        {
            if (tokens[k].Is(WordFlags.Negation) || _clauses.IsWord(k, "might") || _clauses.IsWord(k, "may") || _clauses.IsWord(k, "could") || _clauses.IsWord(k, "would") || _clauses.IsWord(k, "should") || _clauses.IsWord(k, "falsely") || _clauses.IsWord(k, "wrongly") || _clauses.IsWord(k, "wrongfully"))
            {
                return true;
            }
        }

        for (var k = Math.Max(sentence.First, group - 3); k < group; k++)
        {
            if (tokens[k].Is(WordFlags.Negation) || _clauses.IsWord(k, "if") || _clauses.IsWord(k, "declined") || _clauses.IsWord(k, "refused") || _clauses.IsWord(k, "short") || _clauses.IsWord(k, "avoid") || _clauses.IsWord(k, "avoided") || _clauses.IsWord(k, "false") || _clauses.IsWord(k, "unfounded"))
            {
                return true;
            }
        }

        return _clauses.CharOf(sentence.End - 1) == '?';
    }

    public bool IsRecord(int i, int length)
    {
        for (var k = i; k < i + length; k++)
        {
            if (_clauses.IsWord(k, "indicted") || _clauses.IsWord(k, "arrested") || _clauses.IsWord(k, "sued") || _clauses.IsWord(k, "charges") || _clauses.IsWord(k, "trial") || _clauses.IsWord(k, "investigation") || _clauses.IsWord(k, "prosecuted") || _clauses.IsWord(k, "arraigned"))
            {
                return true;
            }
        }

        return false;
    }
}
