using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Settings;
using PressCheck.Review.Mail;
using Umbraco.Cms.Core.Configuration.Models;

namespace PressCheck.Cms.Jobs;

/// <summary>How a site sends PressCheck's mail.</summary>
internal static class CmsMail
{
    public static MailSettings Settings(SiteSettings site, IOptions<GlobalSettings> global, IOptions<WebRoutingSettings> routing)
    {
        var mail = site.Settings.Mail;
        var url = site.Settings.PublicUrl ?? routing.Value.UmbracoApplicationUrl;
        var publicUrl = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri : new Uri("http://localhost");
        return new MailSettings(new MailAddress(mail.From ?? Message.Address(global.Value.Smtp?.From)?.Address ?? "presscheck@localhost", "PressCheck"), publicUrl)
        {
            Language = mail.Language,
            Zone = TimeZoneInfo.FindSystemTimeZoneById(mail.TimeZone),
            DigestAt = TimeOnly.ParseExact(mail.DigestAt, "HH:mm", CultureInfo.InvariantCulture),
            SendsUnknownAgain = mail.SendsUnknownAgain,
            Page = story => PageOf(publicUrl, story),
        };
    }

    private static Uri PageOf(Uri publicUrl, string story) =>
        StoryId.Read(story) is var (key, _) ? new Uri(publicUrl, $"/umbraco/section/content/workspace/document/edit/{key:D}") : new Uri(publicUrl, "/umbraco/section/content");
}
