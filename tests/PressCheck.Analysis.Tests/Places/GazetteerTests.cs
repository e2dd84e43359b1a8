using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer s_map = Gazetteer.Default;

    [Theory]
    [InlineData("Lyman", "704204", "UA.05")]
    [InlineData("Rostov-on-Don", "501175", "RU.61")]
    [InlineData("Rostov", "501183", "RU.88")]
    [InlineData("Donetsk", "709717", "UA.05")]
    [InlineData("Donetsk", "565348", "RU.61")]
    [InlineData("Bakhmut", "713174", "UA.05")]
    [InlineData("Coeur d'Alene", "5589173", "US.ID")]
    [InlineData("Coeur d’Alene", "5589173", "US.ID")]
    [InlineData("Winston-Salem", "4499612", "US.NC")]
    [InlineData("Sault Ste. Marie", "6141439", "CA.08")]
    [InlineData("N'Djamena", "2427123", "TD.21")]
    [InlineData("St. Louis", "4407066", "US.MO")]
    [InlineData("Saint Louis", "4407066", "US.MO")]
    [InlineData("The Hague", "2747373", "NL.11")]
    [InlineData("Derry", "2643736", "GB.NIR")]
    [InlineData("Malmo", "2692969", "SE.27")]
    [InlineData("Kyiv", "703448", "UA.12")]
    public void A_town_is_found_by_its_name_and_lies_in_its_region(string name, string code, string region)
    {
        var town = PlacesCalled(name).Where(place => place.Code == code).ShouldHaveSingleItem();

        town.Region!.Value.Code.ShouldBe(region);
        town.GeoNamesId.ToString().ShouldBe(code);
    }

    [Theory]
    [InlineData("Georgia", "GE", "US.GA")]
    [InlineData("Washington", "4140963", "US.WA")]
    [InlineData("New York", "5128581", "US.NY")]
    [InlineData("London", "2643743", "6058560")]
    [InlineData("Paris", "2988507", "4717560")]
    [InlineData("Kharkiv", "706483", "UA.07")]
    [InlineData("Birmingham", "2655603", "4049979")]
    public void The_place_that_readers_think_of_first_comes_first(string name, string first, string later)
    {
        var codes = PlacesCalled(name).Select(place => place.Code).ToList();

        codes[0].ShouldBe(first);
        codes.ShouldContain(later);
    }

    [Theory]
    [InlineData("They met in Rostov-on-Don on Friday.", 3, 1)]
    [InlineData("They met in New York City on Friday.", 3, 3)]
    [InlineData("They met in St. Louis, Missouri.", 3, 2)]
    [InlineData("They met in King’s Lynn on Friday.", 3, 3)]
    [InlineData("They met in London’s east.", 3, 1)]
    [InlineData("They met in the Kharkiv region on Friday.", 4, 2)]
    [InlineData("They met in Nowhereinparticular on Friday.", 3, 0)]
    [InlineData("They met in the U.S. on Friday.", 4, 1)]
    [InlineData("They met in Winston–Salem on Friday.", 3, 3)]
    public void The_longest_name_that_starts_at_a_token_is_found(string text, int at, int tokens)
    {
        var all = Tokenizer.Tokens(text);

        s_map.Longest(text, all, at, all.Length).Tokens.ShouldBe(tokens);
    }

    [Fact]
    public void A_name_given_up_tells_when_and_leads_to_the_place()
    {
        var reading = s_map.Readings(s_map.Find("Krasny Liman").Id)[0];

        reading.Place.Code.ShouldBe("704204");
        (reading.Standing, reading.Until).ShouldBe((NameStanding.Former, 2016));
        reading.Users.ShouldNotBeEmpty();
        s_map.NamesOf(reading.Place).First().ShouldBe(("Lyman", NameStanding.Current));
        s_map.NamesOf(reading.Place).ShouldContain(("Krasny Liman", NameStanding.Former));
    }

    [Theory]
    [InlineData("Kiev", "703448", NameStanding.Variant)]
    [InlineData("Artyomovsk", "713174", NameStanding.Former)]
    [InlineData("Bombay", "1275339", NameStanding.Former)]
    [InlineData("Derry", "2643736", NameStanding.Contested)]
    [InlineData("Londonderry", "2643736", NameStanding.Contested)]
    [InlineData("Arabian Gulf", "water:persian-gulf", NameStanding.Contested)]
    [InlineData("Burma", "MM", NameStanding.Former)]
    [InlineData("Swaziland", "SZ", NameStanding.Former)]
    [InlineData("Donbass", "area:donbas", NameStanding.Variant)]
    [InlineData("U.S.", "US", NameStanding.Abbreviation)]
    [InlineData("UK", "GB", NameStanding.Abbreviation)]
    [InlineData("Ill.", "US.IL", NameStanding.Abbreviation)]
    [InlineData("Ukrainians", "UA", NameStanding.Demonym)]
    [InlineData("Texan", "US.TX", NameStanding.Demonym)]
    [InlineData("Londoners", "2643743", NameStanding.Demonym)]
    [InlineData("Dutch", "NL", NameStanding.Demonym)]
    [InlineData("Kharkiv province", "UA.07", NameStanding.Current)]
    [InlineData("Co Cork", "IE.M.04", NameStanding.Current)]
    [InlineData("Laurel County", "US.KY.125", NameStanding.Current)]
    [InlineData("Köln", "2886242", NameStanding.Variant)]
    [InlineData("Milano", "3173435", NameStanding.Variant)]
    public void A_reading_says_how_the_name_stands_to_the_place(string name, string code, NameStanding standing)
    {
        var reading = s_map.Readings(s_map.Find(name).Id)[0];

        reading.Place.Code.ShouldBe(code);
        reading.Standing.ShouldBe(standing);
    }

    [Theory]
    [InlineData("Paris", 10)]
    [InlineData("Springfield", 15)]
    [InlineData("Washington", 15)]
    public void Many_places_bear_a_common_name(string name, int least) =>
        PlacesCalled(name).Count(place => place.Kind == PlaceKind.Settlement).ShouldBeGreaterThanOrEqualTo(least);

    [Theory]
    [InlineData("UA", "694423")]
    [InlineData("RU", "694423")]
    [InlineData("US", "PR")]
    [InlineData("US", "4568127")]
    [InlineData("area:donbas", "704204")]
    [InlineData("area:europe", "704204")]
    [InlineData("UA", "area:donbas")]
    [InlineData("area:midwest", "US.IL")]
    [InlineData("GB.NIR", "2643736")]
    [InlineData("US.KY.125", "4298960")]
    [InlineData("UA.05", "UA.05")]
    public void A_place_is_held_by_its_country_its_areas_and_whoever_claims_it(string outer, string inner) => s_map.Holds(Place(outer), Place(inner)).ShouldBeTrue();

    [Theory]
    [InlineData("PL", "694423")]
    [InlineData("area:midwest", "US.TX")]
    [InlineData("area:donbas", "706483")]
    [InlineData("704204", "UA.05")]
    [InlineData("PR", "US")]
    [InlineData("area:africa", "UA")]
    public void A_place_is_not_held_by_another(string outer, string inner) => s_map.Holds(Place(outer), Place(inner)).ShouldBeFalse();

    [Theory]
    [InlineData("UA.07", "UA.05", Border.Shared)]
    [InlineData("UA.07", "RU.09", Border.Shared)]
    [InlineData("UA.07", "RU", Border.Shared)]
    [InlineData("US.KS", "US.NE", Border.Shared)]
    [InlineData("US.MN", "CA", Border.Shared)]
    [InlineData("UA.07", "UA.15", Border.None)]
    [InlineData("US.KS", "US.IA", Border.None)]
    [InlineData("US.KS", "MX", Border.None)]
    [InlineData("UA.15", "RU.61", Border.None)]
    [InlineData("US.AZ", "US.CO", Border.Unknown)]
    [InlineData("UA.07", "UA", Border.Unknown)]
    [InlineData("UA.07", "706483", Border.Unknown)]
    [InlineData("UA.07", "UA.07", Border.Unknown)]
    public void Regions_touch_at_home_and_abroad_where_the_outlines_tell(string one, string other, Border border)
    {
        s_map.BorderBetween(Place(one), Place(other)).ShouldBe(border);
        s_map.BorderBetween(Place(other), Place(one)).ShouldBe(border);
    }

    [Theory]
    [InlineData("UA", "703448")]
    [InlineData("US", "4140963")]
    [InlineData("GB", "2643743")]
    [InlineData("UA.05", "709717")]
    [InlineData("US.CA", "5389489")]
    [InlineData("KZ", "1526273")]
    [InlineData("AU", "2172517")]
    public void The_first_seat_is_the_one_usually_named(string place, string seat) => s_map.SeatsOf(Place(place)).First().Code.ShouldBe(seat);

    [Fact]
    public void Every_place_is_found_again_by_its_code_and_by_its_name()
    {
        for (var index = 0; index < s_map.Count; index += 7)
        {
            var code = s_map.CodeOf(index);
            var place = s_map.WithCode(code).ShouldNotBeNull(code);

            place.Index.ShouldBe(index, code);
            var readings = s_map.Readings(s_map.Find(place.Name).Id);
            Enumerable.Range(0, readings.Count).Any(i => readings[i].Place.Index == index).ShouldBeTrue(code);
        }
    }

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        const string Text = "From Rostov-on-Don to King’s Lynn, N’Djamena, Nowhere and the Kharkiv region, past Sault Ste. Marie.";
        var tokens = Tokenizer.Tokens(Text);
        var found = LookUps(Text, tokens);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var again = LookUps(Text, tokens);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        again.ShouldBe(found);
    }

    [Fact]
    public void A_country_holds_its_towns_and_a_neighbour_does_not()
    {
        var lyman = s_map.WithCode("704204")!.Value;

        s_map.Holds(Place("UA"), lyman).ShouldBeTrue();
        s_map.Holds(Place("UA.05"), lyman).ShouldBeTrue();
        s_map.Holds(Place("UA.07"), lyman).ShouldBeFalse();
        s_map.Holds(Place("PL"), lyman).ShouldBeFalse();
    }

    [Fact]
    public void Countries_that_touch_share_a_border()
    {
        s_map.BorderBetween(Place("UA"), Place("PL")).ShouldBe(Border.Shared);
        s_map.BorderBetween(Place("UA"), Place("FR")).ShouldBe(Border.None);
        s_map.BorderBetween(Place("FR.11"), Place("UA.05")).ShouldBe(Border.None);
    }

    private static int LookUps(string text, Token[] tokens)
    {
        var found = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            var match = s_map.Longest(text, tokens, at, tokens.Length);
            var readings = s_map.Readings(match.Id);
            for (var i = 0; i < readings.Count; i++)
            {
                var place = readings[i].Place;
                found += place.Region is { } region && s_map.Holds(region, place) ? 1 : 0;
            }
        }

        return found;
    }

    private static Place Place(string code) => s_map.WithCode(code).ShouldNotBeNull();

    private static IEnumerable<Place> PlacesCalled(string name)
    {
        var readings = s_map.Readings(s_map.Find(name).Id);
        return Enumerable.Range(0, readings.Count).Select(i => readings[i].Place);
    }
}
