using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers;

/// <summary>A draft and the way back from its text to the source that it was read from.</summary>
public sealed record SourceDraft(Draft Draft, SourceMap Map);

/// <summary>Where a span of a draft stands in its source.</summary>
/// <param name="Start">Offset in UTF-16 code units of the decoded source.</param>
/// <param name="End">Offset just past it.</param>
/// <param name="Line">Line of the start, from 1; in a Word file the paragraph.</param>
/// <param name="Column">Column of the start in UTF-16 code units, from 1.</param>
public readonly record struct SourceLocation(int Start, int End, int Line, int Column);

/// <summary>A source that can't be read; the message is one sentence for a person.</summary>
public sealed class UnreadableSourceException : Exception
{
    public UnreadableSourceException(string message, int line = 1, int column = 1)
        : base(message) => (Line, Column) = (line, column);

    public UnreadableSourceException(string message, Exception inner)
        : base(message, inner) => (Line, Column) = (1, 1);

    public UnreadableSourceException()
    {
    }

    public UnreadableSourceException(string message)
        : base(message)
    {
    }

    public int Line { get; } = 1;

    public int Column { get; } = 1;
}
