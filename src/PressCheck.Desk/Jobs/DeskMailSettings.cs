using System.Net.Mail;
using FluentValidation;
using PressCheck.Review.Mail;

namespace PressCheck.Desk.Jobs;

/// <summary>The section <c>Desk:Mail</c>.</summary>
internal sealed class DeskMailSettings
{
    /// <summary>Who mail comes from; <c>presscheck@</c> and the desk's host if left out.</summary>
    public string? From { get; init; }

    /// <summary>The folder that .eml files are put into when there is no mail server; <c>mail</c> in the user's data folder if left out.</summary>
    public string? PickupFolder { get; init; }

    /// <summary>The mail server; without a host, mail goes to the pickup folder.</summary>
    public SmtpSettings Smtp { get; init; } = new();

    /// <summary>The language of mail to people whose own there is none of.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The newsroom's time zone, such as <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>When the day's digest leaves, in that time zone.</summary>
    public string DigestAt { get; init; } = "07:00";

    /// <summary>
    /// Sends a letter again that may have left when a process or a connection died: nobody misses one, somebody may get one twice. Left
    /// out, such a letter is listed as unknown and a person decides.
    /// </summary>
    public bool SendsUnknownAgain { get; init; }

    /// <summary>The settings as the outbox takes them.</summary>
    /// <param name="publicUrl">Where people reach the desk.</param>
    public MailSettings ToMailSettings(Uri publicUrl)
    {
        ArgumentNullException.ThrowIfNull(publicUrl);
        return new MailSettings(new MailAddress(From ?? $"presscheck@{(publicUrl.HostNameType == UriHostNameType.Dns ? publicUrl.Host : "localhost")}", "PressCheck"), publicUrl)
        {
            Language = Language,
            Zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
            DigestAt = TimeOnly.ParseExact(DigestAt, "HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            SendsUnknownAgain = SendsUnknownAgain,
        };
    }

    public string PickupFolderOrDefault => PickupFolder ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "PressCheck", "mail");
}

/// <summary>The section <c>Desk:Mail:Smtp</c>.</summary>
internal sealed class SmtpSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>STARTTLS is demanded; off only for a relay on a network of one's own.</summary>
    public bool StartTls { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    public SmtpServer ToServer() => new(Host!, Port, StartTls, User, Password);
}

/// <summary>What the mail settings must be.</summary>
internal sealed class DeskMailSettingsValidator : AbstractValidator<DeskMailSettings>
{
    public DeskMailSettingsValidator()
    {
        RuleFor(mail => mail.From).Must(from => Message.Address(from) is not null).When(mail => mail.From is not null)
            .WithMessage("Desk:Mail:From must be a plain address, such as presscheck@example.org.");
        RuleFor(mail => mail.Smtp.Host).Must(host => Uri.CheckHostName(host) != UriHostNameType.Unknown).When(mail => mail.Smtp.Host is not null)
            .WithMessage("Desk:Mail:Smtp:Host must be a host name without a port.");
        RuleFor(mail => mail.Smtp.Port).InclusiveBetween(1, 65535).WithMessage("Desk:Mail:Smtp:Port must be between 1 and 65535.");
        RuleFor(mail => mail.Smtp).Must(smtp => smtp.User is null == smtp.Password is null)
            .WithMessage("Desk:Mail:Smtp:User and Desk:Mail:Smtp:Password must be set together.");
        RuleFor(mail => mail.Smtp).Must(smtp => smtp.User is null || smtp.StartTls)
            .WithMessage("Desk:Mail:Smtp:StartTls must be on where somebody signs in: a password would be readable on the way.");
        RuleFor(mail => mail.TimeZone).Must(zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            .WithMessage("Desk:Mail:TimeZone must be a time zone's name, such as Europe/Berlin.");
        RuleFor(mail => mail.DigestAt).Must(at => TimeOnly.TryParseExact(at, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _))
            .WithMessage("Desk:Mail:DigestAt must be a time of the day, such as 07:00.");
    }
}
