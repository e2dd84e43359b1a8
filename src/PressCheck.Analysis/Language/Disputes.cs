namespace PressCheck.Analysis.Language;

/// <summary>Who is said to have done wrong and what they say to it: allegations, their subjects and replies, tied to each other.</summary>
internal sealed class Disputes
{
    public Disputes(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var subjects = new AllegationSubjects(reading);
        var grammar = new AllegationGrammar(reading);
        var allegations = new AllegationReader(reading, subjects, grammar).Found;
        AllegationAssertions.Read(reading, subjects, grammar, allegations);
        allegations.Sort(static (one, other) => one.CueToken.CompareTo(other.CueToken));
        Allegations = allegations;
        Weigh(reading, grammar);
        Subjects = subjects.All;
        var voices = new ReplyVoices(reading, subjects, allegations);
        voices.Hear();
        Replies = new ReplyReader(reading, voices).Found;
        foreach (var reply in Replies)
        {
            if (reply.Subject is { } subject)
            {
                subject.ReplyList.Add(reply);
                if (subject.Voice is not { } known || known.Start > reply.Span.Start)
                {
                    subject.Voice = reply.Span;
                }
            }
        }
    }

    public IReadOnlyList<Allegation> Allegations { get; }

    public IReadOnlyList<Subject> Subjects { get; }

    public IReadOnlyList<Reply> Replies { get; }

    private void Weigh(Reading reading, AllegationGrammar grammar)
    {
        if (Allegations.Count == 0)
        {
            return;
        }

        // Both ask the whole story, and only of a story that accuses somebody.
        var serious = Allegations.Any(static allegation => allegation.IsSerious);
        var campaign = serious && IsCampaign(reading);
        var authorities = serious ? grammar.AuthoritiesIn(0, reading.Tokens.Length) : 0;
        foreach (var allegation in Allegations)
        {
            allegation.IsRivalry = campaign && (allegation.Weight < AllegationWeight.Wrongdoing || !allegation.IsCharge);
            if (allegation.Subject is { } subject)
            {
                // “is accused of killing” beside police and courts is their case.
                subject.IsOnRecord |= allegation.Voice == AllegationVoice.Record || allegation is { Voice: AllegationVoice.Nobody, Weight: AllegationWeight.Wrongdoing } && authorities > 0;
            }
        }
    }

    /// <summary>A story of elections and parties: four words of the stump, and one in eighty.</summary>
    private static bool IsCampaign(Reading reading)
    {
        int words = 0, stump = 0;
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (reading.Tokens[i].IsWord)
            {
                words++;
                stump += DisputeWords.May(reading.Tokens[i], DisputeWords.Stump) ? 1 : 0;
            }
        }

        return stump >= 4 && stump * 80 >= words;
    }
}
