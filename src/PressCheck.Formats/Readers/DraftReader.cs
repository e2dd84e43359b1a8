using System.Text;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers;

/// <summary>Bytes of any format we read to a draft.</summary>
public static class DraftReader
{
    /// <summary>The endings of file names that name a format.</summary>
    public static System.Collections.Immutable.ImmutableArray<string> Endings { get; } = [".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".json", ".ninjs"];

    public static SourceDraft Read(string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var held = new MemoryStream();
        stream.CopyTo(held);
        return held.ToArray().AsSpan().Contains((byte)0)
            ? throw new UnreadableSourceException("This is not text.", 2, 3)
            : Read(name, held.ToArray());
    }

    /// <param name="name">What the source is called; its ending chooses the format unless the content says otherwise.</param>
    /// <param name="bytes">The whole source.</param>
    /// <exception cref="UnreadableSourceException">The source can't be read as any format we know.</exception>
    public static SourceDraft Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span);
        return new SourceDraft(new Draft(name, text), new SourceMap(text));
    }
}
