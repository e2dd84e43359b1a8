using System.Text;
using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Making;
using PressCheck.GazetteerBuilder.Writing;

namespace PressCheck.GazetteerBuilder.Tests;

public sealed class FormatTests
{
    private readonly Gazetteer _map = SmallMap.Open();

    [Fact]
    public void The_same_map_gives_the_same_bytes() =>
        GazetteerWriter.Write(SmallMap.Make(), "The sources.\n").ShouldBe(GazetteerWriter.Write(SmallMap.Make(), "The sources.\n"));

    [Fact]
    public void What_is_written_of_a_place_is_read_again()
    {
        var seat = _map.WithCode("77")!.Value;

        seat.Name.ShouldBe("Norvik");
        seat.Kind.ShouldBe(PlaceKind.Settlement);
        seat.GeoNamesId.ShouldBe(77);
        seat.Latitude.ShouldBe(51.23456, 0.0004);
        seat.Longitude.ShouldBe(-10.98765, 0.0004);
        seat.Population.ShouldBe(1_234_567);
        seat.IsRegionalSeat.ShouldBeTrue();
        seat.IsCapital.ShouldBeFalse();
        seat.IsQuarter.ShouldBeFalse();
        seat.Country!.Value.Code.ShouldBe("XA");
        seat.Region!.Value.Code.ShouldBe("XA.01");
        seat.District!.Value.Code.ShouldBe("XA.01.7");
        _map.Count.ShouldBe(8);
        _map.Attribution.ShouldBe("The sources.\n");
    }

    [Fact]
    public void Each_place_is_found_again_by_its_code()
    {
        foreach (var code in (string[])["XA", "XA.01", "XA.02", "XA.01.7", "77", "70000000", "XA.02:oster-bay", "water:pale-sea"])
        {
            _map.WithCode(code).ShouldNotBeNull(code).Code.ShouldBe(code);
        }

        foreach (var code in (string[])["", "X", "XAA", "XA.", "XA.03", "XA.01.8", "XA.02.7", "78", "99999999999", "-77", "XA:", "XA.01:oster-bay", "XA.09:oster-bay", "water:", "water:red-sea", "☃"])
        {
            _map.WithCode(code).ShouldBeNull(code);
        }
    }

    [Theory]
    [InlineData("sainte elodie day")]
    [InlineData("SAINTE-ÉLODIE D’AŸ")]
    [InlineData("Sainte–Élodie  d'Aÿ")]
    public void A_name_is_found_however_it_is_written(string name)
    {
        var quarter = _map.Readings(_map.Find(name).Id)[0].Place;

        quarter.Name.ShouldBe("Sainte-Élodie d'Aÿ");
        quarter.IsQuarter.ShouldBeTrue();
        quarter.Latitude.ShouldBe(89.9, 0.0004);
        quarter.Longitude.ShouldBe(180);
    }

    [Fact]
    public void A_former_name_keeps_its_year_and_its_users()
    {
        var reading = _map.Readings(_map.Find("Zarev").Id)[0];

        reading.Place.Code.ShouldBe("77");
        (reading.Standing, reading.Until, reading.Users).ShouldBe((NameStanding.Former, 1991, "the old maps"));
        _map.NamesOf(reading.Place).ShouldBe([("Norvik", NameStanding.Current), ("Zarev", NameStanding.Former)]);
    }

    [Fact]
    public void Borders_seats_members_and_claims_are_read_again()
    {
        Place north = _map.WithCode("XA.01")!.Value, south = _map.WithCode("XA.02")!.Value, sea = _map.WithCode("water:pale-sea")!.Value;

        _map.BorderBetween(north, south).ShouldBe(Border.Shared);
        _map.BorderBetween(north, sea).ShouldBe(Border.Unknown);
        _map.SeatsOf(north).ShouldHaveSingleItem().Code.ShouldBe("77");
        _map.SeatsOf(south).ShouldBeEmpty();
        _map.Holds(south, sea).ShouldBeTrue();
        _map.Holds(north, sea).ShouldBeFalse();
    }

    [Fact]
    public void No_name_is_found_that_is_not_there()
    {
        foreach (var name in (string[])["", "Norvi", "Norvik Ob", "Norvik Oblast Oblast", "Norvik, Arvonia", new string('n', 500)])
        {
            _map.Find(name).ShouldBe(default, name);
        }

        _map.Readings(0).Count.ShouldBe(0);
        _map.Readings(int.MaxValue).Count.ShouldBe(0);
        _map.Readings(-1).Count.ShouldBe(0);
    }

    [Fact]
    public void Letter_pairs_unpack_to_what_was_packed()
    {
        List<byte[]> names = [.. ((string[])["Banana", "Banana Bay", "Bandana", "Banff", "Āb"]).Select(Encoding.UTF8.GetBytes)];
        var packed = names.Select(name => name.ToArray()).ToList();

        var pairs = LetterPairs.Pack(packed);

        var expansions = Enumerable.Range(0, 256).Select(value => new byte[] { (byte)value }).ToArray();
        for (var i = 0; i < pairs.Length; i += 3)
        {
            expansions[pairs[i]] = [.. expansions[pairs[i + 1]], .. expansions[pairs[i + 2]]];
        }

        packed.Select(name => name.SelectMany(value => expansions[value]).ToArray()).ShouldBe(names);
        packed.Sum(name => name.Length).ShouldBeLessThan(names.Sum(name => name.Length));
    }
}
