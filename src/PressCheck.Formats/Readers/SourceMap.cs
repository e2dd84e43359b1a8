using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers;

/// <summary>From spans of a draft to the exact characters of its source.</summary>
public sealed class SourceMap
{
    /// <summary>The decoded source that locations point into.</summary>
    public string Source { get; }

    public SourceMap(string source) => Source = source;

    public SourceLocation Locate(Span span) => new(span.Start, span.End, 1 + Source.AsSpan(0, span.Start).Count('\n'), span.Start - Source.AsSpan(0, span.Start).LastIndexOf('\n'));
}
