using PressCheck.Review.Gates;

namespace PressCheck.Cms.Gates;

/// <summary>What the gate let pass.</summary>
/// <param name="Decision">What it said.</param>
/// <param name="Reason">Why it passed all the same, as a token; null if the gate said yes.</param>
/// <param name="By">Who wanted it.</param>
internal sealed record Pass(GateDecision Decision, string? Reason, string By);

/// <summary>
/// What the gate of this process let pass in the last minutes. A pass is no publication: what is published is taken from what the CMS shows
/// afterwards, so a publish that was rolled back leaves nothing but this.
/// </summary>
internal sealed class Passes(TimeProvider clock)
{
    private const int Most = 5000;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Story, string Hash), (Pass Pass, DateTimeOffset At)> _passes = [];

    public void Add(string story, string hash, Pass pass)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_passes.Count >= Most)
            {
                foreach (var old in _passes.Where(entry => now - entry.Value.At > Lasts).Select(entry => entry.Key).ToList())
                {
                    _passes.Remove(old);
                }
            }

            if (_passes.Count < Most)
            {
                _passes[(story, hash)] = (pass, now);
            }
        }
    }

    /// <summary>The pass of these words; it stays until it is done with.</summary>
    public Pass? Find(string story, string hash)
    {
        lock (_lock)
        {
            return _passes.TryGetValue((story, hash), out var entry) && clock.GetUtcNow() - entry.At <= Lasts ? entry.Pass : null;
        }
    }

    /// <summary>The pass is noted as a publication.</summary>
    public void Remove(string story, string hash)
    {
        lock (_lock)
        {
            _passes.Remove((story, hash));
        }
    }
}
