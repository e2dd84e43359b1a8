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
            Knowing(sentence, s);
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

        var what = speaker.EndToken - speaker.FirstToken > 1 && _clauses.IsWord(speaker.FirstToken, "what") ? 1 : 0;
        var description = _nouns.Describe(speaker.FirstToken + what, speaker.EndToken);
        if (!IsHeard(act, description) || IsNamed(speaker, description) || IsNoSource(description, act))
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

    /// <summary>The cue passes words on, or tells what many hold; a form that is as often a noun is not enough.</summary>
    private bool IsHeard(SpeechAct act, Description description)
    {
        var tokens = _reading.Tokens;
        var cue = act.CueToken;
        var token = tokens[cue];
        if (description.Kind == PeopleKind.Quantity && !IsSpeakingQuantity(description.Head) || IsInRelativeClause(act) || IsTold(act, description))
        {
            return false;
        }

        if (SourceTraits.IsRefusal(tokens, cue))
        {
            return act.Kind is CueKind.Speech or CueKind.Attitude && description.Kind is PeopleKind.Spokesperson or PeopleKind.Official or PeopleKind.Aide;
        }

        switch (act.Kind)
        {
            case CueKind.AccordingTo:
                return !_clauses.IsWord(cue, "words");
            case CueKind.Attitude:
                return description.IsPlural && description.Kind is not (PeopleKind.Quantity or PeopleKind.Unknown) && SourceTraits.IsOpinion(tokens, cue);
            case CueKind.Speech:
                var that = cue + 1 < tokens.Length && _clauses.IsWord(cue + 1, "that");
                return that || !IsLoose(act) && (token.Is(WordFlags.StrongCue) || act.Cue.Length > token.Length || description.IsPlural && _clauses.IsWord(cue, "note") || description.Kind != PeopleKind.Quantity && !token.Is(WordFlags.Noun | WordFlags.CueNoun));
            default:
                return false;
        }
    }

    /// <summary>A verb that needs a quotation beside it to be speech, an infinitive, or a participle far from its subject.</summary>
    private bool IsLoose(SpeechAct act)
    {
        var tokens = _reading.Tokens;
        var cue = act.CueToken;
        if (SourceTraits.IsWeak(tokens, cue))
        {
            return !_clauses.IsQuoted(Math.Max(act.Speaker.FirstToken - 3, 0)) && !(cue + 2 < tokens.Length && (_clauses.IsQuoted(cue + 2) || cue + 3 < tokens.Length && _clauses.IsQuoted(cue + 3)));
        }

        if (act.Inverted || cue == 0)
        {
            return false;
        }

        var participle = _reading.TextOf(tokens[cue]).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !tokens[cue - 1].Is(WordFlags.Auxiliary | WordFlags.Adverb);
        return _clauses.IsWord(cue - 1, "to") || participle && (cue - act.Speaker.EndToken > 3 || act.Speaker.EndToken - act.Speaker.FirstToken == 1 && tokens[act.Speaker.FirstToken].Is(WordFlags.Quantifier | WordFlags.NumberWord));
    }

    /// <summary>“whose lawyers argued”, “if people think”: the saying is an object of somebody else's sentence.</summary>
    private bool IsTold(SpeechAct act, Description description)
    {
        var first = act.Speaker.FirstToken;
        var what = _clauses.IsWord(first, "what") || first > 0 && _clauses.IsWord(first - 1, "what");
        return !act.Inverted && (_clauses.IsWord(first, "whose") || what && !(description.IsPlural && description.Reference is Reference.Bare or Reference.Counted) || first > 0 && _clauses.IsWord(first - 1, "if"))
            || act.CueToken + 1 < _reading.Tokens.Length && act.Kind == CueKind.Attitude && _clauses.IsWord(act.CueToken + 1, "of");
    }

    private bool IsSpeakingQuantity(int i) => _clauses.IsWord(i, "some") || _clauses.IsWord(i, "many") || _clauses.IsWord(i, "others") || _clauses.IsWord(i, "several") || _clauses.IsWord(i, "most") || _clauses.IsWord(i, "another") || _clauses.IsWord(i, "few") || _clauses.IsWord(i, "one") || _clauses.IsWord(i, "none");

    /// <summary>“a candidate who promised”, “leaders who say”: the clause tells which ones are meant, and nothing is passed on.</summary>
    private bool IsInRelativeClause(SpeechAct act)
    {
        var after = act.Speaker.EndToken;
        after += after < act.CueToken && _clauses.IsComma(after) ? 1 : 0;
        return !act.Inverted && after < act.CueToken && act.CueToken - after <= 4 && (_clauses.IsWord(after, "who") || _clauses.IsWord(after, "that") || _clauses.IsWord(after, "which"))
            && _phrases.Find(SourcingKind.Anonymity, act.CueToken, act.CueToken + 12) is null;
    }

    /// <summary>“Some say …”, “Others argued …”: a word of quantity straight before a verb of speech.</summary>
    private void Quantities(Sentence sentence, int s)
    {
        var tokens = _reading.Tokens;
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (!tokens[i].Is(WordFlags.Quantifier) || !(tokens[i + 1].Is(WordFlags.StrongCue) || SourceTraits.IsOpinion(tokens, i + 1)) || tokens[i + 1].Shape != TokenShape.Lower || _clauses.IsQuoted(i) || i > sentence.First && tokens[i - 1].Is(WordFlags.Preposition | WordFlags.Possessive | WordFlags.Determiner) && !tokens[i - 1].Is(WordFlags.Relative) && !_clauses.IsWord(i - 1, "as"))
            {
                continue;
            }

            if (IsSpeakingQuantity(i) && !_clauses.IsWord(i, "one"))
            {
                _register.AddMissed(new SourceCandidate(Act(new Run(i, i + 1), i + 1, i + 2, s), _nouns.Describe(i, i + 1), s));
            }
        }
    }

    /// <summary>“sources close to her campaign say”: how they know parts the noun from its verb, and grammar may lose it.</summary>
    private void Knowing(Sentence sentence, int s)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (!_nouns.CanKnow(i) || _clauses.IsQuoted(i) || _phrases.FindBeside(SourcingKind.Basis, i + 1, Math.Min(i + 7, sentence.End)) is not { } basis || basis.First > i + 2)
            {
                continue;
            }

            for (var cue = basis.End + 1; cue < Math.Min(sentence.End, basis.End + 14); cue++)
            {
                if (!_reading.Tokens[cue].Is(WordFlags.StrongCue) || _clauses.IsNounHere(cue) || _clauses.IsQuoted(cue))
                {
                    continue;
                }

                var noun = _clauses.PhraseBefore(i + 1, Math.Max(sentence.First, i - 8));
                if (!noun.IsEmpty)
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
            if (speakers.MentionAt(i) is { } mention && mention.EndToken > description.Head && !(i > description.Head && tokens[i - 1].Is(WordFlags.Preposition)) || NameFollows(i))
            {
                return true;
            }

            if (i > description.Head && tokens[i].Is(WordFlags.Preposition | WordFlags.Relative) && tokens[i].Shape == TokenShape.Lower)
            {
                break;
            }
        }

        return NameFollows(speaker.EndToken) || NamePrecedes(speaker, description) || (description.Kind == PeopleKind.Unknown && speaker.Person is not null);
    }

    /// <summary>“a spokesman, John Smith,”; “a worker named Ann Lee”.</summary>
    private bool NameFollows(int at)
    {
        var tokens = _reading.Tokens;
        if (at < tokens.Length && tokens[at].Kind == TokenKind.Punctuation && (_reading.Text[tokens[at].Start] is ',' or '(' or '—' or '–' || _reading.Text[tokens[at].Start] == '-' && tokens[at].Length > 1))
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

    /// <summary>“John Smith, a spokesman,”; “Smith and others”.</summary>
    private bool NamePrecedes(Speaker speaker, Description description)
    {
        var first = speaker.FirstToken;
        if (first < 2 || _clauses.IsQuoted(first - 2) || _reading.Speakers.MentionAt(first - 2) is null)
        {
            return false;
        }

        var closed = speaker.EndToken < _reading.Tokens.Length && _reading.Tokens[speaker.EndToken].Kind is TokenKind.Punctuation;
        return _clauses.IsWord(first - 1, "and") || _clauses.IsComma(first - 1) && (closed || description.Reference == Reference.Definite);
    }

    private bool IsNoSource(Description description, SpeechAct act)
    {
        var tokens = _reading.Tokens;
        var proper = description.Head > description.First && tokens[description.Head].IsCapital && tokens[description.Head - 1].IsCapital && description.Kind is PeopleKind.Source or PeopleKind.Observer;
        if (description.Kind == PeopleKind.Thing || proper)
        {
            return true;
        }

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

        return description.Kind is PeopleKind.Ordinary or PeopleKind.Quantity && description.IsPlural && IsPolled(description.First, act) || IsFraction(description);
    }

    private bool IsFraction(Description description)
    {
        for (var i = description.First; i < description.Head; i++)
        {
            if (_clauses.IsWord(i, "thirds") || _clauses.IsWord(i, "half") || _clauses.IsWord(i, "percent") || _clauses.IsWord(i, "two-thirds") || _clauses.IsWord(i, "three-quarters") || _clauses.IsWord(i, "majority") || _clauses.IsWord(i, "quarter") || _clauses.IsWord(i, "quarters"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“60 percent of voters said”, “voters said in a poll”: what a poll counts is nobody's word.</summary>
    private bool IsPolled(int first, SpeechAct act)
    {
        var sentence = _reading.Sentences[act.Sentence];
        var end = Math.Min(sentence.End, act.CueToken + 24);
        for (var i = Math.Max(sentence.First, first - 16); i < end; i++)
        {
            if (_reading.Text[_reading.Tokens[i].Start] == '%' || _clauses.IsWord(i, "percent") || _clauses.IsWord(i, "poll") || _clauses.IsWord(i, "polls") || _clauses.IsWord(i, "polling") || _clauses.IsWord(i, "survey") || _clauses.IsWord(i, "surveys") || _clauses.IsWord(i, "surveyed") || _clauses.IsWord(i, "polled"))
            {
                return true;
            }
        }

        return false;
    }
}
