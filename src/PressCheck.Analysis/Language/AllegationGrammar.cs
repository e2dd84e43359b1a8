using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What stands around the cue of an allegation.</summary>
internal sealed partial class AllegationGrammar(Reading reading)
{
    private readonly Clauses _clauses = reading.Clauses;

    /// <summary>Who accuses: the subject of the cue’s verb, as the acts of speech have it or as the clause does.</summary>
    public Speaker? Accuser(int cue, int group, int s)
    {
        if (ActAt(cue) is { } act)
        {
            return act.Speaker;
        }

        var sentence = reading.Sentences[s];
        var run = _clauses.SubjectBefore(group, sentence.First);
        if (run.IsEmpty || run.End > cue)
        {
            run = _clauses.MainSubject(s, group);
        }

        return run.IsEmpty || run.End > cue ? null : reading.Speakers.Of(run, cue);
    }

    private SpeechAct? ActAt(int cue)
    {
        var acts = reading.SpeechActs;
        int low = 0, high = acts.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (acts[middle].CueToken == cue)
            {
                return acts[middle];
            }

            (low, high) = acts[middle].CueToken < cue ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Police, prosecutors and courts that a stretch of the draft names.</summary>
    public int AuthoritiesIn(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += DisputeWords.May(reading.Tokens[i], DisputeWords.Authority) && DisputeWords.Authorities.Match(reading.Tokens, i, end, out _) > 0 ? 1 : 0;
        }

        return count;
    }

    public AllegationVoice VoiceOf(Speaker? accuser)
    {
        if (accuser is null)
        {
            return AllegationVoice.Nobody;
        }

        for (var i = accuser.FirstToken; i < accuser.EndToken; i++)
        {
            if (DisputeWords.Authorities.Match(reading.Tokens, i, accuser.EndToken, out var tag) > 0 && tag is not "case")
            {
                return AllegationVoice.Record;
            }
        }

        return accuser.Class == SpeakerClass.Document ? AllegationVoice.Document : AllegationVoice.Accuser;
    }

    public Run PassiveSubject(int i, int group, int s, Sentence sentence)
    {
        var tokens = reading.Tokens;
        var run = _clauses.SubjectBefore(group, sentence.First);
        if (run.IsEmpty && group > sentence.First && tokens[group - 1].Is(WordFlags.Conjunction))
        {
            run = _clauses.MainSubject(s, group);
        }

        if (run.IsEmpty && group > sentence.First && _clauses.IsComma(group - 1))
        {
            run = _clauses.PhraseBefore(group - 1, sentence.First);
        }

        if (run.IsEmpty && group == sentence.First)
        {
            // “Accused of theft, Smith said”
            for (var k = i + 1; k < Math.Min(sentence.End - 1, i + 16); k++)
            {
                if (_clauses.IsComma(k))
                {
                    return Object(k + 1, sentence.End);
                }
            }
        }

        return run.IsEmpty ? _clauses.MainSubject(s, group) : run;
    }

    public Speaker? By(int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (_clauses.IsWord(k, "by") && !_clauses.IsQuoted(k))
            {
                var run = Object(k + 1, end);
                return run.IsEmpty || reading.TextOf(reading.Tokens[run.First]).EndsWith("ing") ? null : reading.Speakers.Of(run, k);
            }

            if (_clauses.IsComma(k))
            {
                return null;
            }
        }

        return null;
    }

    public int ObjectStart(int i, int end)
    {
        var tokens = reading.Tokens;
        while (i < end && tokens[i].Kind == TokenKind.Word && tokens[i].Shape == TokenShape.Lower && (tokens[i].Is(WordFlags.Adverb) && !tokens[i].Is(WordFlags.Determiner | WordFlags.Possessive | WordFlags.PersonalPronoun) || _clauses.IsWord(i, "both") || _clauses.IsWord(i, "of") || _clauses.IsWord(i, "out") || _clauses.IsWord(i, "what")))
        {
            i++;
        }

        return i;
    }

    /// <summary>The noun phrase that is accused: it ends where what it is accused of begins.</summary>
    public Run Object(int first, int end)
    {
        if (first >= end)
        {
            return Run.None;
        }

        var run = _clauses.PhraseAfter(first, end);
        if (run.IsEmpty)
        {
            return run;
        }

        var tokens = reading.Tokens;
        for (var k = run.First + 1; k < run.End; k++)
        {
            if (_clauses.IsWord(k, "for") || _clauses.IsWord(k, "over") || _clauses.IsWord(k, "as") || _clauses.IsWord(k, "of") && k + 1 < run.End && (EndsIn(k + 1, "ing") || tokens[k - 1].IsCapital && reading.Speakers.NameAt(k) is null))
            {
                return new Run(run.First, k);
            }
        }

        return run;
    }

    public bool IsQuotedAt(int i, int end) => i < end && (_clauses.IsQuoted(i) || reading.Tokens[i].Kind == TokenKind.Mark);

    /// <summary>“… against X”, “… by X”, “… about X” after a noun.</summary>
    public Run AfterPreposition(int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (_clauses.IsWord(k, "against") || _clauses.IsWord(k, "by") || _clauses.IsWord(k, "involving"))
            {
                return Object(k + 1, end);
            }

            if (reading.Tokens[k].Kind == TokenKind.Punctuation || _clauses.IsVerb(k) || k - first > 14)
            {
                return Run.None;
            }
        }

        return Run.None;
    }

    /// <summary>“X faces accusations”, “X denied the allegation”: the sentence’s subject.</summary>
    public Run Facing(int i, int s, Sentence sentence)
    {
        for (var k = i - 1; k >= Math.Max(sentence.First, i - 7); k--)
        {
            if (_clauses.IsWord(k, "faces") || _clauses.IsWord(k, "face") || _clauses.IsWord(k, "faced") || _clauses.IsWord(k, "facing") || _clauses.IsWord(k, "denied") || _clauses.IsWord(k, "denies") || _clauses.IsWord(k, "rejected") || _clauses.IsWord(k, "dismissed") || _clauses.IsWord(k, "denying") || _clauses.IsWord(k, "fought") || _clauses.IsWord(k, "disputed"))
            {
                var run = _clauses.SubjectBefore(_clauses.VerbGroupStart(k, sentence.First), sentence.First);
                return run.IsEmpty ? _clauses.MainSubject(s, k) : run;
            }
        }

        return Run.None;
    }

    /// <summary>Where what is alleged ends: a semicolon, or a clause that turns against it.</summary>
    public int ClauseEnd(int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (reading.Tokens[k].Kind == TokenKind.Punctuation && _clauses.CharOf(k) is ';')
            {
                return k;
            }

            if (k > first && _clauses.IsComma(k - 1) && (_clauses.IsWord(k, "but") || _clauses.IsWord(k, "while") || _clauses.IsWord(k, "although") || _clauses.IsWord(k, "though")))
            {
                return k - 1;
            }

            if (k > first && _clauses.IsWord(k, "and") && SpeaksAnew(k + 1, end))
            {
                return k;
            }
        }

        return end;
    }

    /// <summary>“… and Jane Doe says that”: somebody else’s words begin.</summary>
    private bool SpeaksAnew(int first, int end)
    {
        for (var k = first; k < Math.Min(end, first + 4) && reading.Tokens[k].Kind == TokenKind.Word; k++)
        {
            if (k > first && reading.Tokens[k].Is(WordFlags.StrongCue) && reading.Tokens[k - 1].IsCapital && _clauses.IsVerb(k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From a token to the end of a stretch, without the sentence’s own last mark.</summary>
    public Span SpanOf(int first, int end, Sentence sentence)
    {
        var tokens = reading.Tokens;
        first = Math.Max(first, sentence.First);
        while (end - 1 > first && tokens[end - 1].Kind is TokenKind.Punctuation or TokenKind.Mark)
        {
            end--;
        }

        return tokens[first].Span.Cover(tokens[Math.Max(first, end - 1)].Span);
    }
}
