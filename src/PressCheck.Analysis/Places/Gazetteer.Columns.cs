namespace PressCheck.Analysis.Places;

/// <summary>What a <see cref="Place"/> and a reading ask: the file's columns, and the house's own places behind them.</summary>
public sealed partial class Gazetteer
{
    internal string NameOf(int place) => HouseAt(place) is { } house ? house.Place.Name : _names.MainNameOf(place);

    internal PlaceKind KindOf(int place) => HouseAt(place) is null ? _places.KindOf(place) : PlaceKind.Settlement;

    internal int GeoNamesIdOf(int place) => HouseAt(place) is null ? _places.IdOf(place) : 0;

    internal string CodeOf(int place) => HouseAt(place) is { } house ? house.Code
        : place >= _places.FirstWithoutId && place < _places.FirstOwn ? $"{_places.CodeOf(_places.HolderOf(place))}:{Slug(_names.MainNameOf(place))}"
        : _places.CodeOf(place);

    internal double LatitudeOf(int place) => HouseAt(place) is { } house ? house.Place.Latitude : _places.LatitudeOf(place);

    internal double LongitudeOf(int place) => HouseAt(place) is { } house ? house.Place.Longitude : _places.LongitudeOf(place);

    internal int PopulationOf(int place) => HouseAt(place) is { } house ? house.Place.Population : _places.PopulationOf(place);

    internal Place? CountryOf(int place) => At(CountryIndex(place));

    internal Place? RegionOf(int place) => At(RegionIndex(place));

    internal Place? DistrictOf(int place) => At(DistrictIndex(place));

    internal bool IsCapital(int place) => HouseAt(place) is null && _places.IsCapital(place);

    internal bool IsRegionalSeat(int place) => HouseAt(place) is null && _places.IsRegionalSeat(place);

    internal bool IsQuarter(int place) => HouseAt(place) is null && _places.IsQuarter(place);

    internal PlaceName ReadingAt(int at)
    {
        var (until, users) = Reading(at) is var reading and >= 0 ? _names.NoteOf(reading) : (0, "");
        return new PlaceName(PlaceAt(at), StandingAt(at), until, users);
    }

    internal Place PlaceAt(int at)
    {
        var reading = Reading(at);
        return new Place(this, reading >= 0 ? _names.PlaceOf(reading) : _places.Count + ~reading);
    }

    internal NameStanding StandingAt(int at) => Reading(at) is var reading and >= 0 ? _names.StandingOf(reading) : NameStanding.Current;

    /// <summary>The number of a reading of the file; the complement of a house place's number.</summary>
    private int Reading(int at) => at < _names.Readings ? at : _house!.Readings[at - _names.Readings];

    private Place? At(int place) => place < 0 ? null : new Place(this, place);

    // A house place is held by what holds the division it lies in, and by that division.
    private int Division(int place) => HouseAt(place)?.Division ?? place;

    private int CountryIndex(int place) => _places.CountryOf(Division(place));

    private int RegionIndex(int place) => _places.RegionOf(Division(place));

    private int DistrictIndex(int place) => _places.DistrictOf(Division(place));
}
