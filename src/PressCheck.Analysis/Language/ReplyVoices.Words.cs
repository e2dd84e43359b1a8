using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <content>Which acts of speech are somebody’s words: told as done, with what was said, and not held against them.</content>
internal sealed partial class ReplyVoices
{
    private bool TakesClause(SpeechAct act)
    {
        var next = act.CueToken + 1;
        while (next < _reading.Tokens.Length && _reading.Tokens[next].Start < act.Cue.End)
        {
            next++;
        }

        return next < _reading.Tokens.Length && (_clauses.IsWord(next, "that") || _clauses.IsWord(next, "to") || _clauses.IsWord(next, "for"));
    }

    /// <summary>“before Hale’s speech”, “ahead of Hale’s testimony”: nothing of it is told.</summary>
    private bool IsToCome(int token) =>
        token > 1 && (_clauses.IsWord(token - 1, "before") || _clauses.IsWord(token - 1, "until") || _clauses.IsWord(token - 1, "to") && _clauses.IsWord(token - 2, "up") || _clauses.IsWord(token - 1, "of") && _clauses.IsWord(token - 2, "ahead"));

    /// <summary>“slammed Mayor Hale’s comments”, “their condemnation of Hale’s call”: the words are what is held against Hale.</summary>
    private bool IsAttacked(int token)
    {
        var before = token - 1;
        while (before > Math.Max(0, token - 5) && _reading.Tokens[before] is { Kind: TokenKind.Word } word && (word.IsCapital || word.Is(WordFlags.Role | WordFlags.Adjective)))
        {
            before--;
        }

        before -= before > 0 && _clauses.IsWord(before, "of") ? 1 : 0;
        return before >= 0 && DisputeWords.May(_reading.Tokens[before], DisputeWords.Cue);
    }

    /// <summary>“would say”, “did not explain”, “won’t be able to brag” are no words of anybody.</summary>
    private bool Happened(SpeechAct act)
    {
        var floor = Math.Max(_reading.Sentences[act.Sentence].First, act.CueToken - 5);
        for (var i = _clauses.VerbGroupStart(act.CueToken, floor); i < act.CueToken; i++)
        {
            if (_reading.Tokens[i].Is(WordFlags.Negation) || _clauses.IsWord(i, "would") || _clauses.IsWord(i, "could") || _clauses.IsWord(i, "might") || _clauses.IsWord(i, "should"))
            {
                return false;
            }
        }

        return !(act.CueToken > 0 && _clauses.IsWord(act.CueToken - 1, "to") && !IsWayOfSaying(act.CueToken - 1)) && !IsOnlyTime(act);
    }

    /// <summary>“took to the radio to call”, “went on to say”, “used the speech to accuse” are told as done.</summary>
    private bool IsWayOfSaying(int to)
    {
        for (var i = to - 1; i > Math.Max(0, to - 6); i--)
        {
            if (_clauses.IsWord(i, "took") || _clauses.IsWord(i, "takes") || _clauses.IsWord(i, "taking") || _clauses.IsWord(i, "used") || _clauses.IsWord(i, "went") || _clauses.IsWord(i, "goes"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“After Hale testified, …” tells when, and not what.</summary>
    private bool IsOnlyTime(SpeechAct act)
    {
        var first = _reading.Sentences[act.Sentence].First;
        return act.Speaker.FirstToken == first + 1 && act.CueToken == act.Speaker.EndToken && _clauses.IsSubordinator(first) && act.CueToken + 1 < _reading.Tokens.Length && _clauses.IsComma(act.CueToken + 1);
    }

    /// <summary>
    /// Told within what the subject is accused of, by its accuser: “of leaking papers that she cited”, and not “, which Hale
    /// denied”.
    /// </summary>
    private bool IsAlleged(Subject subject, Span span)
    {
        int low = 0, high = _allegations.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _allegations[middle].Cue.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var a = low - 1; a >= Math.Max(0, low - 4); a--)
        {
            var allegation = _allegations[a];
            if (allegation.Subject == subject && allegation.IsCharge && allegation.Span.Contains(span) && !Answers(span, allegation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A comma with a few words stands before it, or a turn: “, which Hale”, “, a charge that Hale”, “while Hale”.</summary>
    private bool Answers(Span span, Allegation allegation)
    {
        var token = _reading.TokenFrom(span.Start);
        var floor = Math.Max(allegation.CueToken + 1, token - 7);
        for (var i = token; i >= floor; i--)
        {
            if (_clauses.IsComma(i) || _clauses.IsDash(i) || _clauses.IsWord(i, "while") || _clauses.IsWord(i, "but") || _clauses.IsWord(i, "as") && i < token - 1)
            {
                return true;
            }
        }

        return false;
    }
}
