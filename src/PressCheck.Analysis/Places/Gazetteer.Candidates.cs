namespace PressCheck.Analysis.Places;

/// <summary>Names that were weighed lately: a newsroom's stories name the same places over and over.</summary>
public sealed partial class Gazetteer
{
    /// <summary>Names kept, a power of two: each in the one slot that its number gives.</summary>
    private const int Kept = 4096;

    private readonly Weighed?[] _weighed = new Weighed?[Kept];

    private sealed record Weighed(int Name, PlaceCandidate[] Candidates);

    /// <summary>The places of a name that are weighed, those that readers think of first first. Not to be changed.</summary>
    internal PlaceCandidate[] Candidates(int nameId)
    {
        // Whole or not there for every thread: what is kept never changes, and the last to come stays.
        ref var slot = ref _weighed[nameId & (Kept - 1)];
        if (slot is not { } weighed || weighed.Name != nameId)
        {
            slot = weighed = new Weighed(nameId, PlaceCandidate.Of(Readings(nameId)));
        }

        return weighed.Candidates;
    }
}
