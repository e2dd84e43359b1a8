using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Rules.Readiness;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Rules.Readiness;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("TK ")]
    [InlineData("XX/")]
    [InlineData("[")]
    [InlineData("[insert ")]
    [InlineData("lorem ")]
    [InlineData("??? ")]
    public void A_long_run_of_half_a_placeholder_is_read_to_its_end(string unit) =>
        new Placeholder().Check(new Reading(Draft(unit, 160_000)), Records.None).Count().ShouldBeLessThanOrEqualTo(160_000);

    [Fact]
    public void A_draft_without_a_word_has_no_placeholder() => new Placeholder().Check(new Reading(new Draft("empty", "")), Records.None).ShouldBeEmpty();

    private static Draft Draft(string unit, int times) => new("hostile", string.Concat(Enumerable.Repeat(unit, times)) + "Maxx");
}
