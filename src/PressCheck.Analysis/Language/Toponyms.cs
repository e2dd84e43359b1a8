namespace PressCheck.Analysis.Language;

/// <summary>Finds the places that a story names, and which place each name means.</summary>
internal static class Toponyms
{
    public static IReadOnlyList<Toponym> Read(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [];
    }
}
