using PressCheck.Review.Deliveries;

namespace PressCheck.Cms.Settings;

/// <summary>The section <c>PressCheck</c> of the site's settings: appsettings.json, environment variables such as <c>PressCheck__Approvals</c>.</summary>
internal sealed class CmsSettings
{
    public const string Section = "PressCheck";

    /// <summary>What the newsroom is called where a name is needed; a token. A site is one desk.</summary>
    public string Desk { get; init; } = "newsroom";

    /// <summary><c>own</c>: nothing goes out without a sign-off of PressCheck's. <c>other</c>: another product approves; findings, records and the house's items are all that counts.</summary>
    public string Approvals { get; init; } = "own";

    /// <summary><c>gate</c>: what imports, deployments and programs publish is gated like all else. <c>record</c>: it passes, and what the gate would have refused is an escape.</summary>
    public string AutomatedPublishing { get; init; } = "gate";

    /// <summary>The file with the newsroom's house style, from the site's content root on.</summary>
    public string HouseStyle { get; init; } = "umbraco.json";

    /// <summary>Where people reach the site, for links in mail; Umbraco's own setting if left out.</summary>
    public string? PublicUrl { get; init; }

    public CmsMailSettings Mail { get; init; } = new();

    /// <summary>Lets all pass for a while, for when the database can't be asked about an emergency; whoever runs the site can set it.</summary>
    public CmsEmergencySettings Emergency { get; init; } = new();

    /// <summary>Whom the newsroom tells of stories: docs/webhooks.md.</summary>
    public EndpointSettings[] Webhooks { get; init; } = [];

    public bool NeedsSignOff => Approvals != "other";

    public bool GatesAutomated => AutomatedPublishing != "record";
}

/// <summary>The section <c>PressCheck:Mail</c>. How mail is sent is Umbraco's: <c>Umbraco:CMS:Global:Smtp</c>.</summary>
internal sealed class CmsMailSettings
{
    /// <summary>Who mail comes from; the site's own sender if left out.</summary>
    public string? From { get; init; }

    /// <summary>The language of mail to people whose own there is none of.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The newsroom's time zone, such as <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>When the day's digest leaves, in that time zone.</summary>
    public string DigestAt { get; init; } = "07:00";

    /// <summary>Sends a letter again that may have left when a process or a connection died: somebody may get one twice.</summary>
    public bool SendsUnknownAgain { get; init; }
}

/// <summary>The section <c>PressCheck:Emergency</c>.</summary>
internal sealed class CmsEmergencySettings
{
    /// <summary>When it ends by itself: a moment in UTC such as <c>2026-03-02T18:00:00Z</c>.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
