using System.Collections.Immutable;
using System.Text;

namespace PressCheck.Review.HouseStyles;

/// <summary>The house styles that come with PressCheck, one file each.</summary>
internal static class Presets
{
    private const string Prefix = "preset/";

    /// <summary>In alphabetical order, the default first.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(Presets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .OrderBy(name => !name.Equals("default", StringComparison.Ordinal))
            .ThenBy(name => name, StringComparer.Ordinal),
    ];

    public static string Unknown(string name) => $"There is no preset '{name}'; it may be {string.Join(", ", Names)}.";

    /// <summary>The text of a preset; null if there is none of that name.</summary>
    public static string? Json(string name)
    {
        using var stream = typeof(Presets).Assembly.GetManifestResourceStream(Prefix + name.ToLowerInvariant());
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
