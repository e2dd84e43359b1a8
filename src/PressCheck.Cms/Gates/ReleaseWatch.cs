using System.Collections.Concurrent;

namespace PressCheck.Cms.Gates;

/// <summary>What kind of thing the CMS publishes.</summary>
internal enum Item
{
    Document,
    Element,
}

/// <summary>Documents that somebody should look at, because what is out of them may have changed. One is looked at once, however often it is told.</summary>
internal sealed class ReleaseWatch(TimeProvider clock)
{
    /// <summary>How long another server is given to take note of what it published itself.</summary>
    public static readonly TimeSpan OthersFirst = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(Guid Key, Item Item), DateTimeOffset> _due = [];

    /// <summary>Documents that wait.</summary>
    public int Waiting => _due.Count;

    public void Look(Guid key, Item item, TimeSpan after = default)
    {
        var at = clock.GetUtcNow() + after;
        _due.AddOrUpdate((key, item), at, (_, before) => before < at ? before : at);
    }

    /// <summary>Takes what is due, so many at most: the rest can wait for a moment, and what else there is to do must not wait for all of a branch.</summary>
    public IReadOnlyList<(Guid Key, Item Item)> Take(int most)
    {
        var now = clock.GetUtcNow();
        var taken = new List<(Guid, Item)>();
        foreach (var (what, due) in _due)
        {
            if (taken.Count < most && due <= now && _due.TryRemove(KeyValuePair.Create(what, due)))
            {
                taken.Add(what);
            }
        }

        return taken;
    }
}
