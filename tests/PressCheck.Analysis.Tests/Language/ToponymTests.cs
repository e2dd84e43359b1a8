using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using Shouldly;

namespace PressCheck.Analysis.Tests.Language;

public sealed class ToponymTests
{
    [Theory]
    [InlineData("The mayor of Paris, Texas, opened the bridge.", "Paris", "4717560")]
    [InlineData("The bridge in Paris was closed.", "Paris", "2988507")]
    [InlineData("The fire in London, Ontario, was out by noon.", "London", "6058560")]
    [InlineData("Police in Cambridge, Mass., closed the road.", "Cambridge", "4931972")]
    [InlineData("Ukraine's Donetsk was quiet.", "Donetsk", "709717")]
    [InlineData("The Russian town of Donetsk was quiet.", "Donetsk", "565348")]
    [InlineData("Troops held Lyman, a town in the Donetsk region.", "Lyman", "704204")]
    [InlineData("The capture of Krasny Liman was confirmed.", "Krasny Liman", "704204")]
    [InlineData("The president spoke in Tbilisi. Georgia will vote in May.", "Georgia", "GE")]
    [InlineData("The governor spoke in Atlanta and Savannah. Georgia will vote in May.", "Georgia", "US.GA")]
    [InlineData("The talks in Washington went on.", "Washington", "4140963")]
    [InlineData("He drove from Seattle to Spokane across Washington state.", "Washington state", "US.WA")]
    [InlineData("The U.S. will take part.", "U.S.", "US")]
    [InlineData("He was born in St. Louis.", "St. Louis", "4407066")]
    [InlineData("Shelling of the city of Kharkiv went on.", "Kharkiv", "706483")]
    [InlineData("Shelling of the Kharkiv region went on.", "Kharkiv region", "UA.07")]
    [InlineData("Canberra, the capital of Australia, was quiet.", "Australia", "AU")]
    [InlineData("Attacks on regions like Belgorod and Rostov went on.", "Rostov", "RU.61")]
    public void A_name_is_taken_for_the_place_that_its_story_means(string text, string name, string code) =>
        Named(text, name).ShouldNotBeNull().Place.ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("Paris Hilton opened the shop.", "Paris")]
    [InlineData("The prize went to Austin Reed.", "Austin")]
    [InlineData("Chad Miller won. Chad thanked his mother.", "Chad")]
    [InlineData("Sofia Lind spoke first. “It is late,” Sofia said.", "Sofia")]
    [InlineData("The show is of Georgia O'Keeffe.", "Georgia")]
    [InlineData("It will be cold in March.", "March")]
    [InlineData("Reading is good for you.", "Reading")]
    [InlineData("NATO and the EU met.", "EU")]
    [InlineData("They met at Christmas.", "Christmas")]
    [InlineData("He told us so.", "us")]
    public void A_person_or_a_word_is_no_place(string text, string name) => Named(text, name).ShouldBeNull();

    [Theory]
    [InlineData("The Dublin Arts Council met.", "Dublin", ToponymUse.Part)]
    [InlineData("Chelsea FC lost.", "Chelsea", ToponymUse.Part)]
    [InlineData("The Ukrainian army moved.", "Ukrainian", ToponymUse.Demonym)]
    [InlineData("Washington said that it was late.", "Washington", ToponymUse.Metonym)]
    [InlineData("The bridge in Dublin is old.", "Dublin", ToponymUse.Name)]
    public void It_is_told_how_a_place_is_mentioned(string text, string name, ToponymUse use) => Named(text, name).ShouldNotBeNull().Use.ShouldBe(use);

    [Fact]
    public void The_region_points_back_to_the_last_region_named()
    {
        var toponyms = Asked.Read("Three villages in the Kharkiv region were taken, and the city of Kharkiv was shelled.\nThe capture of Krasny Liman, a key town in the region, followed.").Toponyms;
        var region = toponyms.Single(toponym => toponym.Use == ToponymUse.Anaphor);
        region.Place.ShouldNotBeNull().Code.ShouldBe("UA.07");
        region.Antecedent.ShouldNotBeNull().Place.ShouldBe(region.Place);
    }

    [Fact]
    public void One_name_means_one_place_throughout_once_it_is_told()
    {
        var toponyms = Asked.Read("Springfield lost again. The mayor of Springfield, Illinois, was not amused.").Toponyms.Where(toponym => toponym.Place?.Name == "Springfield").ToArray();
        toponyms.Select(toponym => toponym.Place!.Value.Region!.Value.Code).ShouldBe(["US.IL", "US.IL"]);
        toponyms.Select(toponym => toponym.Reason).ShouldBe([ToponymReason.SameName, ToponymReason.Qualified]);
    }

    [Fact]
    public void Two_places_of_one_name_are_kept_apart_where_both_are_told() =>
        Asked.Read("He moved from Springfield, Illinois, to Springfield, Missouri.").Toponyms.Where(toponym => toponym.Place?.Name == "Springfield")
            .Select(toponym => toponym.Place!.Value.Region!.Value.Code).ShouldBe(["US.IL", "US.MO"]);

    [Fact]
    public void A_former_name_is_known_as_one() => Named("The capture of Krasny Liman was confirmed.", "Krasny Liman").ShouldNotBeNull().Standing.ShouldBe(NameStanding.Former);

    [Fact]
    public void What_is_said_beside_it_makes_a_place_sure()
    {
        var paris = Named("The mayor of Paris, Texas, opened the bridge.", "Paris").ShouldNotBeNull();
        paris.Confidence.ShouldBe(Confidence.High);
        paris.Reason.ShouldBe(ToponymReason.Qualified);
        paris.Because.ShouldNotBeNull().Code.ShouldBe("US.TX");
    }

    [Fact]
    public void A_street_is_a_place_that_the_map_does_not_tell() => Named("The fire on Orchard Street was out.", "Orchard Street").ShouldNotBeNull().Place.ShouldBeNull();

    [Fact]
    public void Mentions_come_in_text_order_and_never_overlap()
    {
        var toponyms = Asked.Read("In Lyman, Donetsk region, and New York City, New York, the city of Kharkiv and the region it lies in, the U.S. and U.K., the Ukrainian town of Bakhmut.").Toponyms;
        toponyms.Count.ShouldBeGreaterThan(8);
        toponyms.Zip(toponyms.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
    }

    private static Toponym? Named(string text, string name)
    {
        var reading = Asked.Read(text);
        return reading.Toponyms.LastOrDefault(toponym => reading.TextOf(toponym.Span).SequenceEqual(name));
    }
}
