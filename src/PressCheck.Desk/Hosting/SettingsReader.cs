using System.Collections.Immutable;
using System.Reflection;

namespace PressCheck.Desk.Hosting;

/// <summary>The settings can't be used; every mistake is a sentence.</summary>
internal sealed class InvalidSettingsException(ImmutableArray<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public ImmutableArray<string> Problems { get; } = problems;
}

/// <summary>Reads the desk's settings and says everything that is wrong with them at once.</summary>
internal static class SettingsReader
{
    /// <exception cref="InvalidSettingsException">There are mistakes.</exception>
    public static DeskSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var section = configuration.GetSection(DeskSettings.Section);
        List<string> problems = [.. Unknown(section, typeof(DeskSettings))];
        try
        {
            var settings = section.Get<DeskSettings>() ?? new DeskSettings();
            problems.AddRange(new DeskSettingsValidator(isDevelopment).Validate(settings).Errors.Select(error => error.ErrorMessage));
            if (problems.Count == 0)
            {
                return settings;
            }
        }
        catch (InvalidOperationException e) when (e.InnerException is not null)
        {
            // The binder's sentence would repeat the value, which may be a password in the wrong place.
            problems.Add("A setting of Desk is of the wrong kind: numbers are written as 30, and what is on or off as true or false.");
        }

        throw new InvalidSettingsException([.. problems.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A setting that nobody reads is a mistake in its name.</summary>
    private static IEnumerable<string> Unknown(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
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
