using System.Buffers.Binary;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Tests.Places;

public sealed class GazetteerFileTests
{
    private static readonly byte[] s_file = File();

    [Fact]
    public void A_flipped_byte_anywhere_is_a_damaged_file()
    {
        var bytes = s_file.ToArray();
        var random = new Random(7);
        var offsets = Enumerable.Range(0, 128).Append(bytes.Length - 1).Concat(Enumerable.Range(0, 200).Select(_ => random.Next(bytes.Length)));
        foreach (var offset in offsets)
        {
            var before = bytes[offset];
            bytes[offset] ^= (byte)(1 << random.Next(8));

            Should.Throw<InvalidGazetteerException>(() => Gazetteer.Open(bytes, "places.bin"), $"byte {offset}").Message.ShouldStartWith("places.bin is ");

            bytes[offset] = before;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(1000)]
    [InlineData(4_000_000)]
    public void A_file_cut_short_says_so(int length) =>
        Should.Throw<InvalidGazetteerException>(() => Gazetteer.Open(s_file[..length], "places.bin")).Message
            .ShouldBeOneOf("places.bin is not a gazetteer file.", $"places.bin is cut short or has something added: it should be {s_file.Length} bytes long and is {length}.");

    [Fact]
    public void A_file_with_something_added_says_so() =>
        Should.Throw<InvalidGazetteerException>(() => Gazetteer.Open([.. s_file, 0], "places.bin")).Message
            .ShouldBe($"places.bin is cut short or has something added: it should be {s_file.Length} bytes long and is {s_file.Length + 1}.");

    [Fact]
    public void A_file_of_a_newer_format_names_both_formats()
    {
        var bytes = s_file.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), 2);

        Should.Throw<InvalidGazetteerException>(() => Gazetteer.Open(bytes, "places.bin")).Message
            .ShouldBe("places.bin is a gazetteer of format 2; this version of PressCheck reads format 1.");
    }

    [Fact]
    public void Any_other_file_is_no_gazetteer() =>
        Should.Throw<InvalidGazetteerException>(() => Gazetteer.Open("Dear Sir or Madam, this is a letter."u8.ToArray(), "letter.txt")).Message
            .ShouldBe("letter.txt is not a gazetteer file.");

    [Fact]
    public void The_file_keeps_within_five_megabytes() => s_file.Length.ShouldBeLessThanOrEqualTo(5_000_000);

    private static byte[] File()
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("gazetteer.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
