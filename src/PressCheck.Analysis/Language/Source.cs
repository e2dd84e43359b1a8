using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Somebody the story relies on without a name: in direct or indirect speech, or in words that hide the source altogether.</summary>
/// <param name="Span">The mention, with its modifiers.</param>
/// <param name="Class">Anonymous, spokesperson, institution or collective.</param>
/// <param name="Speech">The act of speech, where there is one.</param>
public sealed record Source(Span Span, SpeakerClass Class, SpeechAct? Speech);

/// <summary>Finds the sources of a reading.</summary>
internal static class Sources
{
    public static IReadOnlyList<Source> Read(Reading reading) => [];
}
