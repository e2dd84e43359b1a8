using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using PressCheck.Review.Deliveries;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Cms.Settings;

/// <summary>
/// The newsroom's settings as they were when the site started. A mistake in them does not keep the site from starting: it is told where
/// people look, and while there is one the gate stays shut.
/// </summary>
internal sealed class SiteSettings
{
    private readonly IConfiguration _configuration;

    private SiteSettings(IConfiguration configuration, CmsSettings settings, HouseStyle house, Endpoints endpoints, ImmutableArray<string> problems) =>
        (_configuration, Settings, House, Endpoints, Problems) = (configuration, settings, house, endpoints, problems);

    public CmsSettings Settings { get; }

    public HouseStyle House { get; }

    public Endpoints Endpoints { get; }

    /// <summary>What is wrong with the settings: a sentence each.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The site's settings.</param>
    /// <param name="contentRoot">The folder that the house style's file is in.</param>
    public static SiteSettings Read(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection(CmsSettings.Section);
        List<string> problems = [.. Unknown(section, typeof(CmsSettings))];
        var settings = new CmsSettings();
        try
        {
            settings = section.Get<CmsSettings>() ?? settings;
            problems.AddRange(new CmsSettingsValidator().Validate(settings).Errors.Select(error => error.ErrorMessage));
        }
        catch (InvalidOperationException)
        {
            // The binder's sentence would repeat the value, which may be a password in the wrong place.
            problems.Add("A setting of PressCheck is of the wrong kind: what is on or off is written as true or false, a moment as 2026-03-02T18:00:00Z.");
        }

        // With mistakes nothing of them counts, and the gate stays shut.
        settings = problems.Count == 0 ? settings : new CmsSettings();
        var house = ReadHouse(settings, Path.Combine(contentRoot, settings.HouseStyle), problems);
        return new SiteSettings(configuration, settings, house, Endpoints.From(settings.Webhooks), [.. problems.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The emergency that the settings have at this moment; null if they have none.</summary>
    public CmsEmergencySettings? EmergencyAt(DateTimeOffset now)
    {
        try
        {
            var emergency = _configuration.GetSection($"{CmsSettings.Section}:{nameof(CmsSettings.Emergency)}").Get<CmsEmergencySettings>();
            return emergency?.Until > now && !string.IsNullOrWhiteSpace(emergency.Reason) ? emergency : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static HouseStyle ReadHouse(CmsSettings settings, string path, List<string> problems)
    {
        var house = HouseStyle.Default;
        try
        {
            // A site need not have the file; one that it names must be there.
            house = File.Exists(path) || settings.HouseStyle != new CmsSettings().HouseStyle ? HouseStyle.Load(path) : house;
        }
        catch (InvalidHouseStyleException e)
        {
            problems.AddRange(e.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return house with { NeedsSignOff = settings.NeedsSignOff };
    }

    /// <summary>A setting that nobody reads is a mistake in its name.</summary>
    private static IEnumerable<string> Unknown(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var property))
            {
                yield return $"{child.Path} is no setting; there are {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.";
            }
            else if ((property.PropertyType.GetElementType() ?? property.PropertyType) is var inner && inner.Name.EndsWith("Settings", StringComparison.Ordinal))
            {
                foreach (var problem in (property.PropertyType.IsArray ? child.GetChildren() : [child]).SelectMany(section => Unknown(section, inner)))
                {
                    yield return problem;
                }
            }
        }
    }
}
