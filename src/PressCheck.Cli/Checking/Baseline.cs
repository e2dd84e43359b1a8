using System.Text.Json;
using PressCheck.Formats.Reports;

namespace PressCheck.Cli.Checking;

/// <summary>Findings known from an earlier report, counted: a second finding with the same fingerprint is news.</summary>
internal sealed class Baseline
{
    private static readonly Suppression Known = new("Known from the baseline.");

    private readonly Dictionary<string, int> _left = new(StringComparer.Ordinal);

    /// <exception cref="CannotRunException">The file is no JSON report of a version we read.</exception>
    public static Baseline Read(string path, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(json.RootElement) ?? throw new CannotRunException($"{name}:1:1: This is no report that presscheck wrote with --format json.");
        }
        catch (JsonException e)
        {
            throw new CannotRunException($"{name}:{e.LineNumber + 1 ?? 1}:{e.BytePositionInLine + 1 ?? 1}: This is not JSON.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(e is FileNotFoundException or DirectoryNotFoundException
                ? $"{name}:1:1: There is no such baseline."
                : $"{name}:1:1: This baseline could not be read.");
        }
    }

    /// <summary>The draft with the findings that the baseline knows set aside.</summary>
    public CheckedDraft SetAside(CheckedDraft draft) =>
        draft with { Findings = [.. draft.Findings.Select(finding => Takes(finding.Graded.Fingerprint) ? finding with { Suppression = Known } : finding)] };

    private static Baseline? Of(JsonElement report)
    {
        if (report.ValueKind != JsonValueKind.Object
            || !report.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1
            || !report.TryGetProperty("drafts", out var drafts) || drafts.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var baseline = new Baseline();
        foreach (var draft in drafts.EnumerateArray())
        {
            if (draft.ValueKind != JsonValueKind.Object || !draft.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            foreach (var finding in findings.EnumerateArray())
            {
                if (finding.ValueKind != JsonValueKind.Object || !finding.TryGetProperty("fingerprint", out var fingerprint) || fingerprint.ValueKind != JsonValueKind.String)
                {
                    return null;
                }

                var key = fingerprint.GetString()!;
                baseline._left[key] = baseline._left.GetValueOrDefault(key) + 1;
            }
        }

        return baseline;
    }

    private bool Takes(string fingerprint)
    {
        var left = _left.GetValueOrDefault(fingerprint);
        if (left == 0)
        {
            return false;
        }

        _left[fingerprint] = left - 1;
        return true;
    }
}
