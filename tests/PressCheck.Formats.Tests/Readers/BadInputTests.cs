using System.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Tests.Readers;

public sealed class BadInputTests
{
    public static TheoryData<string, byte[], string> Binaries => new()
    {
        { "a.pdf", "%PDF-1.7\n"u8.ToArray(), "it looks like a PDF" },
        { "a.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0], "it looks like a PNG image" },
        { "a.txt", [0xFF, 0xD8, 0xFF, 0xE0], "it looks like a JPEG image" },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an older or a protected Word file, to be saved as an unprotected .docx" },
        { "a.txt", [0x1F, 0x8B, 8, 0], "a gzip archive" },
        { "a.txt", [1, 2, 3, 0, 0, 0, 77, 0, 9, 0, 0, 255, 128, 0], "a binary file" },
        { "a.txt", "Text with a bell\u0007 in it"u8.ToArray(), "a control character (line 1, column 17)" },
        { "a.docx", Samples.Zip(("a.txt", "hello")), "it looks like a zip archive" },
        { "a.docx", Samples.Zip(("xl/workbook.xml", "<x/>")), "it looks like a spreadsheet" },
        { "a.odt", Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "an OpenDocument or EPUB file" },
        { "a.docx", "Plain text"u8.ToArray(), "is not a Word file" },
        { "a.rtf", "{\\rtf1 hello}"u8.ToArray(), "an RTF file" },
    };

    [Theory]
    [MemberData(nameof(Binaries))]
    public void A_binary_file_is_refused_by_its_right_name_in_one_sentence(string name, byte[] bytes, string looks) =>
        Refusal(() => DraftReader.Read(name, bytes)).ShouldContain(looks);

    [Fact]
    public void A_stream_past_the_limit_is_refused_before_it_is_held()
    {
        using var endless = new Endless(seekable: false);
        Refusal(() => DraftReader.Read("big.txt", endless)).ShouldBe("This file is larger than the 50 MB that PressCheck reads.");
        endless.Given.ShouldBeLessThan(51 * 1024 * 1024);
    }

    [Fact]
    public void A_file_past_the_limit_is_refused_unread()
    {
        using var large = new Endless(seekable: true);
        Refusal(() => DraftReader.Read("big.txt", large)).ShouldBe("This file is larger than the 50 MB that PressCheck reads.");
        large.Given.ShouldBe(0);
    }

    [Fact]
    public void A_limit_is_the_callers_to_set()
    {
        var options = new ReadOptions { MaxBytes = 10 };
        Refusal(() => DraftReader.Read("a.txt", "More than ten bytes"u8.ToArray(), options)).ShouldBe("This file is larger than the 10 bytes that PressCheck reads.");
        DraftReader.Read("a.txt", new MemoryStream("Ten bytes."u8.ToArray()), options).Draft.Text.ShouldBe("Ten bytes.");
    }

    [Fact]
    public void A_zip_bomb_is_refused_in_one_sentence() =>
        Refusal(() => DraftReader.Read("bomb.docx", Samples.Word("<w:p><w:r><w:t>" + new string('a', 20_000_000) + "</w:t></w:r></w:p>"))).ShouldContain("unpacks to more than 250 times its size");

    [Fact]
    public void A_part_past_its_limit_is_refused() =>
        Refusal(() => DraftReader.Read("large.docx", Samples.Word("<w:p/>" + new string(' ', 4096)), new ReadOptions { MaxUnpackedBytes = 2048 })).ShouldBe("This file unpacks to more than the 2 kB that PressCheck reads of a Word file.");

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>")]
    public void External_and_home_made_entities_are_refused(string prolog) =>
        Refusal(() => DraftReader.Read("xxe.docx", Samples.Word("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", prolog))).ShouldContain("declares a document type");

    [Theory]
    [InlineData("<w:p><w:r><w:t>never closed")]
    [InlineData("<w:p><w:r><w:t>&unknown;</w:t></w:r></w:p>")]
    public void Damaged_markup_in_a_Word_file_is_refused(string body) =>
        Refusal(() => DraftReader.Read("a.docx", Samples.Word(body))).ShouldBe("This file is a Word file with damaged markup inside.");

    [Fact]
    public void A_truncated_Word_file_is_refused()
    {
        var bytes = Samples.Word("<w:p/>");
        Refusal(() => DraftReader.Read("a.docx", bytes.AsMemory(0, bytes.Length / 2))).ShouldContain("damaged");
    }

    [Theory]
    [InlineData("{\n  \"headline\": \"x\",\n  oops\n}", "This file is not valid JSON (line 3, column 3).")]
    [InlineData("{\"headline\": \"é\", }", "This file is not valid JSON (line 1, column 19).")]
    [InlineData("", "This file is not valid JSON (line 1, column 1).")]
    [InlineData("{\"name\": \"package.json\", \"version\": \"1\"}", "This file is JSON without a headline or a body that ninjs knows.")]
    [InlineData("[1, 2]", "This file is JSON and holds no single ninjs item.")]
    public void Json_that_is_no_story_is_refused_with_its_place(string text, string message) => Refusal(() => Samples.Text("a.json", text)).ShouldBe(message);

    private static string Refusal(Func<SourceDraft> read)
    {
        var message = Should.Throw<UnreadableSourceException>(() => read()).Message;
        message.ShouldEndWith(".");
        message.ShouldNotContain("\n");
        return message;
    }

    /// <summary>200 MB of spaces that nobody stores.</summary>
    private sealed class Endless(bool seekable) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => seekable;

        public override bool CanWrite => false;

        public override long Length => seekable ? 200L * 1024 * 1024 : throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = (int)Math.Min(count, (200L * 1024 * 1024) - Given);
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
