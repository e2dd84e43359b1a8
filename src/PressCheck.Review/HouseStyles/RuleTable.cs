using System.Text;
using PressCheck.Analysis.Rules;

namespace PressCheck.Review.HouseStyles;

/// <summary>The list of all rules in Markdown, which <c>docs/rules.md</c> holds: what each looks for and what each preset does about it.</summary>
public static class RuleTable
{
    private static readonly (string Family, string Title)[] Families =
    [
        ("QUO", "Quotations"),
        ("ATT", "Attribution"),
        ("ANON", "Anonymous sources"),
        ("GEO", "Places"),
        ("ROR", "Right of reply"),
        ("DOC", "Readiness"),
    ];

    /// <param name="rules">The rules to list, in order.</param>
    /// <exception cref="MalformedRulePageException">A rule has no page or one that can't be read.</exception>
    public static string Markdown(IEnumerable<Rule> rules)
    {
        var listed = rules.ToList();
        var presets = HouseStyle.PresetNames.Select(HouseStyle.Preset).ToList();
        var text = new StringBuilder("""
            # Rules

            <!-- Generated from the rules, their pages and the presets. `PRESSCHECK_UPDATE_DOCS=1 dotnet test` writes it anew. -->

            What a newsroom does about a rule is its own choice ([house styles](house-style.md)); the columns show the presets. `block`:
            publishing is refused until the text is fixed or a second person waives it. `answer`: refused until one person records an answer.
            `advise`: shown, never refuses. A finding of low confidence only ever advises.


            """.ReplaceLineEndings("\n"));
        foreach (var (family, title) in Families)
        {
            var members = listed.Where(rule => rule.Descriptor.Id[..^3].Equals(family, StringComparison.Ordinal)).ToList();
            if (members.Count > 0)
            {
                Append(text, title, members, presets);
            }
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Append(StringBuilder text, string title, List<Rule> rules, List<HouseStyle> presets)
    {
        text.Append($"## {title}\n\n| Rule | Asks about | {string.Join(" | ", presets.Select(preset => preset.Name))} |\n|---|---|{string.Concat(presets.Select(_ => "---|"))}\n");
        foreach (var rule in rules)
        {
            var (id, name, asks, _, status) = rule.Descriptor;
            var stage = status == Analysis.Findings.RuleStatus.Stable ? "" : $" ({status.ToString().ToLowerInvariant()})";
            var folder = rule.GetType().Namespace!.Split('.')[^1];
            text.Append($"| [{id}](../src/PressCheck.Analysis/Rules/{folder}/{rule.GetType().Name}.md) {name}{stage} | {asks} |");
            text.Append($"{string.Concat(presets.Select(preset => $" {preset.For(rule.Descriptor).ToString().ToLowerInvariant()} |"))}\n");
        }

        text.Append('\n');
        foreach (var rule in rules)
        {
            var page = RulePage.Of(rule);
            text.Append($"**{page.Id} {page.Name}.** {page.Summary}\n*To clear it:* {page.HowToClear}\n\n");
        }
    }
}
