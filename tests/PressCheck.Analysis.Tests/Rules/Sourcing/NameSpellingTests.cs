using PressCheck.Analysis.Rules.Sourcing;
using Shouldly;

namespace PressCheck.Analysis.Tests.Rules.Sourcing;

public sealed class NameSpellingTests
{
    [Theory]
    [InlineData("John", "Jon")]
    [InlineData("Sara", "Sarah")]
    [InlineData("Marc", "Mark")]
    [InlineData("Ann", "Anne")]
    [InlineData("Anderson", "Andersen")]
    [InlineData("Matthews", "Mathews")]
    [InlineData("Philipp", "Philip")]
    [InlineData("HALE", "Halle")]
    public void Two_spellings_of_one_name_are_variants_either_way(string one, string other)
    {
        NameSpelling.IsVariant(one, other).ShouldBeTrue();
        NameSpelling.IsVariant(other, one).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Paul", "Paula")]
    [InlineData("Eric", "Erica")]
    [InlineData("Hale", "Hall")]
    [InlineData("Lind", "Lund")]
    [InlineData("Tom", "Tim")]
    [InlineData("Robert", "Roberts")]
    [InlineData("Jo", "Joe")]
    [InlineData("Ines", "Ines")]
    [InlineData("Christopher", "Christine")]
    public void Two_names_are_not(string one, string other)
    {
        NameSpelling.IsVariant(one, other).ShouldBeFalse();
        NameSpelling.IsVariant(other, one).ShouldBeFalse();
    }
}
