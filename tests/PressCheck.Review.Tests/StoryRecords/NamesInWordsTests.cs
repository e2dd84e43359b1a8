using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Tests.StoryRecords;

public sealed class NamesInWordsTests
{
    private const string Story = "Robert Hale leads the council in Hull. A clerk said so on Monday.";

    [Theory]
    [InlineData("It is Anna Kowalczyk, who runs the archive.", "Anna Kowalczyk")]
    [InlineData("Kowalczyk told me in her kitchen.", "Kowalczyk")]
    [InlineData("Met with Dr Okafor twice.", "Okafor")]
    [InlineData("deputy of J. P. Lindqvist", "J. P. Lindqvist")]
    [InlineData("Write to anna.k@example.org or @annak.", "anna.k@example.org|@annak.")]
    [InlineData("On +44 20 7946 0123 after six", "+44 20 7946 0123")]
    public void What_looks_like_a_name_or_an_address_is_told(string words, string found) =>
        string.Join('|', NamesInWords.In("basisWords", words, Story).Select(warning => warning.Span.Of(words).ToString())).ShouldBe(found);

    [Theory]
    [InlineData("")]
    [InlineData("Would lose the job at the harbour office.")]
    [InlineData("Saw the minutes of the meeting on Monday, 3 March 2026.")]
    [InlineData("Works for Robert Hale and was in Hull.")]
    [InlineData("Read the report of the Ministry of Defence in London.")]
    [InlineData("Pension at stake.")]
    [InlineData("Whistleblower; feared dismissal.")]
    [InlineData("Freelance contract. Livelihood: two children.")]
    [InlineData("I saw it. He did, too.")]
    [InlineData("Paid 120,000 pounds in 2019 and 2020.")]
    public void Descriptions_institutions_places_and_the_storys_own_names_are_not(string words) =>
        NamesInWords.In("basisWords", words, Story).Select(warning => warning.Span.Of(words).ToString()).ShouldBeEmpty();
}
