namespace PressCheck.Cms.Settings;

/// <summary>The section <c>PressCheck</c> of the site's settings.</summary>
public sealed record CmsSettings
{
    /// <summary>The site's one desk.</summary>
    public string Desk { get; init; } = "newsroom";
}
