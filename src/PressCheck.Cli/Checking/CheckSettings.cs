using PressCheck.Analysis.Findings;
using PressCheck.Formats.Reports;

namespace PressCheck.Cli.Checking;

/// <summary>What a check was asked to do.</summary>
internal sealed record CheckSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public ReportFormat Format { get; init; }

    public string? Output { get; init; }

    public string? House { get; init; }

    public string? Preset { get; init; }

    public string? Baseline { get; init; }

    /// <summary>The least enforcement that makes the exit code 1; null if none does.</summary>
    public Enforcement? FailOn { get; init; } = Enforcement.Block;

    public string StandardInputName { get; init; } = "stdin";

    public bool WithText { get; init; }

    public bool NoProgress { get; init; }
}
