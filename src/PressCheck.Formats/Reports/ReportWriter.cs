namespace PressCheck.Formats.Reports;

/// <summary>
/// Writes a report in one format, a draft at a time and in the order it is given them, so that thousands of drafts need the
/// memory of a few. The same drafts give the same bytes on every machine.
/// </summary>
public abstract class ReportWriter : IDisposable
{
    /// <summary>Writes what comes before the first draft.</summary>
    public abstract void Open(ReportHeader header);

    public abstract void Write(CheckedDraft draft);

    /// <summary>Notes a source that could not be read, where the format has a place for it.</summary>
    public abstract void Write(UnreadSource source);

    /// <summary>Writes what comes after the last draft and hands everything to the stream.</summary>
    public abstract void Close(ReportTotals totals);

    public abstract void Dispose();

    /// <summary>A writer of a format to a stream, which stays open. Text is UTF-8 without a byte order mark, lines end in LF.</summary>
    public static ReportWriter Of(ReportFormat format, Stream stream, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return format switch
        {
            ReportFormat.Text => new TextReport(stream, options),
            ReportFormat.Json => new JsonReport(stream, options),
            ReportFormat.Sarif => new SarifReport(stream),
            ReportFormat.JUnit => new JUnitReport(stream),
            ReportFormat.GitHub => new GitHubReport(stream),
            ReportFormat.Html => new HtmlReport(stream),
        };
    }
}

public enum ReportFormat
{
    /// <summary>For a person at a terminal.</summary>
    Text,

    /// <summary>For programs; docs/wire-format.md describes it.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code hosts and review tools.</summary>
    Sarif,

    /// <summary>For build servers.</summary>
    JUnit,

    /// <summary>Workflow commands that GitHub shows beside the line.</summary>
    GitHub,

    /// <summary>One page that can be mailed and printed.</summary>
    Html,
}

/// <summary>How a report is written.</summary>
public sealed record ReportOptions
{
    public static ReportOptions Default { get; } = new();

    /// <summary>JSON carries each draft's text.</summary>
    public bool WithText { get; init; }

    /// <summary>Text is coloured for a terminal.</summary>
    public bool Colour { get; init; }

    /// <summary>Cells of a line of text.</summary>
    public int Width { get; init; } = 100;
}
