using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>
/// Who speaks for whom: a subject has a voice if it, its spokesperson, its officials or its lawyer is quoted or paraphrased
/// anywhere in the story.
/// </summary>
internal sealed partial class ReplyVoices
{
    private readonly Reading _reading;
    private readonly Clauses _clauses;
    private readonly AllegationSubjects _subjects;
    private readonly Dictionary<int, List<Subject>> _affiliations = [];
    private readonly Dictionary<string, List<Subject>> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<Allegation> _allegations;
    private readonly (int Token, Subject Subject)[] _mentions;
    private readonly List<Subject> _scratch = [];

    public ReplyVoices(Reading reading, AllegationSubjects subjects, IReadOnlyList<Allegation> allegations)
    {
        _reading = reading;
        _allegations = allegations;
        _clauses = reading.Clauses;
        _subjects = subjects;
        _mentions = subjects.All.Count == 0 ? [] : Mentions();
        if (_mentions.Length > 0)
        {
            Affiliate();
        }

        foreach (var subject in subjects.All)
        {
            if (subject.Leader is { } leader)
            {
                (_affiliations.TryGetValue(leader.Index, out var led) ? led : _affiliations[leader.Index] = []).Add(subject);
            }

            if (subject.Person is { } person)
            {
                (_bySurname.TryGetValue(person.Surname, out var list) ? list : _bySurname[person.Surname] = []).Add(subject);
            }
        }
    }

    /// <summary>Gives a voice to every subject whose own words, or whose people’s, the story carries.</summary>
    public void Hear()
    {
        if (_mentions.Length == 0 && _affiliations.Count == 0)
        {
            return;
        }

        Person? last = null;
        var lastSentence = int.MinValue / 2;
        foreach (var act in _reading.SpeechActs)
        {
            if (!Happened(act))
            {
                continue;
            }

            if (act.Kind is CueKind.AccordingTo or CueKind.Colon || _reading.Tokens[act.CueToken].Is(WordFlags.StrongCue))
            {
                // “he said” after “the senator said”: the senator, whoever that is.
                var known = last is not null || act.Sentence - lastSentence > 1;
                var speaker = act.Speaker.IsPronoun && !known ? null : Hear(act.Speaker, act.CueToken, act.Sentence, act.Cue, last);
                last = act.Speaker.IsPronoun && speaker is null ? last : speaker;
                lastSentence = act.Sentence;
            }
            else if (act.Kind == CueKind.Speech || TakesClause(act))
            {
                // “called for”, “promised”, “believes that”: the position of somebody named, or of their people.
                if (act.Speaker.Person is { } person)
                {
                    Hear(person, act.Cue);
                }
                else if (!act.Speaker.IsPronoun)
                {
                    Hear(act.Speaker, act.CueToken, act.Sentence, act.Cue, null);
                }
            }
        }

        Own();
        foreach (var quotation in _reading.Quotations)
        {
            if (quotation.Kind is QuotationKind.Speech or QuotationKind.Fragment && quotation.Attribution is { } attribution && (!attribution.Speaker.IsPronoun || attribution.Speaker.Person is not null))
            {
                Hear(attribution.Speaker, attribution.Speech.CueToken, attribution.Speech.Sentence, attribution.Speaker.Span, null);
            }
        }
    }

    private Person? Hear(Speaker speaker, int cue, int sentence, Span span, Person? last)
    {
        var person = speaker.Person;
        if (speaker.IsPronoun && person is null && !speaker.IsPlural)
        {
            person = last is not null && Agrees(speaker, last) ? last : _subjects.Antecedent(speaker.FirstToken, null);
        }

        if (person is not null)
        {
            Hear(person, span);
        }

        if (!speaker.IsPronoun && person is null && Of(new Run(speaker.FirstToken, speaker.EndToken), cue, sentence) is { } party)
        {
            Give(party, span);
        }

        if (Companion(speaker, sentence) is { IsEmpty: false } other && Of(other, cue, sentence) is { } with)
        {
            Give(with, span);
        }

        return person;
    }

    /// <summary>“Hale’s statement”, “Clinton’s views”: the subject’s own words, told of by a noun.</summary>
    private void Own()
    {
        var tokens = _reading.Tokens;
        var i = 0;
        foreach (var (token, subject) in _mentions)
        {
            // Two mentions in one run of capitals have the same end: it is looked for once.
            i = Math.Max(i, token);
            while (i < tokens.Length && tokens[i].IsCapital)
            {
                i++;
            }

            if (i + 1 >= tokens.Length || tokens[i].Kind != TokenKind.Clitic || tokens[i].Is(WordFlags.Auxiliary) && !_clauses.IsWord(i, "'s"))
            {
                continue;
            }

            var noun = tokens[i + 1].Is(WordFlags.Adjective) ? i + 2 : i + 1;
            if (noun < tokens.Length && tokens[noun].Is(WordFlags.CueNoun) && !tokens[noun].IsCapital && !IsToCome(token) && !IsAttacked(token))
            {
                Give(subject, tokens[noun].Span);
            }
        }
    }

    private void Hear(Person person, Span span)
    {
        Give(_subjects.OfKnown(person), span);
        foreach (var subject in Namesakes(person))
        {
            Give(subject, span);
        }

        if (_affiliations.TryGetValue(person.Index, out var affiliated))
        {
            foreach (var subject in affiliated)
            {
                Give(subject, span);
            }
        }
    }

    /// <summary>“Chuck” and “Charles Grassley” may be one; a father speaks for his son.</summary>
    private List<Subject> Namesakes(Person person) => _bySurname.TryGetValue(person.Surname, out var list) ? list : [];

    private bool Agrees(Speaker pronoun, Person person) =>
        person.Gender == Gender.Unknown || person.Gender == (_clauses.IsWord(pronoun.FirstToken, "she") ? Gender.Female : Gender.Male);

    private void Give(Subject? subject, Span span)
    {
        if (subject is not null && (subject.Voice is not { } known || known.Start > span.Start) && !IsAlleged(subject, span))
        {
            subject.Voice = span;
        }
    }

    /// <summary>The subject that a noun phrase speaks for; null if it speaks for none.</summary>
    public Subject? Of(Run run, int cue, int sentence)
    {
        if (run.IsEmpty || _mentions.Length == 0)
        {
            return null;
        }

        var tokens = _reading.Tokens;
        for (var i = run.First; i < run.End; i++)
        {
            if (tokens[i].Shape == TokenShape.Lower && _subjects.GroupTag(i) is "other side" or "following")
            {
                return null;
            }
        }

        _scratch.Clear();
        _subjects.Mentioned(run.First, run.End, _scratch);
        if (_scratch.Count > 0)
        {
            return _scratch[0];
        }

        var first = tokens[run.First];
        var head = _reading.Speakers.Of(run, cue);
        if (head?.Person is { } own && _subjects.OfKnown(own) is { } self)
        {
            return self;
        }

        if (head is null || head.Person is { } person && !_affiliations.ContainsKey(person.Index))
        {
            return null;
        }

        if (head.Person is { } known)
        {
            return _affiliations[known.Index][0];
        }

        if (first.Is(WordFlags.PersonalPronoun) && run.End - run.First == 1 || first.Is(WordFlags.Possessive))
        {
            return _clauses.IsWord(run.First, "they") || _clauses.IsWord(run.First, "their") || _clauses.IsWord(run.First, "it") || _clauses.IsWord(run.First, "its")
                ? Nearest(run.First, sentence, person: false)
                : _subjects.Antecedent(run.First, null) is { } antecedent ? _subjects.OfKnown(antecedent) : Nearest(run.First, sentence, person: true);
        }

        // “the company”, “a spokesman”, “his lawyer”: whoever was spoken of last.
        var definite = _clauses.IsWord(run.First, "the");
        for (var i = run.First; i < run.End && !tokens[i].Is(WordFlags.Preposition); i++)
        {
            if (tokens[i].Is(WordFlags.OrganisationNoun) && _subjects.ByHead(i) is { } named)
            {
                return named;
            }
        }

        return head.Class switch
        {
            SpeakerClass.Spokesperson => IsAnothers(run) ? null : Nearest(run.First, sentence, null),
            SpeakerClass.Institution when definite => Nearest(run.First, sentence, person: false),
            SpeakerClass.Role when definite => _subjects.Of(run, null)?.Subject,
            _ => definite && HasOrgan(run) ? Nearest(run.First, sentence, null) : null,
        };
    }

    /// <summary>“a spokesman for the Parks Department”: for somebody else, by name.</summary>
    private bool IsAnothers(Run run)
    {
        for (var i = run.First + 1; i < run.End; i++)
        {
            if (_reading.Tokens[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A subject that the sentence names, or the one spoken of last before it.</summary>
    public Subject? InSentence(int sentence)
    {
        var s = _reading.Sentences[sentence];
        _scratch.Clear();
        _subjects.Mentioned(s.First, s.End, _scratch);
        return _scratch.Count > 0 ? _scratch[0] : _mentions.Length > 0 ? Nearest(s.First, sentence, null) : null;
    }

    private bool HasOrgan(Run run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (_subjects.GroupTag(i) is "organ")
            {
                return true;
            }
        }

        return false;
    }
}
