using System.Buffers.Text;
using System.Text;

namespace PressCheck.Review.Audit;

/// <summary>How a trail is exported.</summary>
public enum TrailFormat
{
    /// <summary>One JSON object a line; the last line says how many there are.</summary>
    JsonLines,

    /// <summary>Comma-separated values with a header; no value needs quotes. The last line says how many there are.</summary>
    Csv,
}

/// <summary>A trail as a file: its lines, and whether they still are what was written.</summary>
internal static class TrailFile
{
    /// <summary>Bytes that a line may have at most; an entry never has more.</summary>
    private const int LongestLine = 16 * 1024;

    private const int HashLength = 64;

    /// <summary>The first line of a CSV file.</summary>
    public const string Header = "sequence,at,action,name,by,story,draft,details,previous,hash";

    public static string Line(CanonicalForm form, AuditEntry entry, TrailFormat format)
    {
        var at = Store.Moment.Text(entry.At);
        if (format == TrailFormat.Csv)
        {
            return $"{entry.Sequence},{at},{(int)entry.Action},{entry.Action.Name()},{entry.By},{entry.Story},{entry.Draft},{entry.Details},{entry.Previous},{entry.Hash}";
        }

        form.Write(entry.Sequence, Store.Moment.Microseconds(entry.At), (int)entry.Action, entry.By, entry.Story, entry.Draft, entry.Details, entry.Previous);
        return $"{Encoding.UTF8.GetString(form.Bytes[..^1])},\"hash\":\"{entry.Hash}\"}}";
    }

    public static string LastLine(long entries, string head, TrailFormat format) =>
        format == TrailFormat.Csv ? $"end {entries},,,,,,,,,{head}" : $"{{\"end\":{entries},\"hash\":\"{head}\"}}";

    /// <summary>Checks an exported trail from its first byte to its last.</summary>
    public static TrailVerdict Verify(Stream stream, TrailFormat format)
    {
        var check = new TrailCheck();
        var form = new CanonicalForm();
        var lines = new Lines(stream, LongestLine);
        if (format == TrailFormat.Csv && !(lines.Next(out var header) && header.SequenceEqual(Encoding.ASCII.GetBytes(Header))))
        {
            check.TakeAlteredFrame("The header of the trail is altered.");
        }

        while (!check.IsDecided && lines.Next(out var line))
        {
            if (End(line, format, out var entries, out var head))
            {
                if (lines.Next(out _) || lines.HasRest)
                {
                    check.TakeAlteredFrame("The trail is altered: something stands after its end.");
                }

                return check.End(entries, head);
            }

            if (format == TrailFormat.Csv)
            {
                TakeCsv(line, form, check);
            }
            else
            {
                TakeJson(line, check);
            }
        }

        return lines.HasRest && !check.IsDecided ? Unfinished(check) : check.EndWithoutEnd();
    }

    private static TrailVerdict Unfinished(TrailCheck check)
    {
        check.TakeUnreadable();
        return check.EndWithoutEnd();
    }

    private static void TakeJson(Span<byte> line, TrailCheck check)
    {
        var hashKey = ",\"hash\":\""u8;
        var previousKey = ",\"previous\":\""u8;
        var tail = hashKey.Length + HashLength + "\"}"u8.Length;
        var sequenceKey = "{\"sequence\":"u8;
        if (line.Length < tail + HashLength + 1 + previousKey.Length + sequenceKey.Length
            || !line.StartsWith(sequenceKey) || !line.EndsWith("\"}"u8) || !line[^tail..].StartsWith(hashKey)
            || !Utf8Parser.TryParse(line[sequenceKey.Length..], out long sequence, out var digits) || line[sequenceKey.Length + digits] != ',')
        {
            check.TakeUnreadable();
            return;
        }

        var hash = line.Slice(line.Length - tail + hashKey.Length, HashLength);
        var previous = line.Slice(line.Length - tail - 1 - HashLength, HashLength);

        // What the hash was taken over is the line without its hash, and the bracket that then closes it.
        var end = line.Length - tail;
        var comma = line[end];
        line[end] = (byte)'}';
        check.Take(sequence, line[..(end + 1)], previous, hash);
        line[end] = comma;
    }

    private static void TakeCsv(ReadOnlySpan<byte> line, CanonicalForm form, TrailCheck check)
    {
        Span<Range> fields = stackalloc Range[11];
        if (Split(line, fields) != 10 || !Utf8Parser.TryParse(line[fields[0]], out long sequence, out var digits) || digits != line[fields[0]].Length)
        {
            check.TakeUnreadable();
            return;
        }

        form.Begin(line[fields[0]]);
        form.Text(",\"at\":"u8, line[fields[1]]);
        form.Number(",\"action\":"u8, line[fields[2]]);
        form.Text(",\"name\":"u8, line[fields[3]]);
        form.Text(",\"by\":"u8, line[fields[4]]);
        form.Text(",\"story\":"u8, line[fields[5]]);
        form.Text(",\"draft\":"u8, line[fields[6]]);
        form.Text(",\"details\":"u8, line[fields[7]]);
        form.Text(",\"previous\":"u8, line[fields[8]]);
        form.End();
        check.Take(sequence, form.Bytes, line[fields[8]], line[fields[9]]);
    }

    private static int Split(ReadOnlySpan<byte> line, Span<Range> fields)
    {
        var count = 0;
        foreach (var field in line.Split((byte)','))
        {
            if (count == fields.Length)
            {
                return count;
            }

            fields[count++] = field;
        }

        return count;
    }

    private static bool End(ReadOnlySpan<byte> line, TrailFormat format, out long entries, out ReadOnlySpan<byte> head)
    {
        var (before, between, after) = format == TrailFormat.Csv ? ("end ", ",,,,,,,,,", "") : ("{\"end\":", ",\"hash\":\"", "\"}");
        entries = 0;
        head = default;
        if (line.Length < before.Length + between.Length + HashLength + after.Length + 1
            || !line.StartsWith(Encoding.ASCII.GetBytes(before))
            || !Utf8Parser.TryParse(line[before.Length..], out entries, out var digits))
        {
            return false;
        }

        head = line.Slice(line.Length - after.Length - HashLength, HashLength);
        return line.SequenceEqual(Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{before}{entries}{between}{Encoding.UTF8.GetString(head)}{after}")));
    }
}
