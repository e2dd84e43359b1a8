using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules.Sourcing;

/// <summary>Looks for acts of speech and mentions within bounds, by halving, so that a rule stays linear in the text.</summary>
internal static class Nearby
{
    /// <summary>The index of the first act of speech in a sentence or after it; the number of acts if there is none.</summary>
    public static int FirstAct(Reading reading, int sentence)
    {
        var acts = reading.SpeechActs;
        int low = 0, high = acts.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (acts[middle].Sentence < sentence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The first act of speech between two sentences, both counted; null if there is none.</summary>
    public static SpeechAct? ActBetween(Reading reading, int firstSentence, int lastSentence)
    {
        var act = FirstAct(reading, firstSentence);
        return act < reading.SpeechActs.Count && reading.SpeechActs[act].Sentence <= lastSentence ? reading.SpeechActs[act] : null;
    }

    /// <summary>A person's first mention by name within [start, end) of the text; null if there is none.</summary>
    public static PersonMention? MentionBetween(Person person, int start, int end)
    {
        var mentions = person.Mentions;
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < mentions.Count && mentions[low].Span.End <= end ? mentions[low] : null;
    }
}
