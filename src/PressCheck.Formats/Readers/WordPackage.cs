using System.IO.Compression;
using System.Xml;

namespace PressCheck.Formats.Readers;

/// <summary>The parts of a .docx that hold its words, unpacked no further than a story could reach.</summary>
internal sealed record WordPackage(string Document, IReadOnlyDictionary<string, string> StyleNames)
{
    /// <summary>Markup of real documents packs some twenty to one; past this and this large, it was made to burst.</summary>
    private const int HighestRatio = 250;
    private const long RatioFrom = 8L * 1024 * 1024;

    private const string Main = "word/document.xml";
    private const string OfficeDocument = "/officeDocument";

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <exception cref="UnreadableSourceException">The zip is damaged, is no Word file, or unpacks to more than the limit.</exception>
    public static WordPackage Open(string name, ReadOnlyMemory<byte> bytes, ReadOptions options)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            var main = zip.GetEntry(Main) ?? Related(name, zip, options) ?? throw Signatures.Refusal(Looks(zip));
            var document = Text(name, main, options);
            var styles = zip.GetEntry("word/styles.xml") is { } entry ? Styles(Text(name, entry, options)) : [];
            return new WordPackage(document, styles);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableSourceException($"This file is a damaged Word file or zip archive.", damaged);
        }
        catch (XmlException damaged)
        {
            throw new UnreadableSourceException($"This file is a Word file with damaged markup inside.", damaged);
        }
    }

    /// <summary>A reader that fetches nothing, knows no entities of its own, and stops at the end of the text.</summary>
    public static XmlReader Xml(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static string Text(string name, ZipArchiveEntry entry, ReadOptions options)
    {
        using var packed = entry.Open();
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            held.Write(buffer, 0, read);
            if (held.Length > options.MaxUnpackedBytes)
            {
                throw new UnreadableSourceException($"This file unpacks to more than the {DraftReader.Size(options.MaxUnpackedBytes)} that PressCheck reads of a Word file.");
            }

            if (held.Length > RatioFrom && held.Length / HighestRatio > entry.CompressedLength)
            {
                throw new UnreadableSourceException($"This file unpacks to more than {HighestRatio} times its size, as no Word file of a story does.");
            }
        }

        var text = SourceText.Decode(name, held.GetBuffer().AsSpan(0, (int)held.Length));
        return text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            ? throw new UnreadableSourceException($"This file declares a document type inside, which no Word file needs and PressCheck does not follow.")
            : text;
    }

    /// <summary>The main part under another name, as the package's relations tell.</summary>
    private static ZipArchiveEntry? Related(string name, ZipArchive zip, ReadOptions options)
    {
        if (zip.GetEntry("_rels/.rels") is not { } relations)
        {
            return null;
        }

        using var reader = Xml(Text(name, relations, options));
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship"
                && reader.GetAttribute("Type")?.EndsWith(OfficeDocument, StringComparison.Ordinal) == true
                && reader.GetAttribute("Target")?.TrimStart('/') is { } target && target.StartsWith("word/", StringComparison.Ordinal))
            {
                return zip.GetEntry(target);
            }
        }

        return null;
    }

    private static string Looks(ZipArchive zip)
    {
        foreach (var entry in zip.Entries)
        {
            switch (entry.FullName)
            {
                case "mimetype":
                    return "an OpenDocument or EPUB file, to be saved as .docx";
                case "xl/workbook.xml":
                    return "a spreadsheet";
                case "ppt/presentation.xml":
                    return "a presentation";
            }
        }

        return "a zip archive";
    }

    /// <summary>Style ids are translated with the program's language; the names they stand for are not.</summary>
    private static Dictionary<string, string> Styles(string text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Xml(text);
        string? id = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "style")
            {
                id = reader.GetAttribute("styleId", reader.NamespaceURI);
            }
            else if (reader.LocalName == "name" && id is not null && reader.GetAttribute("val", reader.NamespaceURI) is { } name)
            {
                names.TryAdd(id, name.ToLowerInvariant());
                id = null;
            }
        }

        return names;
    }
}
