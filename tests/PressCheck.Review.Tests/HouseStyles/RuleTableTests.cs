using PressCheck.Analysis.Rules;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Review.Tests.HouseStyles;

public sealed class RuleTableTests
{
    private static readonly string PathToDocs = Path.Combine(Repository.Root, "docs", "rules.md");

    [Fact]
    public void The_list_of_rules_in_docs_is_up_to_date()
    {
        var generated = RuleTable.Markdown(Catalogue.Rules);
        if (Environment.GetEnvironmentVariable("PRESSCHECK_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(PathToDocs, generated);
        }

        Staleness(File.Exists(PathToDocs) ? File.ReadAllText(PathToDocs) : "", generated).ShouldBeNull();
    }

    [Fact]
    public void A_stale_list_of_rules_fails()
    {
        var generated = RuleTable.Markdown(Catalogue.Rules);
        var line = 1 + generated[..generated.IndexOf("DOC001", StringComparison.Ordinal)].Count(c => c == '\n');
        Staleness(generated.Replace("DOC001", "DOC002"), generated).ShouldBe($"docs/rules.md is stale from line {line} on; PRESSCHECK_UPDATE_DOCS=1 dotnet test tests/PressCheck.Review.Tests writes it anew.");
        Staleness(generated + "One more.\n", generated).ShouldNotBeNull();
        Staleness("", generated).ShouldNotBeNull();
        Staleness(generated.ReplaceLineEndings("\r\n"), generated).ShouldBeNull();
    }

    [Fact]
    public void The_list_shows_what_each_preset_does() =>
        RuleTable.Markdown([Catalogue.Find("DOC001")!]).ShouldContain(
            "| [DOC001](../src/PressCheck.Analysis/Rules/Readiness/Placeholder.md) placeholder | Placeholder left in the copy | block | advise | block | block | block | block | block |");

    [Fact]
    public void Every_page_that_the_list_links_to_exists()
    {
        foreach (var rule in Catalogue.Rules)
        {
            var folder = rule.GetType().Namespace!.Split('.')[^1];
            File.Exists(Path.Combine(Repository.Root, "src", "PressCheck.Analysis", "Rules", folder, rule.GetType().Name + ".md")).ShouldBeTrue(rule.Descriptor.Id);
        }
    }

    /// <summary>What is wrong with the list that is written down, in one sentence; null if it says what the generator says.</summary>
    private static string? Staleness(string written, string generated)
    {
        var (old, current) = (written.ReplaceLineEndings("\n").Split('\n'), generated.Split('\n'));
        var same = old.Zip(current).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == old.Length && same == current.Length
            ? null
            : $"docs/rules.md is stale from line {same + 1} on; PRESSCHECK_UPDATE_DOCS=1 dotnet test tests/PressCheck.Review.Tests writes it anew.";
    }
}
