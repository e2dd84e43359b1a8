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
    private readonly SourceSieve _sieve;
    private readonly SourceNames _names;

    public SourceFinder(Reading reading, SourcePhrases phrases)
    {
        _reading = reading;
        _clauses = reading.Clauses;
        _nouns = new SourceNouns(reading);
        _phrases = phrases;
        _register = new SourceRegister(reading, phrases);
        _sieve = new SourceSieve(reading, _nouns, phrases);
        _names = new SourceNames(reading);
    }

    public IReadOnlyList<Source> Find()
    {
        var spoken = 0;
        var acts = _reading.SpeechActs;
        var quantities = _reading.Landmarks.Walk(Landmark.Quantity);
        var insiders = _reading.Landmarks.Walk(Landmark.Insider);
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

            Quantities(sentence, s, quantities.Within(sentence.First, sentence.End - 1));
            Knowing(sentence, s, insiders.Within(sentence.First, sentence.End - 2));
            KeptBack(sentence, s, found);
        }

        _register.Quote(_reading.Quotations);
        return _register.All;
    }

    private bool Hear(SpeechAct act, int sentence)
    {
        var speaker = act.Speaker;
        if (speaker.IsPronoun && OfWhom(speaker, sentence) is null)
        {
            _register.Continue(act, sentence);
            return false;
        }

        if (OfWhom(speaker, sentence) is { } whole)
        {
            act = act with { Speaker = whole };
            speaker = whole;
        }

        var description = _nouns.Describe(speaker.FirstToken, speaker.EndToken);
        if (!_sieve.IsHeard(act, description) || _names.IsNamed(speaker, description) || _sieve.IsNoSource(description, act))
        {
            _register.Interrupt(speaker);
            return false;
        }

        return _register.Add(new SourceCandidate(act, description, sentence));
    }

    /// <summary>“people close to the minister said”: the phrase found is whom they are close to; null if it isn't so.</summary>
    private Speaker? OfWhom(Speaker speaker, int sentence)
    {
        var tokens = _reading.Tokens;
        var floor = _reading.Sentences[sentence].First;
        var first = speaker.FirstToken;
        if (first - 2 <= floor || !tokens[first - 1].Is(WordFlags.Preposition))
        {
            return null;
        }

        if (Across(first, floor) is { IsEmpty: false } across)
        {
            return _reading.Speakers.Of(across, first) is { IsPronoun: false } subject ? subject with { Span = subject.Span.Cover(speaker.Span), EndToken = speaker.EndToken, Person = null } : null;
        }

        var basis = first - 2;
        for (; basis > floor && basis >= first - 5; basis--)
        {
            if (_phrases.FindBeside(SourcingKind.Basis, basis, first) is { } phrase && phrase.First == basis && phrase.End == first)
            {
                var noun = _clauses.PhraseBefore(basis, Math.Max(floor, basis - 12));
                return noun.IsEmpty || _reading.Speakers.Of(noun with { End = basis }, first) is not { IsPronoun: false } whole ? null
                    : whole with { Span = whole.Span.Cover(speaker.Span), EndToken = speaker.EndToken };
            }
        }

        return null;
    }

    /// <summary>“Observers in Leeds and around the country say”: the clause's first noun, if it is one for people, speaks, and not its last.</summary>
    private Run Across(int first, int floor)
    {
        var tokens = _reading.Tokens;
        var lowest = Math.Max(floor, first - 14);
        for (var i = first - 2; i >= lowest; i--)
        {
            var token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || _clauses.IsVerb(i) || token.Is(WordFlags.PersonalPronoun | WordFlags.Relative) || _clauses.IsQuoted(i))
            {
                return Run.None;
            }

            if (_nouns.IsCrowd(i) && tokens[i + 1].Is(WordFlags.Preposition))
            {
                var phrase = _clauses.PhraseBefore(i + 1, floor);
                var opens = !phrase.IsEmpty && (phrase.First == floor || _clauses.IsComma(phrase.First - 1) || tokens[phrase.First - 1].Is(WordFlags.Conjunction));
                return opens ? phrase : Run.None;
            }
        }

        return Run.None;
    }

    /// <summary>“Some say …”, “Others argued …”: a word of quantity straight before a verb of speech.</summary>
    private void Quantities(Sentence sentence, int s, ReadOnlySpan<int> quantities)
    {
        var tokens = _reading.Tokens;
        foreach (var i in quantities)
        {
            if (!(tokens[i + 1].Is(WordFlags.StrongCue) || _clauses.IsWord(i + 1, "note") || SourceCues.IsOpinion(tokens, i + 1)) || tokens[i + 1].Shape != TokenShape.Lower || _reading.TextOf(tokens[i + 1]).EndsWith("ing") || _clauses.IsQuoted(i) || i > sentence.First && tokens[i - 1].Is(WordFlags.Preposition | WordFlags.Possessive | WordFlags.Determiner | WordFlags.Conjunction) && !(_clauses.IsWord(i - 1, "but") || _clauses.IsWord(i - 1, "while")) && !tokens[i - 1].Is(WordFlags.Relative) && !_clauses.IsWord(i - 1, "as"))
            {
                continue;
            }

            // “few calls for”, “causing some worry”: nouns.
            if (_reading.Text[tokens[i + 1].End - 1] == 's' && !_clauses.IsWord(i, "another") && !_clauses.IsWord(i, "none") || i > sentence.First && (_clauses.IsVerb(i - 1) || _reading.TextOf(tokens[i - 1]).EndsWith("ing")))
            {
                continue;
            }

            if (_sieve.IsSpeakingQuantity(i) && !_clauses.IsWord(i, "one") && !(_clauses.IsWord(i, "others") && _names.IsBesideName(i)))
            {
                _register.AddMissed(new SourceCandidate(Act(new Run(i, i + 1), i + 1, i + 2, s), _nouns.Describe(i, i + 1), s));
            }
        }
    }

    /// <summary>“sources close to her campaign say”, “advisers to the mayor say,”: what comes between noun and verb may hide that they go together.</summary>
    private void Knowing(Sentence sentence, int s, ReadOnlySpan<int> insiders)
    {
        foreach (var i in insiders)
        {
            if (_reading.Tokens[i].Kind != TokenKind.Word || _clauses.IsQuoted(i))
            {
                continue;
            }

            var end = _phrases.FindBeside(SourcingKind.Basis, i + 1, Math.Min(i + 7, sentence.End)) is { } basis && basis.First <= i + 2 ? basis.End
                : _clauses.IsWord(i + 1, "to") && _nouns.IsAide(i) ? i + 2 : 0;
            for (var cue = end + 1; end > 0 && cue < Math.Min(sentence.End, end + 14); cue++)
            {
                if (!_reading.Tokens[cue].Is(WordFlags.StrongCue) || _clauses.IsNounHere(cue) || _clauses.IsQuoted(cue))
                {
                    continue;
                }

                var noun = _clauses.PhraseBefore(i + 1, Math.Max(sentence.First, i - 8));
                if (!noun.IsEmpty && !_names.IsBesideName(noun.First))
                {
                    _register.AddMissed(new SourceCandidate(Act(noun with { End = cue }, cue, cue + 1, s), _nouns.Describe(noun.First, i + 1), s));
                }

                break;
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
            if (!_names.IsNamed(speaker, description) && description.Kind is not (PeopleKind.Thing or PeopleKind.Organisation or PeopleKind.Unknown))
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
}
