using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Something passed on that nobody near it is said to have said.</summary>
/// <param name="Span">The hedge, or the allegation that the story states itself.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="IsAllegation">It says that somebody did wrong.</param>
/// <param name="Confidence">How sure it is that no source stands near.</param>
public sealed record UnsourcedClaim(Span Span, int Paragraph, bool IsAllegation, Confidence Confidence);

/// <summary>Finds hearsay and allegations without a source in their sentence or beside it.</summary>
internal static class UnsourcedClaims
{
    public static IReadOnlyList<UnsourcedClaim> Read(Reading reading)
    {
        var sourced = Sourced(reading);
        var found = new List<UnsourcedClaim>();
        var allegation = 0;
        var hearsay = reading.Landmarks.Walk(Landmark.Hearsay);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var sentence = reading.Sentences[s];
            if (reading.Paragraphs[sentence.Paragraph].Part is not (PartKind.Body or PartKind.Standfirst))
            {
                continue;
            }

            while (allegation < reading.Allegations.Count && reading.Allegations[allegation].Sentence < s)
            {
                allegation++;
            }

            var near = Near(reading, sourced, s);
            if (allegation < reading.Allegations.Count && reading.Allegations[allegation] is { IsSerious: true, Voice: AllegationVoice.Story or AllegationVoice.Nobody, Subject.IsIdentifiable: true } stated && stated.Sentence == s && !stated.Subject.IsOnRecord)
            {
                if (!near)
                {
                    found.Add(new UnsourcedClaim(stated.Span, sentence.Paragraph, IsAllegation: true, stated is { Voice: AllegationVoice.Story, Weight: AllegationWeight.Misconduct } ? Confidence.Low : Confidence.Medium));
                }
            }
            else if (!near && Hedge(reading, sentence, hearsay.Within(sentence.First, sentence.End)) is { } hedge)
            {
                found.Add(new UnsourcedClaim(hedge, sentence.Paragraph, IsAllegation: false, Confidence.Medium));
            }
        }

        return found;
    }

    private static Span? Hedge(Reading reading, Sentence sentence, ReadOnlySpan<int> hearsay)
    {
        var tokens = reading.Tokens;
        foreach (var i in hearsay)
        {
            if (tokens[i].IsWord && !reading.Clauses.IsQuoted(i) && Phrases.Hearsay.Match(tokens, i, sentence.End, out _) is var length && length > 0)
            {
                return tokens[i].Span.Cover(tokens[i + length - 1].Span);
            }
        }

        return null;
    }

    /// <summary>The sentence or one beside it in the paragraph has a source, or it follows on one that ends the paragraph before.</summary>
    private static bool Near(Reading reading, bool[] sourced, int s)
    {
        var sentences = reading.Sentences;
        return sourced[s] || (s > 0 && sourced[s - 1]) || (s + 1 < sentences.Length && sourced[s + 1] && sentences[s + 1].Paragraph == sentences[s].Paragraph);
    }

    /// <summary>Sentences in which somebody or something speaks: an act of speech, a link, another outlet.</summary>
    private static bool[] Sourced(Reading reading)
    {
        var sourced = new bool[reading.Sentences.Length];
        foreach (var act in reading.SpeechActs)
        {
            sourced[act.Sentence] |= act.Kind is not CueKind.Attitude || reading.Tokens[act.CueToken].Is(WordFlags.AccusationVerb | WordFlags.DenialVerb);
        }

        foreach (var quotation in reading.Quotations)
        {
            if (quotation.Attribution is not null && reading.SentenceAt(quotation.Span.Start) is var s && s >= 0)
            {
                sourced[s] = true;
            }
        }

        foreach (var allegation in reading.Allegations)
        {
            sourced[allegation.Sentence] |= allegation.Voice is AllegationVoice.Record or AllegationVoice.Document or AllegationVoice.Accuser;
        }

        foreach (var i in reading.Landmarks.Of(Landmark.Reference))
        {
            sourced[reading.SentenceOf(i)] = true;
        }

        return sourced;
    }
}
