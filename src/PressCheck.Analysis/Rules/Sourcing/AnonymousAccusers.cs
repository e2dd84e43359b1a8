using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules.Sourcing;

/// <summary>Serious allegations that are made by a source without a name.</summary>
internal static class AnonymousAccusers
{
    public static List<(Allegation Allegation, Source Source)> In(Reading reading)
    {
        var found = new List<(Allegation, Source)>();
        Dictionary<int, Source>? bySpeaker = null;
        foreach (var source in reading.Sources)
        {
            if (!source.IsReliedOn)
            {
                continue;
            }

            foreach (var mention in source.Mentions)
            {
                if (mention is { IsStatement: true, IsPublic: false, Speech: { } speech })
                {
                    (bySpeaker ??= [])[speech.Speaker.FirstToken] = source;
                }
            }
        }

        if (bySpeaker is null)
        {
            return found;
        }

        foreach (var allegation in reading.Allegations)
        {
            if (allegation is { IsSerious: true, Voice: AllegationVoice.Accuser, Accuser: { } accuser, Subject.IsIdentifiable: true } && bySpeaker.TryGetValue(accuser.FirstToken, out var source))
            {
                found.Add((allegation, source));
            }
        }

        return found;
    }

    /// <summary>Subjects against whom somebody the reader can tell makes a serious allegation.</summary>
    public static HashSet<Subject> AccusedByName(Reading reading)
    {
        var accused = new HashSet<Subject>();
        foreach (var allegation in reading.Allegations)
        {
            if (allegation is { IsSerious: true, Subject: { } subject } && (allegation.Voice is AllegationVoice.Document or AllegationVoice.Record || allegation.Accuser is { IsIdentified: true } or { Person: not null }))
            {
                accused.Add(subject);
            }
        }

        return accused;
    }
}
