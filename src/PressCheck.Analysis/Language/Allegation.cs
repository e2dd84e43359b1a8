using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Somebody is said to have done wrong.</summary>
/// <param name="Span">The cue and what is alleged.</param>
/// <param name="Cue">The words that accuse.</param>
public sealed record Allegation(Span Span, Span Cue);

/// <summary>Finds the allegations of a reading.</summary>
internal static class Allegations
{
    public static IReadOnlyList<Allegation> Read(Reading reading) => [];
}
