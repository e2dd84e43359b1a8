using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace PressCheck.Review.Mail;

/// <summary>Writes a message as RFC 5322 and MIME have it: ASCII, lines that end with CRLF, bodies as quoted-printable UTF-8.</summary>
public static class MessageWriter
{
    private const int LongestLine = 75;

    // 39 bytes are 52 letters of base64, which leaves room in a line for the mark of an encoded word and the header's name.
    private const int BytesOfWord = 39;

    /// <summary>A message as bytes.</summary>
    /// <param name="message">The message.</param>
    /// <param name="at">What its header Date says.</param>
    public static byte[] Write(Message message, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(message);

        // No line of a quoted-printable body can be the boundary, because of its "=_".
        var boundary = $"=_{message.Id}";
        var eml = new StringBuilder();
        Line(eml, $"From: {Mailbox(message.From)}");
        Line(eml, $"To: {Mailbox(message.To)}");
        Line(eml, $"Subject: {Words(message.Subject)}");
        Line(eml, $"Date: {at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}");
        Line(eml, $"Message-ID: {message.MessageId}");
        if (message.References is { } references)
        {
            Line(eml, $"References: {references}");
        }

        Line(eml, "Auto-Submitted: auto-generated");
        Line(eml, "MIME-Version: 1.0");
        Line(eml, "Content-Type: multipart/alternative;");
        Line(eml, $" boundary=\"{boundary}\"");
        Line(eml, "");
        Part(eml, boundary, "text/plain", message.Text);
        Part(eml, boundary, "text/html", message.Html);
        Line(eml, $"--{boundary}--");
        return Encoding.ASCII.GetBytes(eml.ToString());
    }

    private static void Part(StringBuilder eml, string boundary, string type, string body)
    {
        Line(eml, $"--{boundary}");
        Line(eml, $"Content-Type: {type}; charset=utf-8");
        Line(eml, "Content-Transfer-Encoding: quoted-printable");
        Line(eml, "");
        foreach (var line in body.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            QuotedPrintable(eml, line);
        }
    }

    private static void QuotedPrintable(StringBuilder eml, string line)
    {
        var length = 0;
        var bytes = Encoding.UTF8.GetBytes(line);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];

            // A blank at the end of a line may get lost on the way, and a dot at its beginning may be taken for the end of the message.
            var plain = b is > 32 and < 127 and not (byte)'=' and not (byte)'.' || (b == '.' && length > 0) || (b == ' ' && i < bytes.Length - 1);
            var width = plain ? 1 : 3;
            if (length + width > LongestLine)
            {
                Line(eml, "=");
                length = 0;
                (plain, width) = b == '.' ? (false, 3) : (plain, width);
            }

            eml.Append(plain ? ((char)b).ToString() : $"={b:X2}");
            length += width;
        }

        Line(eml, "");
    }

    private static string Mailbox(MailAddress address) => address.DisplayName.Length == 0 ? address.Address : $"{Words(address.DisplayName, isName: true)} <{address.Address}>";

    /// <summary>Text of a header: as it is if it is plain, else as encoded words.</summary>
    private static string Words(string text, bool isName = false)
    {
        if (text.Length <= 60 && text.All(c => c is >= ' ' and < (char)127) && !text.Contains("=?", StringComparison.Ordinal) && (!isName || text.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ')))
        {
            return text;
        }

        var words = new List<string>();
        var word = new List<byte>();
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (word.Count + length > BytesOfWord)
            {
                words.Add(Convert.ToBase64String(word.ToArray()));
                word.Clear();
            }

            word.AddRange(bytes[..length]);
        }

        words.Add(Convert.ToBase64String(word.ToArray()));
        return string.Join("\r\n ", words.Select(part => $"=?utf-8?B?{part}?="));
    }

    private static void Line(StringBuilder eml, string line) => eml.Append(line).Append("\r\n");
}
