using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Places;

public sealed class HousePlaceTests
{
    private static readonly HousePlace s_mill = new("Tolland Mill Lane", "US.TX.113", 32.8, -96.8, 1200);

    [Fact]
    public void A_house_place_is_found_in_a_text_and_lies_where_the_house_says()
    {
        var map = Gazetteer.Default.With([s_mill]);
        const string Text = "The fire in Tolland Mill Lane is out.";
        var tokens = Tokenizer.Tokens(Text);

        var match = map.Longest(Text, tokens, 3, tokens.Length);
        var place = map.Readings(match.Id)[0].Place;

        match.Tokens.ShouldBe(3);
        place.Code.ShouldBe("house:tolland-mill-lane");
        place.Name.ShouldBe("Tolland Mill Lane");
        place.Kind.ShouldBe(PlaceKind.Settlement);
        place.Country!.Value.Code.ShouldBe("US");
        place.Region!.Value.Code.ShouldBe("US.TX");
        place.District!.Value.Code.ShouldBe("US.TX.113");
        map.WithCode("house:tolland-mill-lane").ShouldBe(place);
        map.Holds(map.WithCode("US.TX")!.Value, place).ShouldBeTrue();
        map.NamesOf(place).ShouldBe([("Tolland Mill Lane", NameStanding.Current)]);
    }

    [Fact]
    public void A_house_place_joins_the_others_of_its_name_where_its_population_puts_it()
    {
        var before = Codes(Gazetteer.Default, "Springfield");
        var map = Gazetteer.Default.With([new HousePlace("Springfield", "US.TX", 32, -97, 100), new HousePlace("Springfield", "US.TX", 33, -97, 9_000_000)]);

        var codes = Codes(map, "Springfield");

        codes[0].ShouldBe("house:springfield-2");
        codes.Where(code => !code.StartsWith("house:", StringComparison.Ordinal)).ShouldBe(before);
        codes.ShouldContain("house:springfield");
        Codes(map, "Paris").ShouldBe(Codes(Gazetteer.Default, "Paris"));
    }

    [Fact]
    public void House_places_may_be_added_twice()
    {
        var map = Gazetteer.Default.With([s_mill]).With([new HousePlace("Quarry End", "GB.ENG", 52, -1, 0)]);

        map.WithCode("house:tolland-mill-lane").ShouldNotBeNull();
        map.WithCode("house:quarry-end")!.Value.Country!.Value.Code.ShouldBe("GB");
        map.Count.ShouldBe(Gazetteer.Default.Count + 2);
    }

    [Theory]
    [InlineData("Quarry End", "GB.XYZ", 52, -1, 0, "The place 'Quarry End' lies in 'GB.XYZ', which is no country or division of the gazetteer.")]
    [InlineData("Quarry End", "2643743", 52, -1, 0, "The place 'Quarry End' lies in '2643743', which is no country or division of the gazetteer.")]
    [InlineData("Quarry End", "", 52, -1, 0, "The place 'Quarry End' lies in '', which is no country or division of the gazetteer.")]
    [InlineData("Quarry End", "GB", 92, -1, 0, "The place 'Quarry End' needs a latitude of -90 to 90, a longitude of -180 to 180 and a population of 0 or more.")]
    [InlineData("Quarry End", "GB", 52, double.NaN, 0, "The place 'Quarry End' needs a latitude of -90 to 90, a longitude of -180 to 180 and a population of 0 or more.")]
    [InlineData("Quarry End", "GB", 52, -1, -5, "The place 'Quarry End' needs a latitude of -90 to 90, a longitude of -180 to 180 and a population of 0 or more.")]
    [InlineData("…", "GB", 52, -1, 0, "The place '…' needs a name of letters and digits, 64 at most.")]
    public void A_house_place_that_cannot_be_is_refused(string name, string @in, double latitude, double longitude, int population, string message) =>
        Should.Throw<ArgumentException>(() => Gazetteer.Default.With([new HousePlace(name, @in, latitude, longitude, population)])).Message.ShouldStartWith(message);

    private static List<string> Codes(Gazetteer map, string name)
    {
        var readings = map.Readings(map.Find(name).Id);
        return [.. Enumerable.Range(0, readings.Count).Select(i => readings[i].Place.Code)];
    }
}
