namespace PressCheck.Analysis.StoryRecords;

/// <summary>Whether somebody who may vouch for something does.</summary>
internal static class Attestations
{
    /// <summary>Somebody of the role or above, who doesn't write the story, vouches for it.</summary>
    public static bool HasBy(this SourceEntry? entry, AttestationKind kind, DeskRole least, StoryFields story) =>
        entry is not null && entry.Attestations.Any(attestation => attestation.Kind == kind && attestation.IsBy(least, story));

    public static bool IsBy(this Attestation? attestation, DeskRole least, StoryFields story) =>
        attestation is not null && attestation.Role >= least && attestation.Person.Length > 0 && !story.Authors.Contains(attestation.Person, StringComparer.Ordinal);
}
