using System.Globalization;
using FluentValidation;
using PressCheck.Review;
using PressCheck.Review.Deliveries;
using PressCheck.Review.Mail;

namespace PressCheck.Cms.Settings;

/// <summary>What the settings must be. Every mistake is told at once, by the name of its setting.</summary>
internal sealed class CmsSettingsValidator : AbstractValidator<CmsSettings>
{
    public CmsSettingsValidator()
    {
        RuleFor(settings => settings.Desk).Must(Token.Is).WithMessage("PressCheck:Desk must be letters, digits or . _ : @ + / - and begin with a letter or digit.");
        RuleFor(settings => settings.Approvals).Must(value => value is "own" or "other").WithMessage("PressCheck:Approvals must be own or other.");
        RuleFor(settings => settings.AutomatedPublishing).Must(value => value is "gate" or "record").WithMessage("PressCheck:AutomatedPublishing must be gate or record.");
        RuleFor(settings => settings.PublicUrl).Must(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http").When(settings => settings.PublicUrl is not null)
            .WithMessage("PressCheck:PublicUrl must be the address that people type, beginning with https://.");
        RuleFor(settings => settings.Mail.From).Must(from => Message.Address(from) is not null).When(settings => settings.Mail.From is not null)
            .WithMessage("PressCheck:Mail:From must be a plain address, such as presscheck@example.org.");
        RuleFor(settings => settings.Mail.TimeZone).Must(zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)).WithMessage("PressCheck:Mail:TimeZone must be a time zone's name, such as Europe/Berlin.");
        RuleFor(settings => settings.Mail.DigestAt).Must(at => TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .WithMessage("PressCheck:Mail:DigestAt must be a time of the day, such as 07:00.");
        RuleFor(settings => settings.Emergency).Must(emergency => emergency.Until is null || !string.IsNullOrWhiteSpace(emergency.Reason))
            .WithMessage("PressCheck:Emergency:Until needs PressCheck:Emergency:Reason.");
        RuleFor(settings => settings.Webhooks).Custom(static (webhooks, context) =>
        {
            try
            {
                Endpoints.From(webhooks);
            }
            catch (InvalidEndpointException e)
            {
                foreach (var problem in e.Message.Split('\n'))
                {
                    context.AddFailure($"PressCheck:Webhooks: {problem}");
                }
            }
        });
    }
}
