using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Denials, refusals and silences that the text tells of, and whose they are. One pass over the tokens outside quotation marks.</summary>
internal sealed class ReplyReader
{
    private const int Reach = 32;
    private static readonly PhraseTable Disputed = PhraseTable.Load("phrases-disputed");

    private readonly Reading _reading;
    private readonly Clauses _clauses;
    private readonly ReplyVoices _voices;
    private readonly List<Reply> _found = [];

    public ReplyReader(Reading reading, ReplyVoices voices)
    {
        _reading = reading;
        _clauses = reading.Clauses;
        _voices = voices;
        var next = 0;
        foreach (var i in reading.Landmarks.Of(Landmark.Reply))
        {
            if (i >= next)
            {
                next = Read(i, reading.SentenceOf(i));
            }
        }
    }

    public IReadOnlyList<Reply> Found => _found;

    /// <summary>Reads the reply that a word begins, if it begins one.</summary>
    /// <returns>Index of the first token that may begin another.</returns>
    private int Read(int i, int s)
    {
        var sentence = _reading.Sentences[s];
        if (_reading.Paragraphs[sentence.Paragraph].Part == PartKind.Furniture || _clauses.IsQuoted(i))
        {
            return i + 1;
        }

        var length = DisputeWords.Replies.Match(_reading.Tokens, i, sentence.End, out var tag);
        return length > 0 && Tell(i, length, tag, s, sentence) ? i + length : i + 1;
    }

    private bool Tell(int i, int length, string tag, int s, Sentence sentence)
    {
        var tokens = _reading.Tokens;
        var kind = tag.AsSpan()[..(tag.IndexOf(' ', StringComparison.Ordinal) is var space && space < 0 ? tag.Length : space)] switch
        {
            "denied" => ReplyKind.Denied,
            "answered" => ReplyKind.Answered,
            "declined" => ReplyKind.Declined,
            "silent" => ReplyKind.Silent,
            _ => ReplyKind.Unreached,
        };
        if (tag.EndsWith("object", StringComparison.Ordinal) && !Answers(i + length, sentence) || tag.EndsWith("verb", StringComparison.Ordinal) && !Denies(i, sentence))
        {
            return false;
        }

        var group = _clauses.VerbGroupStart(i, sentence.First);
        var by = Run.None;
        if (tag.Contains("after", StringComparison.Ordinal))
        {
            by = i + length < sentence.End ? _clauses.PhraseAfter(i + length, sentence.End) : Run.None;
            by = by.IsEmpty ? Party(i + length, sentence.End) : by;
        }
        else if (!tag.EndsWith("loose", StringComparison.Ordinal))
        {
            by = _clauses.SubjectBefore(group, sentence.First);
            if (by.IsEmpty || by.End > i)
            {
                by = kind is ReplyKind.Answered ? Run.None : _clauses.MainSubject(s, group);
            }
        }

        if (kind == ReplyKind.Answered && (by.IsEmpty || tag.EndsWith("own", StringComparison.Ordinal) && !(i + length < sentence.End && tokens[i + length].Is(WordFlags.Possessive | WordFlags.Determiner | WordFlags.PersonalPronoun))))
        {
            return false;
        }

        // “Requests to the mayor’s office were not returned”: whoever the sentence names.
        var named = !by.IsEmpty && _reading.Speakers.Of(by, i)?.Person is not null;
        var subject = _voices.Of(by, i, s) ?? (named ? null : tag.EndsWith("loose", StringComparison.Ordinal) || tag.Contains("after", StringComparison.Ordinal) || kind >= ReplyKind.Declined ? _voices.InSentence(s) : null);
        var cue = tokens[i].Span.Cover(tokens[i + length - 1].Span);
        var bySpan = by.IsEmpty ? default : tokens[by.First].Span.Cover(tokens[by.End - 1].Span);
        _found.Add(new Reply(by.IsEmpty ? cue : cue.Cover(bySpan), cue, kind, bySpan, subject, Reason(i + length, sentence), s));
        return true;
    }

    private Run Party(int first, int end)
    {
        for (var k = first; k < Math.Min(end, first + 8); k++)
        {
            if (_clauses.IsWord(k, "to") || _clauses.IsWord(k, "from") || _clauses.IsWord(k, "with") || _clauses.IsWord(k, "for"))
            {
                var run = _clauses.PhraseAfter(k + 1, end);
                if (!run.IsEmpty && !_clauses.IsWord(run.First, "comment"))
                {
                    return run;
                }
            }
        }

        return Run.None;
    }

    /// <summary>What is rejected is something that was said: “dismissed the allegation”, not “dismissed the jury”.</summary>
    private bool Answers(int first, Sentence sentence)
    {
        for (var k = first; k < Math.Min(sentence.End, first + 7); k++)
        {
            if (Disputed.Match(_reading.Tokens, k, sentence.End, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“denied entry”, “was denied bail” are about something else.</summary>
    private bool Denies(int i, Sentence sentence)
    {
        var tokens = _reading.Tokens;
        var group = _clauses.VerbGroupStart(i, sentence.First);
        for (var k = group; k < i; k++)
        {
            if (tokens[k].Is(WordFlags.Negation) || _clauses.IsWord(k, "was") || _clauses.IsWord(k, "were") || _clauses.IsWord(k, "been") || _clauses.IsWord(k, "be"))
            {
                return false;
            }
        }

        if (i + 1 >= sentence.End || !_clauses.IsWord(i, "denied") && !_clauses.IsWord(i, "deny") && !_clauses.IsWord(i, "denies") && !_clauses.IsWord(i, "denying"))
        {
            return true;
        }

        for (var k = i + 1; k < Math.Min(sentence.End, i + 5); k++)
        {
            if (Disputed.Match(tokens, k, sentence.End, out var tag) > 0)
            {
                return tag is not "other";
            }
        }

        return true;
    }

    /// <summary>“, citing the investigation”, “because”, “on the advice of lawyers”.</summary>
    private Span Reason(int first, Sentence sentence)
    {
        for (var k = first; k < Math.Min(sentence.End - 1, first + Reach); k++)
        {
            if (_clauses.IsWord(k, "citing") || _clauses.IsWord(k, "because") || _clauses.IsWord(k, "saying") || _clauses.IsWord(k, "pending") || _clauses.IsWord(k, "since") || _clauses.IsWord(k, "until") || _clauses.IsWord(k, "advice") || _clauses.IsWord(k, "said"))
            {
                return Span.FromBounds(_reading.Tokens[k].Start, _reading.Tokens[sentence.End - 1].End);
            }
        }

        return default;
    }
}
