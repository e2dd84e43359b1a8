using System.Net;
using FluentValidation;
using Npgsql;
using PressCheck.Desk.Jobs;
using PressCheck.Review.Deliveries;

namespace PressCheck.Desk.Hosting;

/// <summary>What the desk's settings must be. Every mistake is told at once, by the name of its setting.</summary>
internal sealed class DeskSettingsValidator : AbstractValidator<DeskSettings>
{
    public DeskSettingsValidator(bool isDevelopment)
    {
        RuleFor(settings => settings.Database).Must(database => database.Sqlite is not null != database.PostgreSql is not null)
            .WithMessage("Desk:Database:Sqlite (a file) or Desk:Database:PostgreSql (a connection string) must be set, and not both.");
        RuleFor(settings => settings.Database.Sqlite).Must(path => !string.IsNullOrWhiteSpace(path) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))).When(settings => settings.Database.Sqlite is not null)
            .WithMessage("Desk:Database:Sqlite names a file in a folder that does not exist.");
        RuleFor(settings => settings.Database.PostgreSql).Must(IsConnectionString).When(settings => settings.Database.PostgreSql is not null)
            .WithMessage("Desk:Database:PostgreSql is no connection string; it looks like Host=…;Database=…;Username=….");
        RuleFor(settings => settings.HouseStyle).Must(File.Exists).When(settings => settings.HouseStyle is not null)
            .WithMessage("Desk:HouseStyle names a file that does not exist.");
        RuleFor(settings => settings.PublicUrl).Must(url => IsPublicUrl(url, isDevelopment))
            .WithMessage("Desk:PublicUrl must be the address that people type, beginning with https:// and without a path.");
        RuleForEach(settings => settings.Proxies).Must(proxy => IPAddress.TryParse(proxy, out _) || IPNetwork.TryParse(proxy, out _))
            .WithMessage("Desk:Proxies:{CollectionIndex} must be an address or a network, such as 10.0.0.7 or 10.0.0.0/24.");
        RuleForEach(settings => settings.Hosts).Must(host => Uri.CheckHostName(host) != UriHostNameType.Unknown)
            .WithMessage("Desk:Hosts:{CollectionIndex} must be a host name without a port.");
        RuleFor(settings => settings.KeyCertificate).Must(File.Exists).When(settings => settings.KeyCertificate is not null)
            .WithMessage("Desk:KeyCertificate names a file that does not exist.");
        RuleFor(settings => settings.Mail).SetValidator(new DeskMailSettingsValidator());
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
                    context.AddFailure($"Desk:Webhooks: {problem}");
                }
            }
        });
        RuleFor(settings => settings.Demo).Equal(false).When(_ => !isDevelopment)
            .WithMessage("Desk:Demo makes accounts with a password that everybody knows; it is for Development only.");
        RuleFor(settings => settings.Limits).Must(limits => limits is { SignInsPerAddress: > 0, SignInsPerName: > 0, ChecksPerMinute: > 0 })
            .WithMessage("Desk:Limits must all be 1 or more.");
    }

    private static bool IsPublicUrl(string? url, bool isDevelopment) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (isDevelopment && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static bool IsConnectionString(string? text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0 };
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
