using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class UnlabelledComment : Rule
{
    private const int FewestStrong = 1;
    private const int FewestPoints = 6;
    private const int SentencesPerPoint = 7;
    private const int StrongPoints = 2;
    private const int MostEvidence = 5;
    private static readonly PhraseTable Labels = PhraseTable.Load("phrases-comment-label");

    public override RuleDescriptor Descriptor { get; } = new("ATT005", "unlabelled-comment", "News that argues a case", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Draft.Type != StoryType.News || IsLabelled(reading))
        {
            return [];
        }

        var opinions = new List<Span>();
        var (strong, points, sentences) = (0, 0, 0);
        var landmarks = reading.Landmarks.Walk(Landmark.Opinion);
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part != PartKind.Body || IsTurn(reading, paragraph))
            {
                continue;
            }

            for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
            {
                sentences++;
                var bounds = reading.Sentences[s];
                if (OpinionIn(reading, s, landmarks.Within(bounds.First, bounds.End), out var weak) is { } opinion)
                {
                    opinions.Insert(weak || strong > 0 ? opinions.Count : 0, opinion);
                    strong += weak ? 0 : 1;
                    points += weak ? 1 : StrongPoints;
                }
            }
        }

        if (strong < FewestStrong || points < FewestPoints || points * SentencesPerPoint < sentences)
        {
            return [];
        }

        return [Found(opinions[0], "The story argues in its own voice and carries no label that says comment.", Confidence.Medium,
            [.. opinions.Skip(1).Take(MostEvidence).Select(span => new Evidence(span, "opinion"))])];
    }

    /// <summary>The words in the reporter's own voice that argue, if the sentence has any and nobody is named for them.</summary>
    private static Span? OpinionIn(Reading reading, int sentence, ReadOnlySpan<int> landmarks, out bool weak)
    {
        var bounds = reading.Sentences[sentence];
        var tokens = reading.Tokens;
        Span? found = null;
        weak = true;
        foreach (var i in landmarks)
        {
            if (reading.Clauses.IsQuoted(i) || Phrases.Opinion.Match(tokens, i, bounds.End, out var place) is not (> 0 and var length) || (place == "start" && i != bounds.First))
            {
                continue;
            }

            if (reading.TextOf(reading.Tokens[i]) is not "I" && IsAttributed(reading, sentence))
            {
                return null;
            }

            var span = reading.Tokens[i].Span.Cover(reading.Tokens[i + length - 1].Span);
            if (place != "weak")
            {
                weak = false;
                return span;
            }

            found ??= span;
        }

        return found;
    }

    private static bool IsAttributed(Reading reading, int sentence)
    {
        var acts = reading.SpeechActs;
        for (var a = Nearby.FirstAct(reading, sentence); a < acts.Count && acts[a].Sentence == sentence; a++)
        {
            if (acts[a].Kind != CueKind.Attitude)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“Q: …”, “Mara Lind: …”, an answer, or what a colon leads into: a turn of somebody who speaks, set without marks.</summary>
    private static bool IsTurn(Reading reading, Paragraph paragraph)
    {
        if (paragraph.FirstToken > 0 && reading.TextOf(reading.Tokens[paragraph.FirstToken - 1]) is ":" or "?")
        {
            return true;
        }

        for (var i = paragraph.FirstToken; i < Math.Min(paragraph.EndToken, paragraph.FirstToken + 5); i++)
        {
            if (reading.TextOf(reading.Tokens[i]) is ":")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLabelled(Reading reading)
    {
        for (var p = 0; p < reading.Paragraphs.Length; p++)
        {
            var paragraph = reading.Paragraphs[p];
            var length = paragraph.EndToken - paragraph.FirstToken;
            var heading = paragraph.Part is PartKind.Headline or PartKind.Standfirst or PartKind.Byline or PartKind.Note or PartKind.Subheading;
            if (!heading && length > 4 && p > 1)
            {
                continue;
            }

            for (var i = paragraph.FirstToken; i < Math.Min(paragraph.EndToken, paragraph.FirstToken + (paragraph.Part == PartKind.Note ? 40 : 12)); i++)
            {
                if ((heading || length <= 4) && Labels.Match(reading.Tokens, i, paragraph.EndToken, out _) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
