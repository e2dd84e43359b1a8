using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Who stands where: passives, and speakers that follow their verb.</summary>
internal sealed partial class SpeechActs
{
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
            return i > 0 && _tokens[i - 1].Kind == TokenKind.Mark;
        }

        return _tokens[i - 1].Kind == TokenKind.Mark || _clauses.IsComma(i - 1) || _clauses.IsDash(i - 1);
    }

    private bool CanInvert(int verb, Run after, Sentence sentence)
    {
        if (_clauses.IsWord(verb, "told") || _clauses.IsWord(verb, "tells") || _clauses.IsWord(verb, "tell") || !(_tokens[verb].Is(WordFlags.CueVerb) || _tokens[verb + 1].Is(WordFlags.Adverb)))
        {
            return false;
        }

        var first = after.First;
        if (_clauses.IsWord(first, "that") || _clauses.IsWord(first, "it") || _clauses.IsWord(first, "them") || _clauses.IsWord(first, "him") || _clauses.IsWord(first, "me") || _clauses.IsWord(first, "us") || _clauses.IsWord(first, "himself") || _clauses.IsWord(first, "herself") || _clauses.IsWord(first, "so") || _tokens[after.End - 1].Is(WordFlags.TimeNoun | WordFlags.Weekday | WordFlags.Month) && !_tokens[first].Is(WordFlags.Possessive) || _tokens[first].Kind == TokenKind.Number && after.End - first == 1)
        {
            return false;
        }

        if (after.End < sentence.End && _clauses.IsVerb(after.End) && !_clauses.IsWord(after.End, "said") && !IsDescribed(verb, after.End, sentence))
        {
            return false;
        }

        // After a closing mark the speaker comes next; after a comma alone it may be the subject of what is said:
        // “Doe, a lawyer, said the law was clear”.
        if (_tokens[verb - 1].Kind == TokenKind.Mark || (verb > 1 && _tokens[verb - 2].Kind == TokenKind.Mark))
        {
            return true;
        }

        if (_tokens[first].IsCapital && (after.End >= sentence.End || _tokens[after.End].Kind == TokenKind.Punctuation) && QuotationBefore(verb, sentence))
        {
            return true;
        }

        if ((after.End >= sentence.End || _tokens[after.End].Kind == TokenKind.Punctuation || _tokens[after.End].Is(WordFlags.Relative)) && verb - sentence.First > 5 && NamesNobody(after))
        {
            return true;
        }

        if (_tokens[first].IsCapital && verb - sentence.First > 5 && after.End < sentence.End && _tokens[after.End].Is(WordFlags.Preposition | WordFlags.Relative | WordFlags.TimeNoun | WordFlags.Weekday) && _clauses.SubjectBefore(verb, sentence.First).IsEmpty)
        {
            return true;
        }

        return after.End >= sentence.End || (!_clauses.IsVerb(after.End) && _tokens[after.End].Kind == TokenKind.Punctuation && _clauses.SubjectBefore(verb, sentence.First).IsEmpty);
    }

    /// <summary>“…,” said a source involved in the talks: the participle goes with the noun.</summary>
    private bool IsDescribed(int verb, int participle, Sentence sentence) =>
        _tokens[verb - 1].Kind == TokenKind.Mark && participle + 1 < sentence.End && _tokens[participle + 1].Is(WordFlags.Preposition) && !_tokens[participle].Is(WordFlags.Auxiliary) && _text.AsSpan(_tokens[participle].Start, _tokens[participle].Length).EndsWith("ed");

    /// <summary>“…, said one official in the room.”: an indefinite phrase for people.</summary>
    private bool NamesNobody(Run run)
    {
        if (!(_clauses.IsWord(run.First, "a") || _clauses.IsWord(run.First, "an") || _tokens[run.First].Is(WordFlags.NumberWord | WordFlags.Quantifier)))
        {
            return false;
        }

        for (var i = run.First + 1; i < run.End; i++)
        {
            if (_tokens[i].Is(WordFlags.Role | WordFlags.PersonNoun | WordFlags.SourceNoun | WordFlags.OfficialNoun | WordFlags.CollectiveNoun | WordFlags.Spokesperson))
            {
                return true;
            }
        }

        return false;
    }

    private bool QuotationBefore(int i, Sentence sentence)
    {
        for (var k = i - 1; k >= Math.Max(sentence.First, i - 40); k--)
        {
            if (_tokens[k].Kind == TokenKind.Mark)
            {
                return true;
            }
        }

        return false;
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
