using System.IO.Compression;
using System.Text;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Tests.Readers;

/// <summary>The stories that ship with PressCheck, and short ways to read a text in a test.</summary>
internal static class Samples
{
    public static string Folder { get; } = Find();

    public static SourceDraft Read(string name) => DraftReader.Read(name, File.ReadAllBytes(Path.Combine(Folder, name)));

    public static SourceDraft Text(string name, string text) => DraftReader.Read(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The parts of a text, each as "Kind: words".</summary>
    public static string[] Parts(string name, string text) => Parts(Text(name, text).Draft);

    public static string[] Parts(Draft draft) =>
        [.. draft.Parts.Select(part => $"{part.Kind}: {part.Span.Of(draft.Text).ToString().Replace("\n\n", " / ", StringComparison.Ordinal)}")];

    /// <summary>A minimal .docx with these paragraphs' markup.</summary>
    public static byte[] Word(string body, string? prolog = null, string path = "word/document.xml") => Zip((path, $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>{prolog}
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>
        """));

    public static byte[] Zip(params (string Path, string Text)[] entries)
    {
        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return held.ToArray();
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "samples");
            if (File.Exists(Path.Combine(samples, "port-strike.html")))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("There are no samples above the tests.");
    }
}
