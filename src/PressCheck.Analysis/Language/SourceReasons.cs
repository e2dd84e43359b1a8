using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>How a source knows, that it wants no name, and why.</summary>
internal sealed class SourceReasons(Reading reading, SourcePhrases phrases)
{
    private readonly Clauses _clauses = reading.Clauses;

    /// <summary>Words in the sentence, or in the next if it goes on about the same person, that keep the name back.</summary>
    public SourcingPhrase? AnonymityNear(SourceCandidate candidate)
    {
        var range = Around(candidate.Sentence, candidate.Speech.CueToken);
        if (phrases.Find(SourcingKind.Anonymity, range.First, range.End) is { } here)
        {
            return here;
        }

        if (phrases.Find(SourcingKind.Partial, range.First, range.End) is { } part)
        {
            return part;
        }

        var last = Math.Min(reading.Sentences.Length - 1, candidate.Sentence + reading.Conventions.SentencesForReason);
        for (var s = candidate.Sentence + 1; s <= last; s++)
        {
            var next = reading.Sentences[s];
            if (phrases.Find(SourcingKind.Anonymity, next.First, Math.Min(next.End, next.First + SourceFinder.Reach)) is { } later && GoesOn(next, candidate.Description))
            {
                return later;
            }
        }

        return null;
    }

    /// <summary>The sentence's subject is a pronoun or the same noun: “The official asked not to be named.”</summary>
    private bool GoesOn(Sentence sentence, Description description)
    {
        var tokens = reading.Tokens;
        var limit = Math.Min(sentence.End, sentence.First + 6);
        for (var i = sentence.First; i < limit; i++)
        {
            if (tokens[i].Is(WordFlags.PersonalPronoun) || tokens[i].WordId != 0 && tokens[i].WordId == tokens[description.Head].WordId || _clauses.IsWord(i, "person") || _clauses.IsWord(i, "source") || _clauses.IsWord(i, "sources") || _clauses.IsWord(i, "both") || _clauses.IsWord(i, "all"))
            {
                return true;
            }
        }

        return false;
    }

    public Span? ReasonOf(SourcingPhrase phrase)
    {
        var tokens = reading.Tokens;
        var sentence = reading.Sentences[reading.SentenceAt(tokens[phrase.First].Start)];
        if (phrase.GivesReason)
        {
            return Span.FromBounds(tokens[phrase.First].Start, tokens[phrase.End - 1].End);
        }

        var at = phrase.End;
        for (var skipped = 0; skipped < 3 && at < sentence.End; skipped++, at++)
        {
            if (phrases.ReasonAfter(at, sentence.End) is > 0)
            {
                return ClauseFrom(at, sentence);
            }
        }

        return phrases.FindBeside(SourcingKind.Reason, phrase.First - 24, Math.Min(sentence.End, phrase.End + SourceFinder.Reach)) is { } reason ? ClauseFrom(reason.First, sentence) : null;
    }

    private Span ClauseFrom(int first, Sentence sentence)
    {
        var tokens = reading.Tokens;
        var end = first + 1;
        while (end < sentence.End && end - first < 24 && tokens[end].Kind is not TokenKind.Mark && !(tokens[end].Kind == TokenKind.Punctuation && reading.Text[tokens[end].Start] is ',' or '.' or ';' or '—' or '–'))
        {
            end++;
        }

        return Span.FromBounds(tokens[first].Start, tokens[end - 1].End);
    }

    /// <summary>How the source knows, straight after its noun: “briefed on the talks”.</summary>
    public SourcingPhrase? BasisNear(SourceCandidate candidate)
    {
        var description = candidate.Description;
        var sentence = reading.Sentences[candidate.Sentence];
        var limit = Math.Min(sentence.End, Math.Max(description.End, description.Head + 1) + 6);
        var cue = candidate.Speech.CueToken;
        if (cue > description.Head && cue < limit)
        {
            limit = cue;
        }

        return phrases.FindBeside(SourcingKind.Basis, description.Head + 1, limit) is { } found && found.First - description.Head <= 4 ? phrases.FindBeside(SourcingKind.Basis, found.First, Math.Min(sentence.End, found.First + 6)) : null;
    }

    public Run Around(int sentence, int token)
    {
        var s = reading.Sentences[sentence];
        return new Run(Math.Max(s.First, token - SourceFinder.Reach), Math.Min(s.End, token + SourceFinder.Reach));
    }
}
