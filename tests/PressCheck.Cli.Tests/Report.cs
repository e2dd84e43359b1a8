using System.Text.Json;

namespace PressCheck.Cli.Tests;

/// <summary>What a test asks of a JSON report.</summary>
internal static class Report
{
    public static string[] Names(string json) => [.. Drafts(json).Select(draft => draft.GetProperty("name").GetString()!)];

    public static int Placeholders(string json) =>
        Drafts(json).Sum(draft => draft.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("rule").GetString() == "DOC001"));

    public static IEnumerable<JsonElement> Drafts(string json) => JsonDocument.Parse(json).RootElement.GetProperty("drafts").EnumerateArray();
}
