using System.Diagnostics;
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
    public void A_long_run_of_half_a_placeholder_takes_time_in_proportion(string unit)
    {
        Check(Draft(unit, 2_000));
        var once = Check(Draft(unit, 40_000));
        var fourTimes = Check(Draft(unit, 160_000));
        fourTimes.ShouldBeLessThan((once * 12) + TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public void A_draft_without_a_word_has_no_placeholder() => new Placeholder().Check(new Reading(new Draft("empty", "")), Records.None).ShouldBeEmpty();

    private static Draft Draft(string unit, int times) => new("hostile", string.Concat(Enumerable.Repeat(unit, times)) + "Maxx");

    private static TimeSpan Check(Draft draft)
    {
        var reading = new Reading(draft);
        var clock = Stopwatch.StartNew();
        _ = new Placeholder().Check(reading, Records.None).Count();
        return clock.Elapsed;
    }
}
