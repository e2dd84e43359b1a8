using System.Buffers;
using System.Collections.Immutable;

namespace PressCheck.Formats.Readers;

/// <summary>Bytes of any format we read to a draft.</summary>
public static class DraftReader
{
    /// <summary>The endings of file names that name a format.</summary>
    public static ImmutableArray<string> Endings { get; } = [".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".json", ".ninjs"];

    /// <param name="name">What the source is called; its ending chooses the format unless the content says otherwise.</param>
    /// <param name="bytes">The whole source.</param>
    /// <param name="options">Limits, and the format if it is known.</param>
    /// <exception cref="UnreadableSourceException">The source can't be read as any format we know.</exception>
    public static SourceDraft Read(string name, ReadOnlyMemory<byte> bytes, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= ReadOptions.Default;
        if (bytes.Length > options.MaxBytes)
        {
            throw TooLarge(name, options);
        }

        if (WordPackage.IsZip(bytes.Span))
        {
            return WordReader.Read(name, WordPackage.Open(name, bytes, options));
        }

        Signatures.Refuse(bytes.Span);
        if (options.Format == SourceFormat.Word || (options.Format is null && name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnreadableSourceException($"This file is not a Word file: it is no .docx package inside.");
        }

        var text = SourceText.Decode(name, bytes.Span);
        return (options.Format ?? FormatSniffer.Of(name, text)) switch
        {
            SourceFormat.Markdown => MarkdownReader.Read(name, text),
            SourceFormat.Html => HtmlReader.Read(name, text),
            SourceFormat.Ninjs => NinjsReader.Read(name, text),
            _ => PlainTextReader.Read(name, text),
        };
    }

    /// <summary>Reads a stream to its end, or to the limit: a source past it is refused without being held whole.</summary>
    /// <inheritdoc cref="Read(string, ReadOnlyMemory{byte}, ReadOptions?)"/>
    public static SourceDraft Read(string name, Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        if (stream.CanSeek && stream.Length - stream.Position > options.MaxBytes)
        {
            throw TooLarge(name, options);
        }

        using var held = new MemoryStream(stream.CanSeek ? (int)(stream.Length - stream.Position) : 0);
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (held.Length + read > options.MaxBytes)
                {
                    throw TooLarge(name, options);
                }

                held.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Read(name, held.GetBuffer().AsMemory(0, (int)held.Length), options);
    }

    private static UnreadableSourceException TooLarge(string name, ReadOptions options) =>
        new($"This file is larger than the {Size(options.MaxBytes)} that PressCheck reads.");

    internal static string Size(long bytes) =>
        bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : bytes >= 1024 ? $"{bytes / 1024} kB" : $"{bytes} bytes";
}
