using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

/// <summary>The line that says where a story was written.</summary>
internal static class Datelines
{
    public static Span? In(Reading reading)
    {
        foreach (var part in reading.Draft.Parts)
        {
            // “HULL —”: the town, without the dash behind it.
            var length = part.Kind == PartKind.Dateline ? reading.TextOf(part.Span).TrimEnd(" —–-:.").Length : 0;
            if (length > 0)
            {
                return part.Span with { Length = length };
            }
        }

        return null;
    }

    /// <summary>“LVIV (AP) —”: an agency vouches for it.</summary>
    public static bool IsAgencys(Reading reading, Span dateline) => reading.TextOf(dateline).Contains('(');
}
