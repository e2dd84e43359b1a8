using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;

namespace PressCheck.Review.Mail;

/// <summary>One mail to one address. Nothing in it can add a header: addresses are checked, and a subject is one line.</summary>
public sealed class Message
{
    private const int LongestSubject = 200;
    private const int IdLength = 40;

    /// <param name="id">The same for one event and person, whenever it is sent: 40 hexadecimal digits, see <see cref="IdOf"/>.</param>
    /// <param name="from">Who sends it.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">The body for programs that show no HTML.</param>
    /// <param name="html">The body as a document of HTML.</param>
    /// <param name="thread">The id of what it belongs to, so that mail programs put messages about one story together; null if nothing.</param>
    /// <exception cref="ArgumentException">A part is not fit for mail. What it says is not repeated.</exception>
    public Message(string id, MailAddress from, MailAddress to, string subject, string text, string html, string? thread = null)
    {
        (Id, Thread) = (Hexadecimal(id), thread is null ? null : Hexadecimal(thread));
        (From, To) = (Plain(from), Plain(to));
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        if (subject.Length > LongestSubject || subject.Any(char.IsControl))
        {
            throw new ArgumentException($"A subject is one line of {LongestSubject} characters at most.", nameof(subject));
        }

        (Subject, Text, Html) = (subject, text, html);
    }

    public string Id { get; }

    public MailAddress From { get; }

    public MailAddress To { get; }

    public string Subject { get; }

    public string Text { get; }

    public string Html { get; }

    public string? Thread { get; }

    /// <summary>What the header Message-ID says.</summary>
    public string MessageId => $"<{Id}@{From.Host}>";

    /// <summary>What the header References says; null if it belongs to nothing.</summary>
    public string? References => Thread is null ? null : $"<{Thread}@{From.Host}>";

    /// <summary>The id of a message about something: always the same for the same.</summary>
    public static string IdOf(string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..IdLength];

    /// <summary>An address, if it is one that a message can go to: ASCII, without a name before it.</summary>
    public static MailAddress? Address(string? address) =>
        address is { Length: > 0 and <= 320 } && Ascii.IsValid(address) && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or '"')
            && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address ? parsed : null;

    /// <summary>The id and no words.</summary>
    public override string ToString() => $"message {Id}";

    private static string Hexadecimal(string id) =>
        id is { Length: IdLength } && id.All(char.IsAsciiHexDigitLower) ? id : throw new ArgumentException($"The id of a message is {IdLength} hexadecimal digits.", nameof(id));

    private static MailAddress Plain(MailAddress address) =>
        address is not null && Address(address.Address) is not null && !address.DisplayName.Any(char.IsControl)
            ? address
            : throw new ArgumentException("An address of a message is plain ASCII, and the name with it one line.", nameof(address));
}
