namespace PressCheck.Formats.Readers;

/// <summary>How far a reader goes, and what it is told beforehand.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>Bytes that a source may have; a larger one is refused before it is in memory.</summary>
    public long MaxBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Bytes that a part of a Word file may unpack to.</summary>
    public long MaxUnpackedBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>The format, for a source whose name and content don't tell; null leaves it to them.</summary>
    public SourceFormat? Format { get; init; }
}

/// <summary>The formats that a draft is read from.</summary>
public enum SourceFormat
{
    PlainText,
    Markdown,
    Html,
    Word,
    Ninjs,
}
