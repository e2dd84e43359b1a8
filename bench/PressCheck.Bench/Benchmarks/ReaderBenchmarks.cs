using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PressCheck.Analysis.Text;
using PressCheck.Bench.Corpus;
using PressCheck.Formats.Readers;

namespace PressCheck.Bench.Benchmarks;

/// <summary>The same thousand-word story through the reader of each format.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private readonly byte[] _text;
    private readonly byte[] _markdown;
    private readonly byte[] _html;
    private readonly byte[] _word;
    private readonly byte[] _ninjs;

    public ReaderBenchmarks()
    {
        var story = Stories.Of(null, 0.001).Drafts[0];
        var paragraphs = story.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var html = string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"));
        _text = Encoding.UTF8.GetBytes(story.Text);
        _markdown = Encoding.UTF8.GetBytes("# A story\n\n" + string.Join("\n\n", paragraphs));
        _html = Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>A story</title></head><body><article><h1>A story</h1>\n{html}</article></body></html>");
        _ninjs = JsonSerializer.SerializeToUtf8Bytes(new { headline = "A story", body_html = html });
        _word = Word(paragraphs);
    }

    [Benchmark(Baseline = true)]
    public Draft Plain_text() => Read("story.txt", _text);

    [Benchmark]
    public Draft Markdown() => Read("story.md", _markdown);

    [Benchmark]
    public Draft Html_page() => Read("story.html", _html);

    [Benchmark]
    public Draft Word_file() => Read("story.docx", _word);

    [Benchmark]
    public Draft Ninjs() => Read("story.json", _ninjs);

    private static Draft Read(string name, byte[] bytes) => DraftReader.Read(name, bytes).Draft;

    private static byte[] Word(string[] paragraphs)
    {
        var body = string.Concat(paragraphs.Select(paragraph => $"<w:p><w:r><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(paragraph)}</w:t></w:r></w:p>"));
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Write(package, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Write(package, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Write(package, "word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive package, string name, string xml)
    {
        using var part = package.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8"?>""" + xml));
    }
}
