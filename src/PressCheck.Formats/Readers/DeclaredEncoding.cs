using System.Buffers;
using System.Text;

namespace PressCheck.Formats.Readers;

/// <summary>The encoding that a page says it is in: <c>&lt;meta charset&gt;</c>, its http-equiv form, or an XML declaration.</summary>
internal static class DeclaredEncoding
{
    /// <summary>Browsers look no further either.</summary>
    private const int Reach = 1024;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \"';/>\t\r\n?");

    public static Encoding? In(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Reach)]);
        if (!head.Contains('<', StringComparison.Ordinal))
        {
            return null;
        }

        return head.TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && Named(head, "encoding") is { } xml ? xml
            : head.Contains("<meta", StringComparison.OrdinalIgnoreCase) ? Named(head, "charset") : null;
    }

    private static Encoding? Named(string head, string key)
    {
        var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = head.AsSpan(at + key.Length).TrimStart();
        if (!rest.StartsWith('='))
        {
            return null;
        }

        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny(LabelEnds);
        var label = (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
        return label switch
        {
            "utf-8" or "utf8" or "" => null,
            // What the web calls Latin-1 and ASCII is Windows-1252.
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252" => SourceText.Legacy(1252),
            _ => Known(label),
        };
    }

    private static Encoding? Known(string label)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
