using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>
/// Allegations without a cue: somebody, or the story itself, says outright that a named party did wrong. “Hale took bribes”,
/// “Acme’s fraud”, “he is a thief”, “aggression from X”, “X is in the hands of criminals”. Read inside quotation marks and outside them.
/// </summary>
internal sealed class AllegationAssertions
{
    private const int Reach = 40;

    private readonly Reading _reading;
    private readonly Clauses _clauses;
    private readonly AllegationSubjects _subjects;
    private readonly AllegationGrammar _grammar;
    private readonly List<Allegation> _found;
    private int _quotation;

    private AllegationAssertions(Reading reading, AllegationSubjects subjects, AllegationGrammar grammar, List<Allegation> found)
    {
        _reading = reading;
        _clauses = reading.Clauses;
        _subjects = subjects;
        _grammar = grammar;
        _found = found;
    }

    /// <summary>Adds what is asserted in sentences that hold no accusation yet.</summary>
    public static void Read(Reading reading, AllegationSubjects subjects, AllegationGrammar grammar, List<Allegation> found)
    {
        var assertions = new AllegationAssertions(reading, subjects, grammar, found);
        var taken = new bool[reading.Sentences.Length];
        foreach (var allegation in found)
        {
            taken[allegation.Sentence] = true;
        }

        foreach (var i in reading.Landmarks.Of(Landmark.Wrong))
        {
            var s = reading.SentenceOf(i);
            if (!taken[s] && !reading.Tokens[i].IsCapital && reading.Paragraphs[reading.Sentences[s].Paragraph].Part != PartKind.Furniture)
            {
                taken[s] = assertions.Assert(i, s);
            }
        }
    }

    private bool Assert(int i, int s)
    {
        var sentence = _reading.Sentences[s];
        var wrong = AllegationWeights.At(_reading.Tokens, i, sentence.End);
        if (wrong.Length == 0)
        {
            return false;
        }

        var party = wrong.Part switch
        {
            "verb" => Doer(i, wrong, sentence),
            "noun" => Owner(i, wrong, sentence),
            "rule" => Ruled(i, sentence),
            _ => Called(i, wrong, sentence),
        };
        return party is { } run && Add(i, wrong, run, s, sentence);
    }

    /// <summary>“Hale has taken bribes”: a name right before the verb.</summary>
    private Run? Doer(int i, AllegationWeights.Wrong wrong, Sentence sentence)
    {
        var tokens = _reading.Tokens;
        var word = _reading.TextOf(tokens[i]);
        var group = _clauses.VerbGroupStart(i, sentence.First);
        if (!word.EndsWith("ed") && !word.EndsWith("stole") && !word.EndsWith("took") && !word.EndsWith("struck") && !word.EndsWith("lied") && !word.EndsWith("misled") && group == i && !word.EndsWith("s")
            || _grammar.IsPassive(group, i, sentence) || _grammar.IsWithheld(group, i, sentence) || group <= sentence.First)
        {
            return null;
        }

        if (wrong.IsWeak && !AllegationWeights.HitsCivilians(tokens, i + 1, Math.Min(sentence.End, i + 7)))
        {
            return null;
        }

        return Named(group, sentence);
    }

    private Run? Named(int end, Sentence sentence)
    {
        // “The contractor, Acme Holdings, falsified records”: the name stands between commas.
        var run = _clauses.IsComma(end - 1) ? _clauses.SubjectBefore(end, sentence.First) : _clauses.PhraseBefore(end, Math.Max(sentence.First, end - 6));
        return !run.IsEmpty && HasCapital(run) ? run : null;
    }

    /// <summary>“Acme’s fraud”, “fraud by Acme”, “aggression from X”.</summary>
    private Run? Owner(int i, AllegationWeights.Wrong wrong, Sentence sentence)
    {
        var tokens = _reading.Tokens;
        if (!wrong.IsWeak && i - 2 >= sentence.First && tokens[i - 1].Kind == TokenKind.Clitic && tokens[i - 2].IsCapital)
        {
            return Named(i - 1, sentence);
        }

        var at = i + wrong.Length;
        if (at + 1 >= sentence.End || !(_clauses.IsWord(at, "by") || _clauses.IsWord(at, "from")) || wrong.Weight < AllegationWeight.Wrongdoing && wrong.IsWeak)
        {
            return null;
        }

        var first = _clauses.IsWord(at + 1, "the") ? at + 2 : at + 1;
        return first < sentence.End && tokens[first].IsCapital ? new Run(first, Math.Min(sentence.End, first + 4)) : null;
    }

    /// <summary>“Hale is a thief”, “Acme has been corrupt”: a name, a form of be, the bad word within reach.</summary>
    private Run? Called(int i, AllegationWeights.Wrong wrong, Sentence sentence)
    {
        var tokens = _reading.Tokens;
        if (wrong.IsInsult || wrong.IsWeak)
        {
            return null;
        }

        for (var k = i - 1; k >= Math.Max(sentence.First + 1, i - 5); k--)
        {
            if (_clauses.IsWord(k, "is") || _clauses.IsWord(k, "was") || _clauses.IsWord(k, "are") || _clauses.IsWord(k, "were") || _clauses.IsWord(k, "been"))
            {
                var group = _clauses.VerbGroupStart(k, sentence.First);
                return _grammar.IsWithheld(group, i, sentence) ? null : Named(group, sentence);
            }

            if (tokens[k].Is(WordFlags.Negation) || tokens[k].Kind != TokenKind.Word)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>“Acme’s course, which has left the firm in the hands of crooks”: whoever the sentence named last before.</summary>
    private Run? Ruled(int i, Sentence sentence)
    {
        for (var k = i - 1; k >= Math.Max(sentence.First, i - Reach); k--)
        {
            if (_reading.Tokens[k].IsCapital && char.IsUpper(_reading.Text[_reading.Tokens[k].Start]) && _reading.Speakers.NameAt(k) is { } name)
            {
                return new Run(name.First, name.End);
            }
        }

        return null;
    }

    private bool HasCapital(Run run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (_reading.Tokens[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    private bool Add(int i, AllegationWeights.Wrong wrong, Run run, int s, Sentence sentence)
    {
        var accuser = SpeakerAt(i, s);
        if (_subjects.Of(run, accuser?.Person) is not { } subject || !subject.Subject.IsIdentifiable || subject.Subject.Person is { } person && person == accuser?.Person)
        {
            return false;
        }

        // “Thieves stole”: a capital that only opens the sentence names nobody.
        if (subject.Subject.Kind == SubjectKind.Organisation && run.End - run.First == 1 && (run.First == sentence.First || _reading.Tokens[run.First - 1].Kind == TokenKind.Mark) && _reading.Speakers.NameAt(run.First) is not { Kind: NameKind.Organisation })
        {
            return false;
        }

        if (IsRuledOut(run.First, sentence))
        {
            return false;
        }

        var voice = accuser is null ? AllegationVoice.Story : _grammar.VoiceOf(accuser);
        var first = Math.Min(run.First, i);
        var end = Math.Max(run.End, Math.Min(sentence.End, i + wrong.Length + 6));
        _found.Add(new Allegation(
            _grammar.SpanOf(first, ClauseEnd(i + wrong.Length, end), sentence),
            _reading.Tokens[i].Span.Cover(_reading.Tokens[i + wrong.Length - 1].Span),
            wrong.Weight, voice, AllegationStanding.Made, accuser, subject.Subject, subject.Span, s, i));
        return true;
    }

    /// <summary>“no evidence that”, “denied that”, “whether”, “if” before it.</summary>
    private bool IsRuledOut(int first, Sentence sentence)
    {
        for (var k = first - 1; k >= Math.Max(sentence.First, first - 12); k--)
        {
            if (_reading.Tokens[k].Is(WordFlags.Negation | WordFlags.DenialVerb) || _clauses.IsWord(k, "whether") || _clauses.IsWord(k, "if") || _clauses.IsWord(k, "unless") || _clauses.IsWord(k, "deny"))
            {
                return true;
            }

            if (_reading.Tokens[k].Kind == TokenKind.Mark)
            {
                return false;
            }
        }

        return false;
    }

    private int ClauseEnd(int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (_reading.Tokens[k].Kind is TokenKind.Mark or TokenKind.Punctuation)
            {
                return k;
            }
        }

        return end;
    }

    /// <summary>Whose words a token is part of: the quotation’s speaker, or that of an act in the sentence.</summary>
    private Speaker? SpeakerAt(int i, int s)
    {
        var at = _reading.Tokens[i].Start;
        var quotations = _reading.Quotations;
        while (_quotation < quotations.Count && quotations[_quotation].Span.End <= at)
        {
            _quotation++;
        }

        for (var q = _quotation; q < quotations.Count && quotations[q].Span.Start <= at; q++)
        {
            if (quotations[q].Span.Contains(at))
            {
                return quotations[q].Attribution?.Speaker;
            }
        }

        var acts = _reading.SpeechActs;
        int low = 0, high = acts.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = acts[middle].Sentence < s ? (middle + 1, high) : (low, middle);
        }

        for (; low < acts.Count && acts[low].Sentence == s; low++)
        {
            if (!acts[low].Speaker.Span.Contains(at) && (acts[low].CueToken < i || acts[low].Inverted || acts[low].Speaker.FirstToken > i || acts[low].Kind == CueKind.AccordingTo))
            {
                return acts[low].Speaker;
            }
        }

        return null;
    }
}
