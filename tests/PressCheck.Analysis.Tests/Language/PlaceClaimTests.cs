using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Language;

public sealed class PlaceClaimTests
{
    [Theory]
    [InlineData("They met in Lyman in Donetsk region.", "Lyman in Donetsk region", true)]
    [InlineData("They met in Kramatorsk, Kharkiv region.", "Kramatorsk, Kharkiv region", false)]
    [InlineData("They met in Toulouse, southern France.", "Toulouse, southern France", true)]
    [InlineData("They met in Toulouse (Spain).", "Toulouse (Spain", false)]
    [InlineData("They met in Marseille, in the north of Italy.", "Marseille, in the north of Italy", false)]
    [InlineData("Kramatorsk, a key town in eastern Ukraine's Donetsk region, was hit.", "Kramatorsk, a key town in eastern Ukraine's Donetsk region", true)]
    [InlineData("Albuquerque, which lies in the state of New Mexico, is dry.", "Albuquerque, which lies in the state of New Mexico", true)]
    [InlineData("Albuquerque is a city in Arizona.", "Albuquerque is a city in Arizona", false)]
    [InlineData("The Polish city of Lviv was hit.", "Polish city of Lviv", false)]
    [InlineData("Spain's second-largest city, Toulouse, was quiet.", "Spain's second-largest city, Toulouse", false)]
    [InlineData("Austria's Zurich was quiet.", "Austria's Zurich", false)]
    [InlineData("The Kharkiv region's town of Kramatorsk was hit.", "Kharkiv region's town of Kramatorsk", false)]
    [InlineData("Toulouse, a Spanish city, was quiet.", "Toulouse, a Spanish city", false)]
    [InlineData("She works for a Minneapolis, Ohio-based firm.", "Minneapolis, Ohio", false)]
    [InlineData("MINNEAPOLIS, Ohio (AP) — The river rose.", "MINNEAPOLIS, Ohio", false)]
    public void A_town_is_said_to_lie_in_another_place(string text, string span, bool? holds) => Claims(text, PlaceTie.In).ShouldContain((span, holds));

    [Theory]
    [InlineData("Paris, London and Rome are far apart.")]
    [InlineData("It has shops in Houston, Ohio and Florida.")]
    [InlineData("The train runs from Lviv to Poland.")]
    [InlineData("She flew from Toulouse in Spain's national carrier.")]
    [InlineData("In Lyon, Italy played well.")]
    [InlineData("In Marseille, German Chancellor Anna Weiss spoke.")]
    [InlineData("The embassy in Vienna, Canada's largest, stays open.")]
    [InlineData("Austria's Zurich office was closed.")]
    [InlineData("They lost to Toronto in Florida.")]
    public void Lists_routes_and_what_belongs_to_the_next_words_say_nothing(string text) =>
        Claims(text, PlaceTie.In).Where(claim => claim.Holds == false).ShouldBeEmpty();

    [Fact]
    public void A_place_near_a_town_may_lie_in_the_next_region()
    {
        Claims("The farm is near Memphis in Mississippi.", PlaceTie.In).ShouldNotContain(claim => claim.Holds == false);
        Claims("The farm is 20 miles west of Graz in Portugal.", PlaceTie.In).ShouldContain(("Graz in Portugal", false));
    }

    [Fact]
    public void An_anaphor_has_its_own_span_and_knows_what_it_points_back_to()
    {
        var claim = Asked.Read("Shells fell in the Kharkiv region. Kramatorsk, a city in the region, was hit.").PlaceClaims.ShouldHaveSingleItem();
        claim.Outer.Use.ShouldBe(ToponymUse.Anaphor);
        claim.Antecedent.ShouldNotBeNull().Place!.Value.Code.ShouldBe("UA.07");
        claim.Holds.ShouldBe(false);
    }

    [Fact]
    public void Of_two_regions_named_together_an_anaphor_may_mean_either() =>
        Asked.Read("Shells fell in the Kharkiv region and in the Donetsk region. Sloviansk, a city in the region, was hit.").PlaceClaims.ShouldNotContain(claim => claim.Holds == false);

    [Theory]
    [InlineData("They flew to Sydney, the capital of Australia.", "Sydney, the capital of Australia", false)]
    [InlineData("They flew to Ankara, Turkey's capital.", "Ankara, Turkey's capital", true)]
    [InlineData("They flew to Turkey's capital, Istanbul.", "Turkey's capital, Istanbul", false)]
    [InlineData("They flew to the Swiss capital, Bern.", "Swiss capital, Bern", true)]
    [InlineData("They flew to the Swiss capital of Zurich.", "Swiss capital of Zurich", false)]
    [InlineData("They flew to Houston, the state capital of Texas.", "Houston, the state capital of Texas", false)]
    public void A_city_is_called_a_capital(string text, string span, bool? holds) => Claims(text, PlaceTie.CapitalOf).ShouldBe([(span, holds)]);

    [Theory]
    [InlineData("Mumbai, the financial capital of India, is large.")]
    [InlineData("Bonn, the capital of West Germany, was small.")]
    [InlineData("Lagos, once Nigeria's capital, is large.")]
    [InlineData("They went to Sydney and to the capital of Australia.")]
    public void Other_capitals_say_nothing(string text) => Claims(text, PlaceTie.CapitalOf).ShouldBeEmpty();

    [Theory]
    [InlineData("Portugal borders France.", "Portugal borders France", false)]
    [InlineData("Spain, which borders France, is hot.", "Spain, which borders France", true)]
    [InlineData("Hungary's northern border with Poland was closed.", "Hungary's northern border with Poland", false)]
    [InlineData("Lorries wait on the border between Latvia and Poland.", "the border between Latvia and Poland", false)]
    public void Two_places_are_said_to_touch(string text, string span, bool? holds) => Claims(text, PlaceTie.Borders).ShouldBe([(span, holds)]);

    [Theory]
    [InlineData("Lyman, Ohio, Paris, ")]
    [InlineData("a city in the Kharkiv region, Lyman's ")]
    [InlineData("Sydney, the capital of ")]
    [InlineData("Minneapolis, Ohio-based ")]
    public void A_story_of_nothing_but_places_takes_time_in_proportion(string words)
    {
        var story = Asked.Read(string.Concat(Enumerable.Repeat(words, 40_000)));
        Should.CompleteIn(() => story.PlaceClaims.Count.ShouldBeGreaterThanOrEqualTo(0), TimeSpan.FromSeconds(20));
    }

    private static (string Span, bool? Holds)[] Claims(string text, PlaceTie tie) =>
        [.. Asked.Read(text).PlaceClaims.Where(claim => claim.Tie == tie).Select(claim => (claim.Span.Of(text).ToString(), claim.Holds))];
}
