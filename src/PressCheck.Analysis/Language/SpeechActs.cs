using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Every act of speech that the reporter's own text tells of: who, through which cue. One pass over the tokens.</summary>
internal sealed partial class SpeechActs
{
    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly Clauses _clauses;
    private readonly Speakers _speakers;
    private readonly List<SpeechAct> _acts = [];

    public SpeechActs(string text, Token[] tokens, Sentence[] sentences, int[] sentenceOf, Landmarks landmarks, Clauses clauses, Speakers speakers)
    {
        _text = text;
        _tokens = tokens;
        _sentences = sentences;
        _clauses = clauses;
        _speakers = speakers;
        var next = 0;
        foreach (var i in landmarks.Of(Landmark.Cue))
        {
            if (i >= next && tokens[i].Kind == TokenKind.Word && !clauses.IsQuoted(i))
            {
                next = Read(i, sentenceOf[i]);
            }
        }
    }

    public IReadOnlyList<SpeechAct> All => _acts;

    /// <summary>Reads the act of speech that a word shows, if it shows one.</summary>
    /// <returns>Index of the first token that may show another.</returns>
    private int Read(int i, int s)
    {
        var sentence = _sentences[s];
        var token = _tokens[i];
        if (_clauses.IsWord(i, "according") && i + 1 < sentence.End && _clauses.IsWord(i + 1, "to"))
        {
            Add(_clauses.PhraseAfter(Interviewed(i + 2, sentence.End), sentence.End), i, i + 2, CueKind.AccordingTo, s, inverted: true);
        }
        else if (_clauses.IsWord(i, "per") && i + 1 < sentence.End && _tokens[i + 1].IsCapital)
        {
            Add(_clauses.PhraseAfter(i + 1, sentence.End), i, i + 1, CueKind.AccordingTo, s, inverted: true);
        }
        else if (_clauses.IsWord(i, "words") && i + 1 < sentence.End && _clauses.IsWord(i + 1, "of"))
        {
            Add(_clauses.PhraseAfter(i + 2, sentence.End), i, i + 2, CueKind.AccordingTo, s, inverted: true);
        }
        else if (Phrases.Cue.Match(_tokens, i, sentence.End, out var tag) is var length && length > 0 && !_clauses.IsNounHere(i))
        {
            Verb(i, s, i + length, string.Equals(tag, "speech", StringComparison.Ordinal) ? CueKind.Speech : CueKind.Attitude);
            return i + length;
        }
        else if (token.Is(WordFlags.CueNoun) && IsOwnWord(i, sentence, out var owner))
        {
            Add(owner, i, i + 1, CueKind.Noun, s, inverted: false);
        }
        else if (token.Is(WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.AccusationVerb | WordFlags.DenialVerb))
        {
            Verb(i, s, i + 1, token.Is(WordFlags.CueVerb) ? CueKind.Speech : CueKind.Attitude);
        }

        return i + 1;
    }

    /// <summary>“his statement that …”, “Doe's answer: …”: a noun of speech with its owner, and the words after it.</summary>
    private bool IsOwnWord(int i, Sentence sentence, out Run owner)
    {
        owner = Run.None;
        var next = i + 1;
        while (next < sentence.End && next < i + 5 && !_clauses.IsQuoted(next) && _tokens[next].Kind == TokenKind.Word && !_clauses.IsWord(next, "that") && !_clauses.IsVerb(next))
        {
            next++;
        }

        if (next >= sentence.End || !(_clauses.IsWord(next, "that") || _clauses.CharOf(next) == ':' || _tokens[next].Kind == TokenKind.Mark))
        {
            return false;
        }

        for (var k = i - 1; k >= Math.Max(sentence.First, i - 4); k--)
        {
            if (_clauses.IsQuoted(k))
            {
                return false;
            }

            if (_tokens[k].Is(WordFlags.Possessive))
            {
                owner = new Run(k, k + 1);
                return true;
            }

            if (_tokens[k].Kind == TokenKind.Clitic && _clauses.IsWord(k, "'s"))
            {
                owner = _clauses.PhraseBefore(k, sentence.First);
                return !owner.IsEmpty;
            }
        }

        return false;
    }

    private void Verb(int i, int s, int cueEnd, CueKind kind)
    {
        var sentence = _sentences[s];
        var token = _tokens[i];
        if (token.IsCapital && i > sentence.First && !IsHeadlineVerb(i, sentence) || _clauses.IsNounHere(i))
        {
            return;
        }

        var group = _clauses.VerbGroupStart(i, sentence.First);
        if (_clauses.IsWord(i, "goes") && !(i + 1 < sentence.End && (_clauses.IsComma(i + 1) || _clauses.CharOf(i + 1) == ':' || _tokens[i + 1].Kind == TokenKind.Mark)))
        {
            return;
        }

        var bare = _text.AsSpan(token.Start, token.Length);
        var participle = bare.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        if (IsPassive(group, i))
        {
            // “was told”, “is expected”: what is done to the subject is not its speech.
            return;
        }

        // said X: nothing but a mark, a comma or the quotation stands before the verb.
        if (!participle && group == i && FollowsQuotation(i, sentence) && _clauses.PhraseAfter(cueEnd, sentence.End) is var after && !after.IsEmpty && CanInvert(i, after, sentence))
        {
            Add(after, i, cueEnd, kind, s, inverted: true);
            return;
        }

        if (_tokens[Math.Max(group - 1, 0)].Is(WordFlags.Conjunction) && group - 1 > sentence.First || (group > sentence.First && (_clauses.IsWord(group - 1, "to") || participle && !_tokens[group].Is(WordFlags.Auxiliary) || _clauses.IsWord(group, "having") || _clauses.IsWord(group - 1, "then") || _clauses.IsWord(group - 1, "by"))))
        {
            // A sign reading “…”, a statement saying “…”: the thing speaks.
            if (participle && _tokens[i - 1].Is(WordFlags.DocumentNoun | WordFlags.CueNoun | WordFlags.WorkNoun) && !_tokens[i - 1].Is(WordFlags.Role) && (_clauses.IsWord(i, "saying") || _clauses.IsWord(i, "reading") || _clauses.IsWord(i, "stating")))
            {
                Add(_clauses.PhraseBefore(i, sentence.First), i, cueEnd, kind, s, inverted: false);
                return;
            }

            // “footage of Jane Doe saying …”
            if (participle && _tokens[i - 1].IsCapital && _clauses.PhraseBefore(i, sentence.First) is var named && !named.IsEmpty && named.First > sentence.First)
            {
                Add(_speakers.MentionAt(i - 1) is { } mention ? new Run(mention.FirstToken, i) : named, i, cueEnd, kind, s, inverted: false);
                return;
            }

            if (_clauses.IsWord(group - 1, "to") && With(group - 1, sentence) is { IsEmpty: false } aside)
            {
                Add(aside, i, cueEnd, kind, s, inverted: false);
                return;
            }

            // “paused and added”, “went on to say”, “…, saying”: the sentence's own subject.
            var main = InheritedSubject(s, i, sentence);
            if (participle && (main.IsEmpty || main.End > i) && Opens(i, sentence))
            {
                // “After saying that …, Doe left”
                main = _clauses.MainSubject(s, sentence.End);
            }

            if (!main.IsEmpty && (main.End <= i || main.First > i))
            {
                Add(main, i, cueEnd, kind, s, inverted: false);
            }

            return;
        }

        var subject = _clauses.SubjectBefore(group, sentence.First);
        if (subject.IsEmpty && group > sentence.First && (_clauses.IsComma(group - 1) || _clauses.IsDash(group - 1)))
        {
            subject = _clauses.MainSubject(s, group);
        }

        if (!subject.IsEmpty && subject.End <= i)
        {
            Add(subject, i, cueEnd, kind, s, inverted: false);
        }
    }

    /// <summary>“according to interviews with a dozen officials”: the officials.</summary>
    private int Interviewed(int first, int end)
    {
        for (var i = first; i + 1 < Math.Min(end, first + 4); i++)
        {
            if ((_clauses.IsWord(i, "interviews") || _clauses.IsWord(i, "conversations")) && _clauses.IsWord(i + 1, "with"))
            {
                return i + 2;
            }
        }

        return first;
    }

    /// <summary>“, with Doe taking to the radio to call …”: whoever stands between “with” and the participle.</summary>
    private Run With(int to, Sentence sentence)
    {
        for (var i = to - 1; i > Math.Max(sentence.First, to - 6); i--)
        {
            if (_tokens[i].Shape == TokenShape.Lower && _text.AsSpan(_tokens[i].Start, _tokens[i].Length).EndsWith("ing") && _speakers.MentionAt(i - 1) is { } mention)
            {
                return mention.FirstToken > sentence.First && _clauses.IsWord(mention.FirstToken - 1, "with") ? new Run(mention.FirstToken, i) : Run.None;
            }
        }

        return Run.None;
    }

    /// <summary>Nothing but a preposition or adverbs comes before the participle in its sentence.</summary>
    private bool Opens(int i, Sentence sentence)
    {
        for (var k = sentence.First; k < i; k++)
        {
            if (!_tokens[k].Is(WordFlags.Preposition | WordFlags.Adverb | WordFlags.Conjunction))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The speaker of the last act in the clause before, or the sentence's subject.</summary>
    private Run InheritedSubject(int s, int verb, Sentence sentence)
    {
        if (_acts.Count > 0 && _acts[^1] is { } last && last.Sentence == s && (!last.Inverted || last.Speaker.EndToken <= verb) && last.Kind != CueKind.AccordingTo && verb - last.CueToken < 24 && !(_tokens[verb - 1].Is(WordFlags.Conjunction) && HasSubjectBetween(last.CueToken, verb)))
        {
            return new Run(last.Speaker.FirstToken, last.Speaker.EndToken);
        }

        return _clauses.MainSubject(s, verb);
    }

    private bool HasSubjectBetween(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (_tokens[i].Is(WordFlags.PersonalPronoun) && !_tokens[i].Is(WordFlags.Possessive) && i + 1 < end && _clauses.IsVerb(i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHeadlineVerb(int i, Sentence sentence)
    {
        var before = _tokens[i - 1];
        return before.IsCapital && _tokens[i].Is(WordFlags.StrongCue) && i + 1 < sentence.End;
    }
}
