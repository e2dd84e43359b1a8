using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>The text says that somebody answered, declined to, or could not be reached.</summary>
/// <param name="Span">The words that say so.</param>
public sealed record Reply(Span Span);

/// <summary>Finds the replies of a reading.</summary>
internal static class Replies
{
    public static IReadOnlyList<Reply> Read(Reading reading) => [];
}
