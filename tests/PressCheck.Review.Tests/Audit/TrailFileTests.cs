using System.Security.Cryptography;
using System.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Audit;

public sealed class TrailFileTests
{
    [Theory]
    [InlineData(TrailFormat.JsonLines)]
    [InlineData(TrailFormat.Csv)]
    public async Task Every_changed_removed_or_added_byte_is_caught(TrailFormat format)
    {
        await using var test = await TestDatabase.CreateAsync(Kind.Sqlite);
        await Trails.AppendAsync(test.Database, 25, inEach: 25);
        var bytes = await Trails.ExportAsync(test.Database, format);
        Trails.Verify(bytes, format).IsIntact.ShouldBeTrue();
        for (var i = 0; i < bytes.Length; i++)
        {
            var lines = bytes.AsSpan(0, i).Count((byte)'\n') + (format == TrailFormat.Csv ? 0 : 1);
            foreach (byte mask in new byte[] { 1, 0x20, 0x80 })
            {
                bytes[i] ^= mask;
                Found(Trails.Verify(bytes, format), lines, i);
                bytes[i] ^= mask;
            }

            Found(Trails.Verify([.. bytes.AsSpan(0, i), .. bytes.AsSpan(i + 1)], format), lines, i);
            Found(Trails.Verify([.. bytes.AsSpan(0, i), (byte)'0', .. bytes.AsSpan(i)], format), lines, i);
        }

        Trails.Verify([.. bytes, (byte)'0'], format).IsIntact.ShouldBeFalse();
        Trails.Verify([.. bytes, (byte)'\n'], format).IsIntact.ShouldBeFalse();
    }

    [Theory]
    [InlineData(TrailFormat.JsonLines)]
    [InlineData(TrailFormat.Csv)]
    public async Task Lines_that_are_missing_doubled_or_out_of_order_are_named(TrailFormat format)
    {
        await using var test = await TestDatabase.CreateAsync(Kind.Sqlite);
        await Trails.AppendAsync(test.Database, 10, inEach: 10);
        var lines = Encoding.UTF8.GetString(await Trails.ExportAsync(test.Database, format)).TrimEnd('\n').Split('\n').ToList();
        var first = format == TrailFormat.Csv ? 1 : 0;
        Said(lines.Where((_, i) => i != first + 3), format).ShouldBe((4, "Entry 4 is missing: entry 5 follows entry 3."));
        Said(lines.Where((_, i) => i < first + 7 || i == first + 10), format).ShouldBe((8, "Entry 8 is missing: the trail has 10 entries and stops after 7."));
        Said(lines.Take(first + 7), format).ShouldBe((8, "Entry 8 is missing, or the end of the trail: it stops after entry 7."));
        Said([.. lines.Take(first + 3), lines[first + 4], lines[first + 3], .. lines.Skip(first + 5)], format).ShouldBe((4, "Entry 4 is out of order: entry 5 stands before it."));
        Said([.. lines.Take(first + 5), lines[first + 1], .. lines.Skip(first + 5)], format).ShouldBe((2, "Entry 2 is out of order: it stands after entry 5."));
        Said([.. lines, lines[^1]], format).ShouldBe((11, "The trail is altered: something stands after its end."));
        Said([], format).Entry.ShouldBe(1);
    }

    [Fact]
    public async Task An_entry_that_was_written_anew_with_its_hash_breaks_the_chain()
    {
        await using var test = await TestDatabase.CreateAsync(Kind.Sqlite);
        await Trails.AppendAsync(test.Database, 5);
        var lines = Encoding.UTF8.GetString(await Trails.ExportAsync(test.Database, TrailFormat.JsonLines)).TrimEnd('\n').Split('\n');
        var forged = lines[2].Replace("\"by\":\"person2\"", "\"by\":\"person4\"");
        var form = forged[..forged.IndexOf(",\"hash\"", StringComparison.Ordinal)] + "}";
        lines[2] = $"{form[..^1]},\"hash\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form)))}\"}}";
        Said(lines, TrailFormat.JsonLines).ShouldBe((3, "Entry 3 is altered: entry 4 was written after another one."));
    }

    [Fact]
    public async Task A_line_is_what_decision_13_says()
    {
        await using var test = await TestDatabase.CreateAsync(Kind.Sqlite);
        await Trails.AppendAsync(test.Database, 2);
        var json = Encoding.UTF8.GetString(await Trails.ExportAsync(test.Database, TrailFormat.JsonLines)).Split('\n');
        json[1].ShouldStartWith(
            "{\"sequence\":2,\"at\":\"2026-03-02T09:00:00.000000Z\",\"action\":11,\"name\":\"draft-saved\",\"by\":\"person1\",\"story\":\"story1\","
            + $"\"draft\":\"{new string('a', 64)}\",\"details\":\"rule=QUO001 reason=public-record\",\"previous\":\"");
        json[0].ShouldContain("\"story\":null,\"draft\":null,\"details\":null,");
        json[2].ShouldStartWith("{\"end\":2,\"hash\":\"");
        var csv = Encoding.UTF8.GetString(await Trails.ExportAsync(test.Database, TrailFormat.Csv)).Split('\n');
        csv[0].ShouldBe("sequence,at,action,name,by,story,draft,details,previous,hash");
        csv[1].ShouldStartWith("1,2026-03-02T09:00:00.000000Z,31,waived,person0,,,,0000");
    }

    private static void Found(TrailVerdict verdict, long line, int at)
    {
        verdict.IsIntact.ShouldBeFalse($"byte {at}");

        // The line that the byte stands in, or the next if its end was changed so that the two became one.
        verdict.Entry!.Value.ShouldBeInRange(Math.Max(1, line - 1), line + 1, $"byte {at}: {verdict.Sentence}");
    }

    private static (long? Entry, string Sentence) Said(IEnumerable<string> lines, TrailFormat format)
    {
        var verdict = Trails.Verify(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))), format);
        return (verdict.Entry, verdict.Sentence);
    }
}
