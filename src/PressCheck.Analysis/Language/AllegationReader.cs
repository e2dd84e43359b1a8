using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>
/// Allegations that a cue shows: “accused X of”, “X is accused of”, “allegations against X”, “X was charged with”. One pass
/// over the tokens outside quotation marks; what lies around a cue is searched within its sentence and a fixed reach.
/// </summary>
internal sealed partial class AllegationReader
{
    private const int Reach = 40;

    private readonly Reading _reading;
    private readonly Clauses _clauses;
    private readonly AllegationSubjects _subjects;
    private readonly AllegationGrammar _grammar;
    private readonly List<Allegation> _found = [];

    public AllegationReader(Reading reading, AllegationSubjects subjects, AllegationGrammar grammar)
    {
        _reading = reading;
        _clauses = reading.Clauses;
        _subjects = subjects;
        _grammar = grammar;
        var next = 0;
        foreach (var i in reading.Landmarks.Of(Landmark.Accusation))
        {
            if (i >= next)
            {
                next = Read(i, reading.SentenceOf(i));
            }
        }
    }

    public List<Allegation> Found => _found;

    /// <summary>Reads the allegation that a word begins, if it begins one.</summary>
    /// <returns>Index of the first token that may begin another.</returns>
    private int Read(int i, int s)
    {
        var tokens = _reading.Tokens;
        var sentence = _reading.Sentences[s];
        if (_reading.Paragraphs[sentence.Paragraph].Part == PartKind.Furniture || _clauses.IsQuoted(i))
        {
            return i + 1;
        }

        var length = DisputeWords.Cues.Match(tokens, i, sentence.End, out var tag);
        var record = DisputeWords.Records.Match(tokens, i, sentence.End, out var standing);
        if (record > 0 && (record > length || tag is "noun misconduct"))
        {
            Record(i, record, standing, s, sentence);
            return i + record;
        }

        return length > 0 && Cue(i, length, tag, s, sentence) ? i + length : i + 1;
    }

    private bool Cue(int i, int length, string tag, int s, Sentence sentence)
    {
        var space = tag.IndexOf(' ', StringComparison.Ordinal);
        var weight = tag.AsSpan(space + 1) is "misconduct" ? AllegationWeight.Misconduct : AllegationWeight.Criticism;
        return tag.AsSpan(0, space) switch
        {
            "object" => Verb(i, length, weight, s, sentence),
            "blame" => Blame(i, s, sentence),
            "after" => After(i, length, weight, s, sentence),
            "that" => That(i, s, sentence),
            "as" => As(i, s, sentence),
            _ => Noun(i, length, weight, s, sentence),
        };
    }

    private bool Verb(int i, int length, AllegationWeight weight, int s, Sentence sentence)
    {
        if (_grammar.IsNoun(i, sentence))
        {
            return false;
        }

        var group = _clauses.VerbGroupStart(i, sentence.First);
        if (_grammar.IsPassive(group, i, sentence))
        {
            return Passive(i, group, weight, s, sentence);
        }

        var start = _grammar.ObjectStart(i + length, sentence.End);
        var phrase = _grammar.Object(start, sentence.End);
        if (phrase.IsEmpty && !_grammar.IsQuotedAt(start, sentence.End))
        {
            return false;
        }

        var accuser = _grammar.Accuser(i, group, s);
        var after = phrase.IsEmpty ? start : phrase.End;
        Add(i, length, weight, accuser, _subjects.Of(phrase, accuser?.Person), after, s, group);
        return true;
    }

    /// <summary>“blamed X for Y” and “blamed Y on X”.</summary>
    private bool Blame(int i, int s, Sentence sentence)
    {
        if (_grammar.IsNoun(i, sentence))
        {
            return false;
        }

        var tokens = _reading.Tokens;
        var group = _clauses.VerbGroupStart(i, sentence.First);
        var passive = _grammar.IsPassive(group, i, sentence);
        if (passive)
        {
            return !(i + 1 < sentence.End && _clauses.IsWord(i + 1, "on")) ? Passive(i, group, AllegationWeight.Criticism, s, sentence) : After(i, 2, AllegationWeight.Criticism, s, sentence);
        }

        var end = Math.Min(sentence.End, i + 16);
        for (var k = i + 1; k < end && tokens[k].Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number; k++)
        {
            if (_clauses.IsWord(k, "for"))
            {
                break;
            }

            if (_clauses.IsWord(k, "on") && k > i + 1 && !_clauses.IsQuoted(k))
            {
                var accuser = _grammar.Accuser(i, group, s);
                var phrase = _grammar.Object(k + 1, sentence.End);
                if (!phrase.IsEmpty)
                {
                    Add(i, 1, AllegationWeight.Criticism, accuser, _subjects.Of(phrase, accuser?.Person), i + 1, s, group);
                    return true;
                }
            }
        }

        return Verb(i, 1, AllegationWeight.Criticism, s, sentence);
    }

    private bool Passive(int i, int group, AllegationWeight weight, int s, Sentence sentence)
    {
        var subject = _grammar.PassiveSubject(i, group, s, sentence);
        var by = _grammar.By(i + 1, Math.Min(sentence.End, i + Reach));
        Add(i, 1, weight, by, _subjects.Of(subject, by?.Person), i + 1, s, group);
        return true;
    }

    private bool After(int i, int length, AllegationWeight weight, int s, Sentence sentence)
    {
        var group = _clauses.VerbGroupStart(i, sentence.First);
        var accuser = _grammar.Accuser(i, group, s);
        var start = _grammar.ObjectStart(i + length, sentence.End);
        var phrase = _grammar.Object(start, sentence.End);
        if (phrase.IsEmpty && !_grammar.IsQuotedAt(start, sentence.End))
        {
            return false;
        }

        Add(i, length, weight, accuser, _subjects.Of(phrase, accuser?.Person), phrase.IsEmpty ? start : phrase.End, s, group);
        return true;
    }

    private Span Cue(int i, int length) => _reading.Tokens[i].Span.Cover(_reading.Tokens[i + length - 1].Span);

    private void Add(int i, int length, AllegationWeight weight, Speaker? accuser, (Subject Subject, Span Span)? subject, int content, int s, int group, bool final = false, bool guess = true)
    {
        var tokens = _reading.Tokens;
        var sentence = _reading.Sentences[s];
        var end = _grammar.ClauseEnd(content, Math.Min(sentence.End, i + Reach));
        var direct = subject is not null;
        if (guess)
        {
            subject ??= _subjects.FirstIn(Math.Min(content, end), end, accuser?.Person);
        }

        if (!final)
        {
            weight = Weigh(weight, i, length, content, end, sentence);
        }

        // Whom it strikes is only guessed at: nobody’s to answer.
        if (!direct && subject is not null && weight > AllegationWeight.Criticism)
        {
            weight = AllegationWeight.Criticism;
        }

        var standing = subject?.Subject.Person is { } person && person == accuser?.Person ? AllegationStanding.Proven
            : _grammar.IsWithheld(group, i, sentence) ? AllegationStanding.Withheld
            : AllegationStanding.Made;
        _found.Add(new Allegation(_grammar.SpanOf(group, end, sentence), Cue(i, length), weight, _grammar.VoiceOf(accuser), standing, accuser, subject?.Subject, subject?.Span ?? default, s, i) { IsCharge = true });
    }

    private AllegationWeight Weigh(AllegationWeight weight, int cue, int length, int content, int end, Sentence sentence)
    {
        var tokens = _reading.Tokens;
        var accuses = weight == AllegationWeight.Misconduct;
        if (!accuses && !_clauses.IsVerb(cue) && !tokens[cue + length - 1].IsCapital && (_grammar.IsNoun(cue, sentence) || length > 1))
        {
            return weight;
        }

        var alleged = accuses ? AllegationWeights.Of(tokens, Math.Max(sentence.First, cue - 3), cue, weak: false) : null;
        var complement = AllegationWeights.Of(tokens, content, end, weak: accuses);
        var gravest = alleged is { } a && (complement is null || a > complement) ? a : complement;
        if (gravest is null)
        {
            return accuses && AllegationWeights.IsPolitics(tokens, content, end) ? AllegationWeight.Criticism : weight;
        }

        // To slam somebody for it is opinion on what is known; to accuse alleges it.
        return accuses ? gravest.Value
            : gravest == AllegationWeight.Wrongdoing && content < end && _clauses.IsWord(content, "for") ? AllegationWeight.Misconduct
            : weight;
    }
}
