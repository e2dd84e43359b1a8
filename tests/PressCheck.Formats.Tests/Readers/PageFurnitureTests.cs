using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Tests.Readers;

public sealed class PageFurnitureTests
{
    [Theory]
    [InlineData("Your email address will not be published. Required fields are marked *")]
    [InlineData("Courant is a next generation WordPress theme. It’s fast and made to convert your visitors.")]
    [InlineData("This website uses cookies to improve your experience.")]
    [InlineData("Accept all cookies")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Advertisement - story continues below")]
    [InlineData("Read more: The bridge that nobody wanted")]
    [InlineData("READ MORE »")]
    [InlineData("Related: Ten walks by the sea")]
    [InlineData("Sign up for our daily newsletter")]
    [InlineData("Sign up to our Westerbay morning newsletter and get the news first")]
    [InlineData("Share this story")]
    [InlineData("Leave a Reply")]
    [InlineData("12 comments")]
    [InlineData("You may also like…")]
    [InlineData("© 2025 The Sarrow Courier. All rights reserved.")]
    public void Furniture_is_known_by_its_words(string paragraph) => PageFurniture.IsFurniture(paragraph).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("Pupils will be asked to read more books, the minister said.")]
    [InlineData("“Read more, talk less,” she told the class.")]
    [InlineData("Related companies were fined as well, the court said.")]
    [InlineData("The regulator fined the site because it uses cookies without consent.")]
    [InlineData("“We use cookies to remember you,” the company said.")]
    [InlineData("Share prices fell on Monday.")]
    [InlineData("He signed up for our newsletter, she said.")]
    [InlineData("Advertisement spending fell by a third, the report says.")]
    [InlineData("Comments by the mayor angered residents.")]
    [InlineData("Print sales fell.")]
    [InlineData("The address will not be published, the judge ruled.")]
    public void News_about_such_things_is_none(string paragraph) => PageFurniture.IsFurniture(paragraph).ShouldBeFalse();

    [Fact]
    public void Furniture_left_in_the_copy_stays_in_the_text_and_is_marked()
    {
        var read = Samples.Text("a.txt", "Mayor resigns\n\nThe mayor resigned on Tuesday.\n\nLeave a Reply");
        read.Draft.Text.ShouldEndWith("Leave a Reply");
        read.Draft.Parts[^1].Kind.ShouldBe(PartKind.Furniture);
    }
}
