using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Bench;

/// <summary>What `presscheck check` does with a draft that it has read: every layer, all rules, grades and fingerprints.</summary>
internal static class WholeAnalysis
{
    /// <returns>How many findings there are.</returns>
    public static int Of(Draft draft) => HouseStyle.Default.Check(draft, Records.None).Findings.Length;

    /// <summary>A draft that nothing has been worked out about yet.</summary>
    public static Draft Fresh(Draft draft) => new(draft.Name, draft.Text, draft.Parts, draft.Type);
}
