namespace PressCheck.Analysis.Places;

/// <summary>What a place is on the map.</summary>
public enum PlaceKind : byte
{
    /// <summary>A sovereign state, or a territory with a country code of its own.</summary>
    Country,

    /// <summary>A first-order division: a state of the US, an oblast, a province, one of the UK's nations.</summary>
    Region,

    /// <summary>A second-order division: a county, a district.</summary>
    District,

    /// <summary>A city, town, village or named part of a city.</summary>
    Settlement,

    /// <summary>An area that is no division of a state: the Midwest, Donbas, Kurdistan, a continent.</summary>
    Area,

    /// <summary>A sea, gulf, strait, lake or river.</summary>
    Water,

    /// <summary>A mountain, range, desert, island, cape.</summary>
    Land,
}

/// <summary>A place of a <see cref="Places.Gazetteer"/>: a handle that costs nothing to copy. Two handles are equal if they mean the same place of the same gazetteer.</summary>
public readonly record struct Place
{
    private readonly Gazetteer _gazetteer;
    private readonly int _index;

    internal Place(Gazetteer gazetteer, int index)
    {
        _gazetteer = gazetteer;
        _index = index;
    }

    internal int Index => _index;

    /// <summary>The name in use now, in English: “Lyman”, “Donetsk Oblast”, “Ukraine”.</summary>
    public string Name => _gazetteer.NameOf(_index);

    public PlaceKind Kind => _gazetteer.KindOf(_index);

    /// <summary>GeoNames' number; 0 where the sources give none, as for countries, regions and some small settlements.</summary>
    public int GeoNamesId => _gazetteer.GeoNamesIdOf(_index);

    /// <summary>
    /// What identifies the place for good: GeoNames' number (“704204”), GeoNames' code of a country or a division (“UA”, “UA.05”,
    /// “US.TX.113”), or a word of our own for the rest (“area:donbas”, “water:black-sea”, “town:…”, “house:…”; a settlement that
    /// the sources have no number for is its division's code and its name: “UA.05.1404:vuhledar”).
    /// </summary>
    public string Code => _gazetteer.CodeOf(_index);

    /// <summary>Degrees north, WGS 84: a settlement's centre, or the middle of an area.</summary>
    public double Latitude => _gazetteer.LatitudeOf(_index);

    /// <summary>Degrees east, WGS 84.</summary>
    public double Longitude => _gazetteer.LongitudeOf(_index);

    /// <summary>
    /// People living there, by GeoNames; 0 if unknown. For a country or a division the sum of its known settlements: good enough
    /// to compare, not to quote.
    /// </summary>
    public int Population => _gazetteer.PopulationOf(_index);

    /// <summary>The country that holds it by the gazetteer, itself for a country; null for seas and areas that lie in several.</summary>
    public Place? Country => _gazetteer.CountryOf(_index);

    /// <summary>The first-order division that holds it, itself for such a one; null for a country and what lies in several.</summary>
    public Place? Region => _gazetteer.RegionOf(_index);

    /// <summary>The second-order division that holds it, itself for such a one; null where the sources don't tell.</summary>
    public Place? District => _gazetteer.DistrictOf(_index);

    /// <summary>Seat of a country's government.</summary>
    public bool IsCapital => _gazetteer.IsCapital(_index);

    /// <summary>Seat of a first-order division; a capital is one too.</summary>
    public bool IsRegionalSeat => _gazetteer.IsRegionalSeat(_index);

    /// <summary>A named part of a larger settlement: a quarter, a borough.</summary>
    public bool IsQuarter => _gazetteer.IsQuarter(_index);

    /// <summary>Great-circle distance in kilometres, on a sphere of 6,371 km.</summary>
    public double KilometresTo(Place other)
    {
        const double Radius = 6371, Degree = Math.PI / 180;
        double lat1 = Latitude * Degree, lat2 = other.Latitude * Degree;
        double dLat = Math.Sin((lat2 - lat1) / 2), dLon = Math.Sin((other.Longitude - Longitude) * Degree / 2);
        return 2 * Radius * Math.Asin(Math.Sqrt(Math.Min(1, (dLat * dLat) + (Math.Cos(lat1) * Math.Cos(lat2) * dLon * dLon))));
    }

    public override string ToString() => _gazetteer is null ? "nowhere" : $"{Name} ({Code})";
}
