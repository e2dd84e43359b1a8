using System.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Tests.Readers;

public sealed class DecodingTests
{
    private const string Story = "The café said “no” – and that was that.\nIt cost £5.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Story) },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Story)] },
        { "UTF-16 LE with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Story)] },
        { "UTF-16 BE with its mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Story)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Story) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Story) },
        { "UTF-32 LE with its mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Story)] },
        { "Windows-1252", Windows(Story) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_reads_the_same(string encoding, byte[] bytes)
    {
        encoding.ShouldNotBeEmpty();
        var read = DraftReader.Read("story.txt", bytes);
        read.Draft.Text.ShouldBe(Story);
        read.Map.Source.ShouldBe(Story);
    }

    [Fact]
    public void A_page_is_read_in_the_encoding_that_it_declares()
    {
        var russian = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<html><head><meta charset=windows-1251></head><body><p>Он сказал</p></body></html>");
        DraftReader.Read("a.html", russian).Draft.Text.ShouldBe("Он сказал");
        var old = Windows("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\"></head><body><p>“café”</p></body></html>");
        DraftReader.Read("a.html", old).Draft.Text.ShouldBe("“café”");
    }

    [Fact]
    public void Valid_UTF8_is_UTF8_whatever_the_page_declares() =>
        Samples.Text("a.html", "<html><head><meta charset=iso-8859-1></head><body><p>café</p></body></html>").Draft.Text.ShouldBe("café");

    [Fact]
    public void Damaged_UTF8_is_refused_with_its_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Fine – line\ncafé – "), 0xE2, 0x80, .. Encoding.UTF8.GetBytes(" and – more")];
        var refused = Should.Throw<UnreadableSourceException>(() => DraftReader.Read("story.txt", bytes));
        (refused.Line, refused.Column).ShouldBe((2, 8));
        refused.Message.ShouldBe("This file is not valid UTF-8, nor any other encoding PressCheck knows (line 2, column 8).");
    }

    [Fact]
    public void Bytes_that_Windows_1252_does_not_have_are_refused() =>
        Should.Throw<UnreadableSourceException>(() => DraftReader.Read("story.txt", new byte[] { (byte)'a', 0x81, (byte)'b' })).Message.ShouldContain("line 1, column 2");

    [Fact]
    public void A_UTF16_mark_before_other_bytes_is_refused() =>
        Should.Throw<UnreadableSourceException>(() => DraftReader.Read("story.txt", new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 })).Message.ShouldBe("This file says that it is UTF-16 and is not.");

    [Fact]
    public void An_empty_source_is_an_empty_draft() => DraftReader.Read("story.txt", ReadOnlyMemory<byte>.Empty).Draft.Text.ShouldBe("");

    private static byte[] Windows(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
}
