using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Every act of speech that the reporter's own text tells of: who, through which cue. One pass over the tokens.</summary>
internal sealed class SpeechActs
{
    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly Clauses _clauses;
    private readonly Speakers _speakers;
    private readonly List<SpeechAct> _acts = [];

    public SpeechActs(string text, Token[] tokens, Sentence[] sentences, Clauses clauses, Speakers speakers)
    {
        _text = text;
        _tokens = tokens;
        _sentences = sentences;
        _clauses = clauses;
        _speakers = speakers;
        for (var s = 0; s < sentences.Length; s++)
        {
            Scan(s);
        }
    }

    public IReadOnlyList<SpeechAct> All => _acts;

    private void Scan(int s)
    {
        var sentence = _sentences[s];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = _tokens[i];
            if (token.Kind != TokenKind.Word || _clauses.IsQuoted(i))
            {
                continue;
            }

            if (_clauses.IsWord(i, "according") && i + 1 < sentence.End && _clauses.IsWord(i + 1, "to"))
            {
                Add(_clauses.PhraseAfter(i + 2, sentence.End), i, i + 2, CueKind.AccordingTo, s, inverted: true);
            }
            else if (_clauses.IsWord(i, "per") && i + 1 < sentence.End && _tokens[i + 1].IsCapital)
            {
                Add(_clauses.PhraseAfter(i + 1, sentence.End), i, i + 1, CueKind.AccordingTo, s, inverted: true);
            }
            else if (_clauses.IsWord(i, "words") && i + 1 < sentence.End && _clauses.IsWord(i + 1, "of"))
            {
                Add(_clauses.PhraseAfter(i + 2, sentence.End), i, i + 2, CueKind.AccordingTo, s, inverted: true);
            }
            else if (token.Is(WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.AccusationVerb | WordFlags.DenialVerb))
            {
                Verb(i, s);
            }
        }
    }

    private void Verb(int i, int s)
    {
        var sentence = _sentences[s];
        var token = _tokens[i];
        if (token.IsCapital && i > sentence.First && !IsHeadlineVerb(i, sentence) || _clauses.IsNounHere(i))
        {
            return;
        }

        var group = _clauses.VerbGroupStart(i, sentence.First);
        var kind = token.Is(WordFlags.CueVerb) ? CueKind.Speech : CueKind.Attitude;
        var bare = _text.AsSpan(token.Start, token.Length);
        var participle = bare.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        if (IsPassive(group, i))
        {
            // “was told”, “is expected”: what is done to the subject is not its speech.
            return;
        }

        // said X: nothing but a mark, a comma or the quotation stands before the verb.
        if (!participle && group == i && FollowsQuotation(i, sentence) && _clauses.PhraseAfter(i + 1, sentence.End) is var after && !after.IsEmpty && CanInvert(i, after))
        {
            Add(after, i, i + 1, kind, s, inverted: true);
            return;
        }

        if (_tokens[Math.Max(group - 1, 0)].Is(WordFlags.Conjunction) && group - 1 > sentence.First || (group > sentence.First && (_clauses.IsWord(group - 1, "to") || participle && !_tokens[group].Is(WordFlags.Auxiliary) || _clauses.IsWord(group - 1, "then") || _clauses.IsWord(group - 1, "by"))))
        {
            // “paused and added”, “went on to say”, “…, saying”: the sentence's own subject.
            var main = InheritedSubject(s, i, sentence);
            if (!main.IsEmpty && main.End <= i)
            {
                Add(main, i, i + 1, kind, s, inverted: false);
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
            Add(subject, i, i + 1, kind, s, inverted: false);
        }
    }

    /// <summary>The speaker of the last act in the clause before, or the sentence's subject.</summary>
    private Run InheritedSubject(int s, int verb, Sentence sentence)
    {
        if (_acts.Count > 0 && _acts[^1] is { } last && last.Sentence == s && !last.Inverted && last.Kind != CueKind.AccordingTo && verb - last.CueToken < 24 && !(_tokens[verb - 1].Is(WordFlags.Conjunction) && HasSubjectBetween(last.CueToken, verb)))
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

    private bool IsPassive(int group, int verb)
    {
        if (!_text.AsSpan(_tokens[verb].Start, _tokens[verb].Length).EndsWith("d", StringComparison.Ordinal) && !_clauses.IsWord(verb, "seen") && !_clauses.IsWord(verb, "known"))
        {
            return false;
        }

        for (var k = verb - 1; k >= group; k--)
        {
            if (_clauses.IsWord(k, "have") || _clauses.IsWord(k, "has") || _clauses.IsWord(k, "had") || _clauses.IsWord(k, "'ve") || _clauses.IsWord(k, "'d") || _clauses.IsWord(k, "having"))
            {
                return false;
            }

            if (_clauses.IsWord(k, "was") || _clauses.IsWord(k, "were") || _clauses.IsWord(k, "is") || _clauses.IsWord(k, "are") || _clauses.IsWord(k, "be") || _clauses.IsWord(k, "been") || _clauses.IsWord(k, "being") || _clauses.IsWord(k, "'re") || _clauses.IsWord(k, "am") || _clauses.IsWord(k, "get") || _clauses.IsWord(k, "got"))
            {
                return true;
            }
        }

        // “When asked …”, “if told …”, “as expected”
        return group == verb && verb > 0 && (_clauses.IsWord(verb - 1, "when") || _clauses.IsWord(verb - 1, "if") || _clauses.IsWord(verb - 1, "as") || _clauses.IsWord(verb - 1, "once") || _clauses.IsWord(verb - 1, "while"));
    }

    private bool FollowsQuotation(int i, Sentence sentence)
    {
        if (i == sentence.First)
        {
            return i > 0 && _tokens[i - 1].Kind == TokenKind.Mark || true;
        }

        var before = _tokens[i - 1];
        return before.Kind == TokenKind.Mark || _clauses.IsComma(i - 1) || _clauses.IsDash(i - 1);
    }

    private bool CanInvert(int verb, Run after)
    {
        var token = _tokens[verb];
        var word = _text.AsSpan(token.Start, token.Length);
        if (word.StartsWith("t", StringComparison.OrdinalIgnoreCase) && (_clauses.IsWord(verb, "told") || _clauses.IsWord(verb, "tells") || _clauses.IsWord(verb, "tell")))
        {
            return false;
        }

        if (!token.Is(WordFlags.CueVerb))
        {
            return false;
        }

        var first = _tokens[after.First];
        if (first.Is(WordFlags.Possessive) && after.End - after.First == 1 || _clauses.IsWord(after.First, "that") || _clauses.IsWord(after.First, "it") || _clauses.IsWord(after.First, "them") || _clauses.IsWord(after.First, "him") || _clauses.IsWord(after.First, "me") || _clauses.IsWord(after.First, "us"))
        {
            return false;
        }

        // A subject, not an object: the phrase is not itself the subject of a verb that follows.
        return after.End >= _tokens.Length || !(after.End < _tokens.Length && _clauses.IsVerb(after.End) && !_tokens[after.End].Is(WordFlags.Auxiliary) && first.IsCapital && false);
    }

    private void Add(Run run, int cue, int cueEnd, CueKind kind, int sentence, bool inverted)
    {
        if (run.IsEmpty || _speakers.Of(run, cue) is not { } speaker)
        {
            return;
        }

        _acts.Add(new SpeechAct(speaker, Span.FromBounds(_tokens[cue].Start, _tokens[cueEnd - 1].End), kind, cue, sentence, inverted));
    }
}
