using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;

namespace PressCheck.Review.Newsrooms;

/// <summary>
/// Reports of the last moments, so that one publish asks the rules once. A story's version rises with every record and clearance, and what only time
/// changes is at most ten seconds late.
/// </summary>
internal sealed class ReportCache
{
    private const int Most = 64;

    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _entries = [];

    public Report? Find(string story, long version, Draft draft, DateTimeOffset now)
    {
        lock (_lock)
        {
            return _entries.FirstOrDefault(entry => entry.Story == story && entry.Version == version && entry.At <= now && now - entry.At < Lasts && IsSame(entry.Report.Draft, draft))?.Report;
        }
    }

    public Report Keep(string story, long version, Report report, DateTimeOffset now)
    {
        lock (_lock)
        {
            _entries.AddFirst(new Entry(story, version, report, now));
            if (_entries.Count > Most)
            {
                _entries.RemoveLast();
            }
        }

        return report;
    }

    private static bool IsSame(Draft one, Draft other) =>
        one.Sha256 == other.Sha256 && one.Type == other.Type && one.Parts.AsSpan().SequenceEqual(other.Parts.AsSpan()) && one.Locations.AsSpan().SequenceEqual(other.Locations.AsSpan());

    private sealed record Entry(string Story, long Version, Report Report, DateTimeOffset At);
}
