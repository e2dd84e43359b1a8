using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>A headline says outright what the body only says is alleged.</summary>
/// <param name="Span">From the subject to the words for the wrong.</param>
/// <param name="Allegation">The allegation in the body.</param>
/// <param name="SameWords">The body has the headline’s own word for it.</param>
public sealed record HeadlineClaim(Span Span, Allegation Allegation, bool SameWords);

/// <summary>Finds headlines that run ahead of their story.</summary>
internal static class HeadlineClaims
{
    private static readonly PhraseTable Markers = PhraseTable.Load("phrases-claim-marker");

    public static IReadOnlyList<HeadlineClaim> Read(Reading reading)
    {
        var found = new List<HeadlineClaim>();
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part == PartKind.Headline && Claim(reading, paragraph) is { } claim)
            {
                found.Add(claim);
            }
        }

        return found;
    }

    private static HeadlineClaim? Claim(Reading reading, Paragraph headline)
    {
        var tokens = reading.Tokens;
        int wrong = -1, length = 0;
        AllegationWeights.Wrong worst = default;
        for (var i = headline.FirstToken; i < headline.EndToken; i++)
        {
            var c = reading.Text[tokens[i].Start];
            if (tokens[i].Kind == TokenKind.Mark || tokens[i].Kind == TokenKind.Punctuation && c is ':' or '?' or '—' or '–' || Markers.Match(tokens, i, headline.EndToken, out _) > 0)
            {
                return null;
            }

            var word = AllegationWeights.At(tokens, i, headline.EndToken);
            if (wrong < 0 && word.Length > 0 && !word.IsInsult && IsDone(reading, i, word))
            {
                (wrong, length, worst) = (i, word.Length, word);
            }
        }

        if (wrong < 0)
        {
            return null;
        }

        foreach (var allegation in reading.Allegations)
        {
            if (allegation is { IsSerious: true, Subject: { IsIdentifiable: true, IsOnRecord: false } subject, Voice: AllegationVoice.Accuser or AllegationVoice.Document or AllegationVoice.Nobody }
                && allegation.Cue.Start >= headline.Span.End && SubjectBefore(reading, headline.FirstToken, wrong, subject) is { } first)
            {
                var same = HasStem(reading, allegation, wrong);
                if (same || !worst.IsWeak)
                {
                    return new HeadlineClaim(tokens[first].Span.Cover(tokens[wrong + length - 1].Span), allegation, same);
                }
            }
        }

        return null;
    }

    /// <summary>“stole”, “steals”, “fraud”: what is done, not “to steal” or “stealing” or “not steal”.</summary>
    private static bool IsDone(Reading reading, int i, AllegationWeights.Wrong wrong)
    {
        var tokens = reading.Tokens;
        if (wrong.Part != "verb")
        {
            return wrong.Part == "name" && !wrong.IsWeak || wrong.Part == "noun" && i > 0 && tokens[i - 1].Kind == TokenKind.Clitic;
        }

        var word = reading.TextOf(tokens[i]);
        return (word.EndsWith("d") || word.EndsWith("s") || word.EndsWith("le") || word.EndsWith("ok") || word.EndsWith("ke")) && (i == 0 || !reading.Clauses.IsWord(i - 1, "to") && !tokens[i - 1].Is(WordFlags.Auxiliary | WordFlags.Negation));
    }

    private static int? SubjectBefore(Reading reading, int first, int end, Subject subject)
    {
        for (var i = first; i < end; i++)
        {
            if (subject.Person is not null && reading.Speakers.MentionAt(i)?.Person == subject.Person)
            {
                return first;
            }
        }

        var name = subject.Person?.Surname is { Length: > 0 } surname ? surname : subject.Name;
        var text = reading.Text.AsSpan(reading.Tokens[first].Start, reading.Tokens[end].Start - reading.Tokens[first].Start);
        var space = subject.Kind == SubjectKind.Organisation ? name.IndexOf(' ', StringComparison.Ordinal) : -1;
        var head = space >= 4 ? name.AsSpan(0, space) : name.AsSpan();
        return text.Contains(head, StringComparison.OrdinalIgnoreCase) ? first : null;
    }

    private static bool HasStem(Reading reading, Allegation allegation, int wrong)
    {
        var stem = reading.TextOf(reading.Tokens[wrong]);
        stem = stem[..Math.Min(stem.Length, Math.Max(4, stem.Length - 3))];
        return reading.TextOf(allegation.Span).Contains(stem, StringComparison.OrdinalIgnoreCase);
    }
}
