using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Rules.Geography;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Rules.Geography;

public sealed class MisplacedPlaceTests
{
    [Theory]
    [InlineData("Shells fell in the Kharkiv region. The loss of Krasny Liman, a key town in the region, was denied.", "Lyman (Krasny Liman) is in Donetsk Oblast, not Kharkiv Oblast.")]
    [InlineData("The factory in Toulouse, Spain, will close.", "Toulouse is in France, not Spain.")]
    [InlineData("She moved to Minneapolis, Ohio, and opened a bakery.", "The gazetteer knows no Minneapolis in Ohio; it knows one in Minnesota, in Kansas and in North Carolina.")]
    public void The_message_says_what_the_gazetteer_knows(string text, string message) => Find(text).Message.ShouldBe(message);

    [Fact]
    public void Both_places_are_the_evidence()
    {
        const string Text = "Shells fell in the Kharkiv region. The loss of Krasny Liman, a key town in the region, was denied.";
        Find(Text).Evidence.Select(evidence => evidence.Span.Of(Text).ToString()).ShouldBe(["Krasny Liman", "Kharkiv region"]);
    }

    [Theory]
    [InlineData("The factory in Toulouse, Spain, will close.", Confidence.High)]
    [InlineData("The factory in Kramatorsk, Kharkiv region, will close.", Confidence.High)]
    [InlineData("The factory in Savannah, Utah, will close.", Confidence.Medium)]
    public void It_is_as_sure_as_the_place_is_well_known(string text, Confidence confidence) => Find(text).Confidence.ShouldBe(confidence);

    [Fact]
    public void A_story_at_home_in_a_state_knows_its_hamlets() =>
        new MisplacedPlace().Check(Read("Burlington and Montpelier had snow. Roads in Rutland were closed. A barn in Auburn, Vermont, burned."), Records.None).ShouldBeEmpty();

    private static Finding Find(string text) => new MisplacedPlace().Check(Read(text), Records.None).ShouldHaveSingleItem();

    private static Reading Read(string text) => new(new Draft("story", text));
}
