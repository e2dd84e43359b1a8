namespace PressCheck.Analysis.Language;

/// <summary>Finds what a story says of two places.</summary>
internal static class PlaceClaims
{
    public static IReadOnlyList<PlaceClaim> Read(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [];
    }
}
