using System.Diagnostics.Metrics;
using System.Globalization;
using PressCheck.Review.Audit;

namespace PressCheck.Review.Store;

/// <summary>What this process has done since it started, as System.Diagnostics.Metrics tells it: numbers and names of actions, nothing else.</summary>
internal static class Counters
{
    private const string CountKey = "count=";

    private static readonly Meter Meter = new("PressCheck");
    private static readonly Counter<long> Entries = Meter.CreateCounter<long>("presscheck.audit.entries", description: "Entries added to the audit trail, by action.");
    private static readonly Counter<long> Findings = Meter.CreateCounter<long>("presscheck.findings", description: "Findings in drafts that were saved.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("presscheck.refusals", description: "Publications and exports that the gate refused.");
    private static readonly Counter<long> Escapes = Meter.CreateCounter<long>("presscheck.escapes", description: "Drafts that were published without clearance.");

    public static void Count(IReadOnlyList<Deed> deeds)
    {
        foreach (var deed in deeds)
        {
            Entries.Add(1, KeyValuePair.Create<string, object?>("action", deed.Action.Name()));
            switch (deed.Action)
            {
                case AuditAction.DraftSaved:
                    Findings.Add(CountOf(deed.Details));
                    break;
                case AuditAction.ReleaseRefused:
                    Refusals.Add(1);
                    break;
                case AuditAction.EscapeFound:
                    Escapes.Add(1);
                    break;
            }
        }
    }

    private static long CountOf(AuditDetails details) =>
        details.Text?.Split(' ').FirstOrDefault(word => word.StartsWith(CountKey, StringComparison.Ordinal)) is { } word
        && long.TryParse(word.AsSpan(CountKey.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
