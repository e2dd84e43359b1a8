using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>A noun phrase that speaks somewhere, before it is known to be a source.</summary>
/// <param name="Speech">The act of speech.</param>
/// <param name="Description">What its words make of it.</param>
/// <param name="Sentence">Index of the sentence.</param>
internal readonly record struct SourceCandidate(SpeechAct Speech, Description Description, int Sentence);

/// <summary>Finds those who speak in a reading without a name, and ties the places where they do.</summary>
internal sealed class SourceFinder
{
    /// <summary>Tokens on either side of a speaker that may tell something about it.</summary>
    public const int Reach = 60;

    private readonly Reading _reading;
    private readonly Clauses _clauses;
    private readonly SourceNouns _nouns;
    private readonly SourcePhrases _phrases;
    private readonly SourceRegister _register;

    public SourceFinder(Reading reading, SourcePhrases phrases)
    {
        _reading = reading;
        _clauses = reading.Clauses;
        _nouns = new SourceNouns(reading);
        _phrases = phrases;
        _register = new SourceRegister(reading, phrases);
    }

    public IReadOnlyList<Source> Find()
    {
        var spoken = 0;
        var acts = _reading.SpeechActs;
        for (var s = 0; s < _reading.Sentences.Length; s++)
        {
            var sentence = _reading.Sentences[s];
            if (_reading.Paragraphs[sentence.Paragraph].Part is PartKind.Byline or PartKind.Furniture or PartKind.Dateline)
            {
                while (spoken < acts.Count && acts[spoken].Sentence <= s)
                {
                    spoken++;
                }

                continue;
            }

            var found = false;
            for (; spoken < acts.Count && acts[spoken].Sentence <= s; spoken++)
            {
                found |= Hear(acts[spoken], s);
            }

            Quantities(sentence, s);
            KeptBack(sentence, s, found);
        }

        _register.Quote(_reading.Quotations);
        return _register.All;
    }

    private bool Hear(SpeechAct act, int sentence)
    {
        var speaker = act.Speaker;
        if (speaker.IsPronoun)
        {
            _register.Continue(act, sentence);
            return false;
        }

        var description = _nouns.Describe(speaker.FirstToken, speaker.EndToken);
        if (IsNamed(speaker, description) || IsNoSource(description, act))
        {
            _register.Interrupt(speaker);
            return false;
        }

        return _register.Add(new SourceCandidate(act, description, sentence));
    }

    /// <summary>“Some say …”, “Others argued …”: a word of quantity straight before a verb of speech.</summary>
    private void Quantities(Sentence sentence, int s)
    {
        var tokens = _reading.Tokens;
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (!tokens[i].Is(WordFlags.Quantifier) || !tokens[i + 1].Is(WordFlags.StrongCue) || tokens[i + 1].Shape != TokenShape.Lower || _clauses.IsQuoted(i) || i > sentence.First && tokens[i - 1].Is(WordFlags.Preposition | WordFlags.Possessive | WordFlags.Determiner))
            {
                continue;
            }

            if (_clauses.IsWord(i, "some") || _clauses.IsWord(i, "many") || _clauses.IsWord(i, "others") || _clauses.IsWord(i, "several") || _clauses.IsWord(i, "most") || _clauses.IsWord(i, "another"))
            {
                _register.Add(new SourceCandidate(Act(new Run(i, i + 1), i + 1, i + 2, s), _nouns.Describe(i, i + 1), s));
            }
        }
    }

    /// <summary>A sentence that keeps a name back and in which no source was heard: its subject is the one.</summary>
    private void KeptBack(Sentence sentence, int s, bool found)
    {
        for (var p = _phrases.From(sentence.First); p < _phrases.All.Count && _phrases.All[p].First < sentence.End; p++)
        {
            var phrase = _phrases.All[p];
            if (phrase.Kind is SourcingKind.Unstated)
            {
                _register.AddUnstated(Span.FromBounds(_reading.Tokens[phrase.First].Start, _reading.Tokens[phrase.End - 1].End), s);
                continue;
            }

            if (found || phrase.Kind is not (SourcingKind.Anonymity or SourcingKind.Partial))
            {
                continue;
            }

            var subject = _clauses.MainSubject(s, Math.Min(phrase.First, sentence.First + Reach));
            if (subject.IsEmpty || subject.End > phrase.First || _reading.Speakers.Of(subject, phrase.First) is not { IsPronoun: false } speaker)
            {
                continue;
            }

            var description = _nouns.Describe(subject.First, subject.End);
            var act = Act(subject, phrase.First, phrase.End, s);
            if (!IsNamed(speaker, description) && description.Kind is not (PeopleKind.Thing or PeopleKind.Organisation or PeopleKind.Unknown))
            {
                found = _register.Add(new SourceCandidate(act, description, s));
            }
        }
    }

    private SpeechAct Act(Run run, int cue, int cueEnd, int sentence)
    {
        var tokens = _reading.Tokens;
        var speaker = _reading.Speakers.Of(run, cue) ?? new Speaker(tokens[run.First].Span, tokens[run.First].Span, SpeakerClass.Collective, null, false, true, run.First, run.End);
        return new SpeechAct(speaker, Span.FromBounds(tokens[cue].Start, tokens[cueEnd - 1].End), CueKind.Speech, cue, sentence, Inverted: false);
    }

    /// <summary>The phrase, or an apposition to it, gives a person's name.</summary>
    private bool IsNamed(Speaker speaker, Description description)
    {
        var tokens = _reading.Tokens;
        var speakers = _reading.Speakers;

        // “Clinton supporters” names a person before its noun, and nobody by it.
        for (var i = description.Head; i < speaker.EndToken; i++)
        {
            if (speakers.MentionAt(i) is { } mention && mention.EndToken > description.Head && !(i > description.Head && tokens[i - 1].Is(WordFlags.Preposition)))
            {
                return !description.IsPlural;
            }

            if (i > description.Head && tokens[i].Is(WordFlags.Preposition | WordFlags.Relative) && tokens[i].Shape == TokenShape.Lower)
            {
                break;
            }
        }

        if (description.IsPlural)
        {
            return description.Kind == PeopleKind.Unknown && speaker.Person is not null;
        }

        return NameFollows(speaker.EndToken) || NamePrecedes(speaker.FirstToken) || (description.Kind == PeopleKind.Unknown && speaker.Person is not null);
    }

    /// <summary>“a spokesman, John Smith,”; “a worker named Ann Lee”.</summary>
    private bool NameFollows(int at)
    {
        var tokens = _reading.Tokens;
        if (at < tokens.Length && tokens[at].Kind == TokenKind.Punctuation && _reading.Text[tokens[at].Start] is ',' or '(' or '—' or '–')
        {
            at++;
        }
        else if (at < tokens.Length && (_clauses.IsWord(at, "named") || _clauses.IsWord(at, "called") || _clauses.IsWord(at, "identified")))
        {
            at++;
            at += at < tokens.Length && _clauses.IsWord(at, "as") ? 1 : 0;
        }
        else
        {
            return false;
        }

        while (at < tokens.Length && tokens[at].Is(WordFlags.Honorific | WordFlags.Role) && tokens[at].IsCapital)
        {
            at++;
        }

        return at < tokens.Length && _reading.Speakers.MentionAt(at) is not null && !tokens[at].Is(WordFlags.Preposition);
    }

    /// <summary>“John Smith, a spokesman,”.</summary>
    private bool NamePrecedes(int first) =>
        first > 1 && _clauses.IsComma(first - 1) && _reading.Speakers.MentionAt(first - 2) is not null && !_clauses.IsQuoted(first - 2);

    private bool IsNoSource(Description description, SpeechAct act)
    {
        if (description.Kind == PeopleKind.Thing)
        {
            return true;
        }

        var tokens = _reading.Tokens;
        var next = description.Head + 1;
        if (description.Kind == PeopleKind.Source)
        {
            // “the source of the river”, “open-source code”, “news sources”, a credit line
            var of = next < tokens.Length && _clauses.IsWord(next, "of");
            var before = description.Head - 1;
            var medium = before >= description.First && (_clauses.IsWord(before, "news") || _clauses.IsWord(before, "media") || _clauses.IsWord(before, "open") || _clauses.IsWord(before, "water") || _clauses.IsWord(before, "energy") || _clauses.IsWord(before, "power") || _clauses.IsWord(before, "food") || _clauses.IsWord(before, "data") || _clauses.IsWord(before, "online") || _clauses.IsWord(before, "historical") || _clauses.IsWord(before, "primary") || _clauses.IsWord(before, "written") || _clauses.IsWord(before, "documentary"));
            return of || medium || act.Kind == CueKind.Colon;
        }

        if (description.Kind is PeopleKind.Unknown)
        {
            return !_nouns.LooksLikePeople(description.Head, description.IsPlural) || description is { IsPlural: false, Reference: not Reference.Indefinite };
        }

        return IsPolled(description);
    }

    /// <summary>“60 percent of voters said”: what a poll counts is nobody's word.</summary>
    private bool IsPolled(Description description)
    {
        var tokens = _reading.Tokens;
        for (var i = description.First; i <= description.Head; i++)
        {
            if (_clauses.IsWord(i, "percent") || _clauses.IsWord(i, "in") && tokens[i].Shape == TokenShape.Lower || _reading.Text[tokens[i].Start] == '%' || _clauses.IsWord(i, "half") || _clauses.IsWord(i, "majority"))
            {
                return true;
            }
        }

        return false;
    }
}
