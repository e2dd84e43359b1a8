using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Keeps back what only looks like a source: polls, credit lines, clauses about others, verbs that are not speech.</summary>
internal sealed class SourceSieve(Reading reading, SourceNouns nouns, SourcePhrases phrases)
{
    private readonly Clauses _clauses = reading.Clauses;

    /// <summary>The cue passes words on, or tells what many hold; a form that is as often a noun is not enough.</summary>
    public bool IsHeard(SpeechAct act, Description description)
    {
        var tokens = reading.Tokens;
        var cue = act.CueToken;
        var token = tokens[cue];
        if (description.Kind == PeopleKind.Quantity && !IsSpeakingQuantity(description.Head) || IsInRelativeClause(act) || IsTold(act, description) || SourceCues.IsNoise(tokens, cue) || !description.IsPlural && _clauses.IsWord(cue, "say"))
        {
            return false;
        }

        if (SourceCues.IsRefusal(tokens, cue) || token.Is(WordFlags.DenialVerb) && act.Kind == CueKind.Attitude && description.Kind == PeopleKind.Spokesperson)
        {
            return act.Kind is CueKind.Speech or CueKind.Attitude && description.Kind is PeopleKind.Spokesperson or PeopleKind.Official or PeopleKind.Aide;
        }

        switch (act.Kind)
        {
            case CueKind.AccordingTo:
                return !_clauses.IsWord(cue, "words");
            case CueKind.Attitude:
                return SourceCues.IsAccusation(tokens, cue) && description.Kind is not PeopleKind.Unknown || description.IsPlural && description.Kind is not (PeopleKind.Quantity or PeopleKind.Unknown) && SourceCues.IsOpinion(tokens, cue);
            case CueKind.Speech:
                var that = cue + 1 < tokens.Length && _clauses.IsWord(cue + 1, "that");
                return !IsLoose(act, description.Kind) && (that || token.Is(WordFlags.StrongCue) || act.Cue.Length > token.Length || description.IsPlural && _clauses.IsWord(cue, "note") || description.Kind != PeopleKind.Quantity && !token.Is(WordFlags.Noun | WordFlags.CueNoun));
            default:
                return false;
        }
    }

    /// <summary>A verb that needs a quotation beside it to be speech, an infinitive, or a participle far from its subject.</summary>
    private bool IsLoose(SpeechAct act, PeopleKind kind)
    {
        var tokens = reading.Tokens;
        var cue = act.CueToken;
        if (kind != PeopleKind.Official && SourceCues.IsWeak(tokens, cue) && !(cue + 1 < tokens.Length && _clauses.IsWord(cue + 1, "that")))
        {
            var end = reading.Sentences[act.Sentence].End;
            return !_clauses.IsQuoted(Math.Max(act.Speaker.FirstToken - 3, 0)) && !(cue + 2 < end && (_clauses.IsQuoted(cue + 2) || cue + 3 < end && _clauses.IsQuoted(cue + 3)));
        }

        if (act.Inverted || cue == 0)
        {
            return false;
        }

        if (IsSupposed(act))
        {
            return true;
        }

        var participle = reading.TextOf(tokens[cue]).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !tokens[cue - 1].Is(WordFlags.Auxiliary | WordFlags.Adverb);
        if (participle && act.Kind == CueKind.Speech && _clauses.IsWord(cue, "saying") && _clauses.IsComma(cue - 1) && IsMain(act))
        {
            return false;
        }

        return _clauses.IsWord(cue - 1, "to") || participle && cue - act.Speaker.EndToken > (_clauses.IsComma(cue - 1) ? 2 : tokens[cue].Is(WordFlags.StrongCue) && act.Speaker.EndToken - act.Speaker.FirstToken > 1 ? 1 : -1);
    }

    /// <summary>“A party official walked back the comments, saying”: the sentence is about the one who speaks.</summary>
    private bool IsMain(SpeechAct act)
    {
        var first = reading.Sentences[act.Sentence].First;
        return act.Speaker.FirstToken == first || _clauses.IsComma(act.Speaker.FirstToken - 1) || act.Speaker.FirstToken == first + 1;
    }

    /// <summary>“a reader would ask”, “candidates might reckon”: nobody has said it yet.</summary>
    private bool IsSupposed(SpeechAct act)
    {
        if (act.Speaker.IsPlural && (_clauses.IsWord(act.CueToken, "say") || _clauses.IsWord(act.CueToken, "argue")))
        {
            return false;
        }

        for (var i = act.CueToken - 1; i >= act.Speaker.EndToken && i >= act.CueToken - 4; i--)
        {
            if (_clauses.IsWord(i, "to") && _clauses.IsWord(i - 1, "said"))
            {
                // “some advisers are said to be urging”
                return true;
            }

            if (_clauses.IsWord(i, "would") || _clauses.IsWord(i, "might") || _clauses.IsWord(i, "should") || _clauses.IsWord(i, "could") || _clauses.IsWord(i, "must") || _clauses.IsWord(i, "can") || _clauses.IsWord(i, "may") || _clauses.IsWord(i, "will"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“whose lawyers argued”, “if people think”: the saying is an object of somebody else's sentence.</summary>
    private bool IsTold(SpeechAct act, Description description)
    {
        var first = act.Speaker.FirstToken;
        if (first > 0 && _clauses.IsWord(first - 1, "being"))
        {
            // “part of being an effective president is acknowledging”
            return true;
        }

        var relative = first > 0 && (_clauses.IsWord(first, "which") || _clauses.IsWord(first - 1, "which") || _clauses.IsWord(first, "who") || _clauses.IsWord(first - 1, "who") || _clauses.IsWord(first - 1, "what") || _clauses.IsWord(first, "what"));
        if (relative && SourceCues.IsOpinion(reading.Tokens, act.CueToken))
        {
            return true;
        }

        var what = _clauses.IsWord(first, "what") || first > 0 && _clauses.IsWord(first - 1, "what");
        return !act.Inverted && (_clauses.IsWord(first, "whose") || what && !(description.IsPlural && description.Reference is Reference.Bare or Reference.Counted) || first > 0 && (_clauses.IsWord(first - 1, "if") || _clauses.IsWord(first - 1, "unless")))
            || act.CueToken + 1 < reading.Tokens.Length && act.Kind == CueKind.Attitude && _clauses.IsWord(act.CueToken + 1, "of");
    }

    /// <summary>“some”, “many”, “one” standing for people; not “one month”.</summary>
    public bool IsSpeakingQuantity(int i) => !(i + 1 < reading.Tokens.Length && reading.Tokens[i + 1].Is(WordFlags.TimeNoun)) && IsCountOfPeople(i);

    private bool IsCountOfPeople(int i) => _clauses.IsWord(i, "some") || _clauses.IsWord(i, "many") || _clauses.IsWord(i, "others") || _clauses.IsWord(i, "several") || _clauses.IsWord(i, "most") || _clauses.IsWord(i, "another") || _clauses.IsWord(i, "few") || _clauses.IsWord(i, "one") || _clauses.IsWord(i, "none");

    /// <summary>“a candidate who promised”, “leaders who say”: the clause tells which ones are meant, and nothing is passed on.</summary>
    private bool IsInRelativeClause(SpeechAct act)
    {
        var after = act.Speaker.EndToken;
        after += after < act.CueToken && _clauses.IsComma(after) ? 1 : 0;
        return !act.Inverted && after < act.CueToken && act.CueToken - after <= 4 && (_clauses.IsWord(after, "who") || _clauses.IsWord(after, "that") || _clauses.IsWord(after, "which"))
            && phrases.Find(SourcingKind.Anonymity, act.CueToken, act.CueToken + 12) is null;
    }

    public bool IsNoSource(Description description, SpeechAct act)
    {
        var tokens = reading.Tokens;
        var proper = description.Head > description.First && tokens[description.Head].IsCapital && tokens[description.Head - 1].IsCapital && description.Kind is PeopleKind.Source or PeopleKind.Observer;
        // “Speaker of the House Jane Doe”: a capital inside a sentence makes it a title.
        var title = !description.IsPlural && tokens[description.Head].IsCapital && description.Head > reading.Sentences[act.Sentence].First + 1 && description.Kind is not (PeopleKind.Organisation or PeopleKind.Source)
            && !_clauses.IsWord(description.Head, "republican") && !_clauses.IsWord(description.Head, "democrat") && !_clauses.IsWord(description.Head, "tory");
        if (description.Kind == PeopleKind.Thing || proper || title)
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
            return !nouns.LooksLikePeople(description.Head, description.IsPlural) || description is { IsPlural: false, Reference: not Reference.Indefinite };
        }

        return description.Kind is PeopleKind.Ordinary or PeopleKind.Quantity && description.IsPlural && IsPolled(description.First, act) || IsFraction(description);
    }

    private bool IsFraction(Description description)
    {
        for (var i = description.First; i < description.Head; i++)
        {
            if (i > description.First && reading.Tokens[i].Kind == TokenKind.Number && (_clauses.IsWord(i - 1, "of") || _clauses.IsWord(i - 1, "in")))
            {
                return true;
            }

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
        var sentence = reading.Sentences[act.Sentence];
        var end = Math.Min(sentence.End, act.CueToken + 24);
        for (var i = Math.Max(sentence.First, first - 16); i < end; i++)
        {
            if (reading.Text[reading.Tokens[i].Start] == '%' || _clauses.IsWord(i, "percent") || _clauses.IsWord(i, "poll") || _clauses.IsWord(i, "polls") || _clauses.IsWord(i, "polling") || _clauses.IsWord(i, "survey") || _clauses.IsWord(i, "surveys") || _clauses.IsWord(i, "surveyed") || _clauses.IsWord(i, "margin") || _clauses.IsWord(i, "polled"))
            {
                return true;
            }
        }

        return false;
    }
}
