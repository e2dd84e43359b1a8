using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <content>What follows a cue: a clause, a name and what it is called, a noun and whom it is against, a court’s word.</content>
internal sealed partial class AllegationReader
{
    private bool That(int i, int s, Sentence sentence)
    {
        var tokens = _reading.Tokens;
        if (_clauses.IsWord(i, "alleged") && (tokens[i].IsCapital || _clauses.IsNounHere(i) || _grammar.IsAdjective(i, sentence)))
        {
            return Alleged(i, s, sentence);
        }

        var group = _clauses.VerbGroupStart(i, sentence.First);
        var accuser = _grammar.Accuser(i, group, s);
        var start = i + 1 < sentence.End && _clauses.IsWord(i + 1, "that") ? i + 2 : i + 1;
        if (_grammar.IsPassive(group, i, sentence) && start < sentence.End && _clauses.IsWord(start, "to"))
        {
            var passive = _grammar.PassiveSubject(i, group, s, sentence);
            Add(i, 1, AllegationWeight.Misconduct, null, _subjects.Of(passive, null), start, s, group);
            return true;
        }

        var phrase = start < sentence.End ? _grammar.Object(start, sentence.End) : Run.None;
        var subject = _subjects.Of(phrase, accuser?.Person);
        Add(i, 1, AllegationWeight.Misconduct, accuser, subject, start, s, group);
        return true;
    }

    /// <summary>“Smith’s alleged fraud”, “the alleged killer, John Smith”.</summary>
    private bool Alleged(int i, int s, Sentence sentence)
    {
        var owner = i - 1 > sentence.First && _reading.Tokens[i - 1].Kind == TokenKind.Clitic ? _clauses.PhraseBefore(i - 1, sentence.First) : Run.None;
        if (owner.IsEmpty)
        {
            // “the alleged killer, John Smith” is the man; of “the alleged fraud” only “by” tells whose it is.
            var tokens = _reading.Tokens;
            owner = AllegationWeights.At(tokens, i + 1, sentence.End).Part is "name" || tokens[i + 1].Is(WordFlags.PersonNoun | WordFlags.Role) ? _grammar.Object(i + 1, sentence.End)
                : _grammar.AfterPreposition(i + 1, Math.Min(sentence.End, i + 16));
        }

        Add(i, 1, AllegationWeight.Misconduct, null, _subjects.Of(owner, null), i + 1, s, i, guess: false);
        return true;
    }

    /// <summary>“called X a thief”: an allegation only if what X is called is bad.</summary>
    private bool As(int i, int s, Sentence sentence)
    {
        var tokens = _reading.Tokens;
        if (_grammar.IsNoun(i, sentence))
        {
            return false;
        }

        var group = _clauses.VerbGroupStart(i, sentence.First);
        var passive = _grammar.IsPassive(group, i, sentence);
        var phrase = passive ? _grammar.PassiveSubject(i, group, s, sentence) : _grammar.Object(i + 1, Math.Min(sentence.End, i + 7));
        var from = passive || phrase.IsEmpty ? i + 1 : phrase.First;
        var to = Math.Min(sentence.End, from + 14);
        var insult = false;
        AllegationWeight? weight = null;
        for (var k = from; k < to && !(tokens[k].Kind == TokenKind.Punctuation && _clauses.CharOf(k) is ';' or ':' or ','); k++)
        {
            var wrong = AllegationWeights.At(tokens, k, to);
            if (wrong.Length > 0 && wrong.Part is "name" or "adjective")
            {
                insult = true;
                weight = wrong.IsInsult ? weight ?? AllegationWeight.Criticism : wrong.Weight;
            }
        }

        if (!insult)
        {
            return false;
        }

        var accuser = passive ? _grammar.By(i + 1, sentence.End) : _grammar.Accuser(i, group, s);
        Add(i, 1, weight == AllegationWeight.Wrongdoing ? AllegationWeight.Misconduct : AllegationWeight.Criticism, accuser, _subjects.Of(phrase, accuser?.Person), from, s, group, final: true);
        return true;
    }

    /// <summary>“accusations against X”, “allegations that X …”, “X faces accusations of”.</summary>
    private bool Noun(int i, int length, AllegationWeight weight, int s, Sentence sentence)
    {
        var tokens = _reading.Tokens;
        var end = i + length;
        var limit = Math.Min(sentence.End, i + Reach);
        Run subject;
        var owner = i - 1 > sentence.First && tokens[i - 1].Kind == TokenKind.Clitic ? _clauses.PhraseBefore(i - 1, sentence.First) : Run.None;
        var accuser = owner.IsEmpty ? null : _reading.Speakers.Of(owner, i);
        if (end < limit && (_clauses.IsWord(end, "that") || _clauses.IsWord(end - 1, "that")))
        {
            subject = _grammar.Object(_clauses.IsWord(end, "that") ? end + 1 : end, limit);
        }
        else if (_clauses.IsWord(end - 1, "against") || _clauses.IsWord(end - 1, "on") || _clauses.IsWord(end - 1, "at"))
        {
            subject = _grammar.Object(end, limit);
        }
        else
        {
            subject = _grammar.AfterPreposition(end, limit);
            if (subject.IsEmpty && weight > AllegationWeight.Criticism)
            {
                subject = _grammar.Facing(i, s, sentence);
            }

            if (subject.IsEmpty)
            {
                if (weight == AllegationWeight.Criticism)
                {
                    return false;
                }
            }
        }

        Add(i, length, weight, accuser, _subjects.Of(subject, accuser?.Person), end, s, i);
        return true;
    }

    private void Record(int i, int length, string tag, int s, Sentence sentence)
    {
        var standing = tag.StartsWith("cleared", StringComparison.Ordinal) ? AllegationStanding.Cleared
            : tag.StartsWith("proven", StringComparison.Ordinal) ? AllegationStanding.Proven
            : AllegationStanding.Made;
        var group = _clauses.VerbGroupStart(i, sentence.First);
        if (group > sentence.First && _clauses.IsWord(group - 1, "to"))
        {
            group--;
        }

        Run run;
        Speaker? by = null;
        if (tag.EndsWith("after", StringComparison.Ordinal))
        {
            if (_grammar.IsNoun(i, sentence) || _grammar.IsPassive(group, i, sentence))
            {
                return;
            }

            run = _grammar.Object(i + length, sentence.End);
            by = _grammar.Accuser(i, group, s);
        }
        else
        {
            run = _grammar.PassiveSubject(i, group, s, sentence);
        }

        if (_subjects.Of(run, by?.Person) is not { } subject)
        {
            return;
        }

        var end = Math.Min(sentence.End, i + length + 24);
        var weight = AllegationWeights.Of(_reading.Tokens, i, end, weak: true) ?? AllegationWeight.Criticism;
        if (weight == AllegationWeight.Criticism && standing == AllegationStanding.Made && !_grammar.IsRecord(i, length))
        {
            return;
        }

        _found.Add(new Allegation(_grammar.SpanOf(Math.Min(i, run.First), end, sentence), Cue(i, length), weight, AllegationVoice.Record, standing, by, subject.Subject, subject.Span, s, i) { IsCharge = true });
    }
}
