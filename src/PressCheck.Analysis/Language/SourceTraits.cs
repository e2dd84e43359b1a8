using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What a source is, how it knows, why it has no name, and whether it spoke for all to hear.</summary>
internal sealed class SourceTraits(Reading reading, SourcePhrases phrases)
{
    /// <summary>Paragraphs, headline included, in which somebody may be brought in before being named.</summary>
    private const int OpeningParagraphs = 2;

    private readonly Clauses _clauses = reading.Clauses;
    private readonly SourceReasons _reasons = new(reading, phrases);

    /// <summary>What the phrase is to the story; null if it is no source.</summary>
    public SourceKind? KindOf(SourceCandidate candidate)
    {
        var description = candidate.Description;
        var one = !description.IsPlural;
        var keptBack = description.Reference != Reference.Definite && _reasons.AnonymityNear(candidate) is not null;
        var basis = _reasons.BasisNear(candidate) is not null;
        if (_clauses.IsWord(description.Head, "those") && !basis && !keptBack)
        {
            return null;
        }

        switch (description.Kind)
        {
            case PeopleKind.Source:
                return SourceKind.Confidential;
            case PeopleKind.Spokesperson:
                return keptBack ? SourceKind.Confidential : SourceKind.Spokesperson;
            case PeopleKind.Organisation:
                return description.Reference is Reference.Definite or Reference.Bare or Reference.Possessed ? SourceKind.Institution : null;
            case PeopleKind.Quantity:
                return one && description.Reference == Reference.Indefinite ? SourceKind.Individual : SourceKind.Collective;
        }

        if (keptBack)
        {
            return SourceKind.Confidential;
        }

        if (one)
        {
            // “…, official says”: headlines leave the article out.
            var clipped = description.Reference == Reference.Bare && description.First == description.Head && description.First > 0 && _clauses.IsComma(description.First - 1);
            return clipped ? OneOf(description with { Reference = Reference.Indefinite }, basis) : OneOf(description, basis);
        }

        if (basis && description.Reference != Reference.Definite && description.Kind is not (PeopleKind.Observer or PeopleKind.Public))
        {
            return SourceKind.Confidential;
        }

        var few = description.Reference == Reference.Counted && IsFew(description);
        return description.Kind switch
        {
            PeopleKind.Aide => description.Reference == Reference.Definite ? SourceKind.Collective : SourceKind.Confidential,
            PeopleKind.Official => few ? SourceKind.Confidential : IsVague(description) ? SourceKind.Collective : SourceKind.Institution,
            PeopleKind.Insider when few => SourceKind.Confidential,
            PeopleKind.Insider when IsLaw(description) => SourceKind.Institution,
            PeopleKind.Ordinary when few => SourceKind.Individual,
            _ => SourceKind.Collective,
        };
    }

    private static SourceKind? OneOf(Description description, bool basis)
    {
        if (description.Reference is not Reference.Indefinite)
        {
            return null;
        }

        return description.Kind switch
        {
            PeopleKind.Aide or PeopleKind.Official or PeopleKind.Insider => SourceKind.Confidential,
            PeopleKind.Ordinary when basis => SourceKind.Confidential,
            _ => SourceKind.Individual,
        };
    }

    /// <summary>Everything that the first mention tells.</summary>
    public void Describe(Source source, SourceCandidate candidate)
    {
        var description = candidate.Description;
        source.IsUnnamed = description.Kind is not PeopleKind.Organisation;
        source.IsBare = description.Kind == PeopleKind.Source && IsBare(description);
        source.IsExemplified = description.IsPlural && IsExemplified(candidate);
        Learn(source, candidate);
        source.IsBare &= source.Basis is null;
        source.Confidence = ConfidenceOf(source, candidate);
    }

    /// <summary>What a further mention adds: a reason, a basis, the wish to stay unnamed.</summary>
    public void Learn(Source source, SourceCandidate candidate)
    {
        var tokens = reading.Tokens;
        if (source.Basis is null && _reasons.BasisNear(candidate) is { } basis)
        {
            source.Basis = Cover(basis.First, basis.End);
        }

        if (_reasons.AnonymityNear(candidate) is { } phrase)
        {
            source.Anonymity ??= Cover(phrase.First, phrase.End);
            source.Reason ??= _reasons.ReasonOf(phrase);
        }

        Span Cover(int first, int end) => Span.FromBounds(reading.Tokens[first].Start, reading.Tokens[end - 1].End);
    }

    public SourceMention Mention(SourceCandidate candidate) =>
        new(SpanOf(candidate), candidate.Speech, candidate.Sentence, IsStatement(candidate.Speech), IsPublic(candidate.Speech, candidate.Sentence));

    /// <summary>The phrase up to the first comma or relative clause after its noun.</summary>
    private Span SpanOf(SourceCandidate candidate)
    {
        var tokens = reading.Tokens;
        var end = candidate.Description.Head + 1;
        while (end < candidate.Speech.Speaker.EndToken && !tokens[end].Is(WordFlags.Relative) && tokens[end].Kind is not (TokenKind.Mark or TokenKind.Punctuation))
        {
            end++;
        }

        return Span.FromBounds(tokens[candidate.Description.First].Start, tokens[end - 1].End);
    }

    /// <summary>Something is said and passed on: no attitude, no refusal.</summary>
    public bool IsStatement(SpeechAct act)
    {
        var tokens = reading.Tokens;
        var cue = act.CueToken;
        if (act.Kind == CueKind.Attitude && !SourceCues.IsAccusation(tokens, cue))
        {
            return false;
        }

        var floor = reading.Sentences[act.Sentence].First;
        for (var i = cue; i >= floor && i >= cue - 4 && i >= (act.Inverted ? cue : act.Speaker.EndToken); i--)
        {
            if (tokens[i].Is(WordFlags.Negation))
            {
                return false;
            }
        }

        return SourceCues.Table.Match(tokens, cue, tokens.Length, out var tag) == 0 || tag is not "refusal";
    }

    /// <summary>Said for all to hear or read, or to somebody who isn't the reporter.</summary>
    public bool IsPublic(SpeechAct act, int sentence)
    {
        var tokens = reading.Tokens;
        var cue = act.CueToken;
        if (SourceCues.Table.Match(tokens, cue, tokens.Length, out var tag) > 0 && tag is "aloud" || ToThirdParty(cue) || IsAside(act.Speaker.FirstToken))
        {
            return true;
        }

        var range = _reasons.Around(sentence, cue);
        return phrases.FindBeside(SourcingKind.Public, range.First, range.End) is not null;
    }

    /// <summary>“when a reporter asked”, “whenever a leader says”: told as part of a scene.</summary>
    private bool IsAside(int first) => first > 0 && (_clauses.IsWord(first - 1, "when") || _clauses.IsWord(first - 1, "whenever"));

    private bool ToThirdParty(int cue)
    {
        var tokens = reading.Tokens;
        if (cue + 1 >= tokens.Length || !(_clauses.IsWord(cue, "told") || _clauses.IsWord(cue, "tells") || _clauses.IsWord(cue, "asked") || _clauses.IsWord(cue, "warned") || _clauses.IsWord(cue, "informed") || _clauses.IsWord(cue, "advised") || _clauses.IsWord(cue, "assured") || _clauses.IsWord(cue, "reminded")))
        {
            return false;
        }

        var next = cue + 1;
        return _clauses.IsWord(next, "him") || _clauses.IsWord(next, "her") || _clauses.IsWord(next, "them") || _clauses.IsWord(next, "himself") || _clauses.IsWord(next, "each") || reading.Speakers.MentionAt(next) is not null;
    }

    private bool IsBare(Description description)
    {
        var tokens = reading.Tokens;
        for (var i = description.First; i < description.Head; i++)
        {
            if (tokens[i].IsCapital && i > description.First || tokens[i].Is(WordFlags.Noun | WordFlags.Demonym | WordFlags.OrganisationNoun | WordFlags.Role | WordFlags.OfficialNoun) && !tokens[i].Is(WordFlags.Determiner | WordFlags.Quantifier | WordFlags.NumberWord | WordFlags.Adjective))
            {
                return false;
            }
        }

        var next = description.Head + 1;
        return next >= tokens.Length || !tokens[next].Is(WordFlags.Preposition | WordFlags.Relative) && !_clauses.IsWord(next, "close");
    }

    private bool IsExemplified(SourceCandidate candidate)
    {
        var cue = candidate.Speech.CueToken;
        var limit = Math.Min(cue > candidate.Description.Head ? cue : reading.Sentences[candidate.Sentence].End, candidate.Description.Head + 8);
        for (var i = candidate.Description.Head + 1; i < limit; i++)
        {
            if (_clauses.IsWord(i, "including") || _clauses.IsWord(i, "like") || _clauses.IsWord(i, "such") || _clauses.IsWord(i, "among"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFew(Description description)
    {
        for (var i = description.First; i < description.Head; i++)
        {
            if (reading.Tokens[i].Is(WordFlags.NumberWord) && !_clauses.IsWord(i, "hundreds") && !_clauses.IsWord(i, "thousands") && !_clauses.IsWord(i, "dozens") && !_clauses.IsWord(i, "millions") || _clauses.IsWord(i, "several") || _clauses.IsWord(i, "multiple") || _clauses.IsWord(i, "both") || reading.Tokens[i].Kind == TokenKind.Number && reading.Tokens[i].Length == 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“Western officials”, “local officials”: no office that a reader could ring.</summary>
    private bool IsVague(Description description)
    {
        for (var i = description.First; i < description.Head; i++)
        {
            if (SourceCues.Table.Match(reading.Tokens, i, description.Head, out var tag) > 0 && tag is "vague" || reading.Tokens[i].Is(WordFlags.Demonym | WordFlags.Country | WordFlags.Quantifier))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLaw(Description description) =>
        _clauses.IsWord(description.Head, "prosecutors") || _clauses.IsWord(description.Head, "investigators") || _clauses.IsWord(description.Head, "detectives") || _clauses.IsWord(description.Head, "officers") || _clauses.IsWord(description.Head, "firefighters") || _clauses.IsWord(description.Head, "paramedics") || _clauses.IsWord(description.Head, "regulators");

    /// <summary>“A former chairman says …” opens many a story whose next paragraph gives the name.</summary>
    private bool IsNamedNext(Source source, SourceCandidate candidate)
    {
        if (source.IsPlural || candidate.Description.Kind == PeopleKind.Source || source.Basis is not null)
        {
            return false;
        }

        var sentence = reading.Sentences[candidate.Sentence];
        var last = Math.Min(reading.Paragraphs.Length - 1, sentence.Paragraph + 2);
        if (sentence.Paragraph > OpeningParagraphs)
        {
            return false;
        }

        var end = reading.Paragraphs[last].EndToken;
        for (var i = sentence.End; i < Math.Min(end, sentence.End + (3 * SourceFinder.Reach)); i++)
        {
            if (reading.Speakers.MentionAt(i) is { } mention && mention.Person.Mentions[0] == mention && mention.EndToken - mention.FirstToken > 1)
            {
                return true;
            }
        }

        return false;
    }

    private Confidence ConfidenceOf(Source source, SourceCandidate candidate)
    {
        var description = candidate.Description;
        if (source.Anonymity is not null)
        {
            return Confidence.High;
        }

        if (source.First.IsPublic || !source.First.IsStatement || description.Kind == PeopleKind.Public)
        {
            return Confidence.Low;
        }

        if (IsNamedNext(source, candidate))
        {
            return Confidence.Low;
        }

        return (source.Kind, description.Kind) switch
        {
            (SourceKind.Confidential, PeopleKind.Source) => Confidence.High,
            (SourceKind.Confidential, _) when source.Basis is not null => Confidence.High,
            (SourceKind.Confidential, PeopleKind.Aide or PeopleKind.Official) when !source.IsPlural => Confidence.High,
            (SourceKind.Individual, PeopleKind.Quantity or PeopleKind.Unknown) => Confidence.Low,
            _ => Confidence.Medium,
        };
    }
}
