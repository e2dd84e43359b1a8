using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Bench;

/// <summary>What `presscheck check` does with a draft that it has read: every layer, all rules, grades and fingerprints.</summary>
internal static class WholeAnalysis
{
    /// <returns>How many findings there are.</returns>
    public static int Of(Draft draft, HouseStyle? house = null) => (house ?? HouseStyle.Default).Check(draft, Records.None).Findings.Length;

    /// <summary>The default house style without the rules of a family such as GEO.</summary>
    public static HouseStyle Without(string? family) => string.IsNullOrEmpty(family)
        ? HouseStyle.Default
        : HouseStyle.Default with { Enforcements = Catalogue.Rules.Where(rule => rule.Descriptor.Id.StartsWith(family, StringComparison.Ordinal)).ToImmutableDictionary(rule => rule.Descriptor.Id, static _ => Enforcement.Off) };

    /// <summary>A draft that nothing has been worked out about yet.</summary>
    public static Draft Fresh(Draft draft) => new(draft.Name, draft.Text, draft.Parts, draft.Type, draft.Locations);
}
