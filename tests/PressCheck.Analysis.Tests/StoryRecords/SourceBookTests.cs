using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.StoryRecords;

public sealed class SourceBookTests
{
    private const string Story = "A senior official at the finance ministry, who was not authorised to speak publicly, said the budget would be late. The official said nobody knew why.";

    [Theory]
    [InlineData("a senior official at the finance ministry")]
    [InlineData("A Senior Official at the Finance Ministry,")]
    [InlineData("senior official")]
    [InlineData("the official")]
    public void An_entry_belongs_to_the_source_that_its_words_describe(string descriptor) =>
        EntryOf(Story, descriptor).ShouldNotBeNull();

    [Theory]
    [InlineData("a banker")]
    [InlineData("a junior official at the finance ministry")]
    [InlineData("a spokesman at the finance ministry")]
    [InlineData("")]
    public void Other_words_describe_somebody_else(string descriptor) =>
        EntryOf(Story, descriptor).ShouldBeNull();

    [Fact]
    public void An_entry_stands_while_the_text_before_the_source_changes() =>
        EntryOf("Taxes rise in June. Nobody was told.\n\n" + Story, "a senior official at the finance ministry").ShouldNotBeNull();

    [Fact]
    public void Of_two_entries_that_fit_alike_neither_counts() =>
        EntryOf(Story, "an official", "a senior official").ShouldBeNull();

    [Fact]
    public void The_same_words_go_before_words_that_fit() =>
        EntryOf(Story, "an official", "a senior official at the finance ministry")!.Id.ShouldBe("1");

    [Fact]
    public void An_entry_counts_for_one_source_only()
    {
        var reading = Read("A ministry official said the budget would be late. Another ministry official said there would be none.");
        var book = new SourceBook(reading, new Records { Sources = [new SourceEntry { Descriptors = ["a ministry official"] }] });
        reading.Sources.Count(source => book.For(source) is not null).ShouldBe(1);
    }

    [Fact]
    public void Without_a_desk_there_is_no_register() =>
        new SourceBook(Read(Story), Records.None with { Sources = [new SourceEntry { Descriptors = ["the official"] }] }).For(Read(Story).Sources[0]).ShouldBeNull();

    [Fact]
    public void The_register_has_no_field_for_who_a_source_is() =>
        typeof(SourceEntry).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal).ShouldBe(
            ["Attestations", "Basis", "BasisWords", "Corroboration", "CorroborationWords", "DeclinesInStory", "Descriptors", "Id", "IsPseudonym", "People", "Reason", "ReasonWords"]);

    private static SourceEntry? EntryOf(string text, params string[] descriptors)
    {
        var reading = Read(text);
        var records = new Records { Sources = [.. descriptors.Select((descriptor, index) => new SourceEntry { Id = $"{index}", Descriptors = [descriptor] })] };
        return new SourceBook(reading, records).For(reading.Sources.Single(source => source.IsReliedOn));
    }

    private static Reading Read(string text) => new(new Draft("a story", text));
}
