using System.Net.Mail;

namespace PressCheck.Review.Mail;

/// <summary>How a newsroom sends mail.</summary>
/// <param name="From">Who mail comes from.</param>
/// <param name="PublicUrl">Where people reach the desk, such as <c>https://desk.example.org/</c>: links in mail begin with it.</param>
public sealed record MailSettings(MailAddress From, Uri PublicUrl)
{
    /// <summary>The language of mail to somebody whose own there is none of.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The time zone that moments in mail are told in.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>When the day's digest leaves, in that time zone.</summary>
    public TimeOnly DigestAt { get; init; } = new(7, 0);

    /// <summary>How long a process has a letter to itself. It is longer than any hand-over takes.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Tries of a letter that is not taken, within about a day and a half, before it is given up.</summary>
    public int Tries { get; init; } = 48;

    /// <summary>
    /// What is done with a letter that may have left when a process or a connection died. False: it is shown as unknown and a person
    /// decides, so nobody gets it twice. True: it is sent again under the same Message-ID, so nobody misses it.
    /// </summary>
    public bool SendsUnknownAgain { get; init; }

    /// <summary>The page of a story where it is not the desk's: in a CMS, the document's.</summary>
    public Func<string, Uri>? Page { get; init; }

    /// <summary>The page of a story.</summary>
    public Uri LinkTo(string story) => Page?.Invoke(story) ?? new($"{PublicUrl.AbsoluteUri.TrimEnd('/')}/stories/{Uri.EscapeDataString(story)}");

    /// <summary>The first moment of a digest after a moment.</summary>
    public DateTimeOffset NextDigest(DateTimeOffset after)
    {
        var day = TimeZoneInfo.ConvertTime(after, Zone).Date;
        for (var ahead = 0; ; ahead++)
        {
            // An hour that the clocks skip in spring is taken as the one after it.
            var local = day.AddDays(ahead) + DigestAt.ToTimeSpan();
            local = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
            if (new DateTimeOffset(local, Zone.GetUtcOffset(local)) is var at && at > after)
            {
                return at.ToUniversalTime();
            }
        }
    }
}
