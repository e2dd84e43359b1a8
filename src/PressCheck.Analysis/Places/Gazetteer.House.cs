namespace PressCheck.Analysis.Places;

/// <summary>The places that a newsroom adds.</summary>
public sealed partial class Gazetteer
{
    private readonly HousePlaces? _house;

    private Gazetteer(Gazetteer file, HousePlaces house)
    {
        (_places, _names, _links, _namesByPlace, Attribution) = (file._places, file._names, file._links, file._namesByPlace, file.Attribution);
        _house = house;
    }

    /// <summary>
    /// This gazetteer with a newsroom's own places laid over it. Their <see cref="Place.Code"/> is “house:” and their name; among
    /// places of one name they stand where their population puts them.
    /// </summary>
    /// <exception cref="ArgumentException">A place has no name that can be found in a text, no coordinates on earth, or lies in no country or division of the gazetteer.</exception>
    public Gazetteer With(IEnumerable<HousePlace> places)
    {
        var house = new HousePlaces();
        var byLetters = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var place in (_house?.All ?? []).Concat(places))
        {
            var division = WithCode(place.In);
            if (Fold(place.Name) is not { } letters)
            {
                throw new ArgumentException($"The place '{place.Name}' needs a name of letters and digits, {NameKey.Longest} at most.", nameof(places));
            }

            if (division is not { Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.District })
            {
                throw new ArgumentException($"The place '{place.Name}' lies in '{place.In}', which is no country or division of the gazetteer.", nameof(places));
            }

            if (place.Latitude is not (>= -90 and <= 90) || place.Longitude is not (>= -180 and <= 180) || place.Population < 0)
            {
                throw new ArgumentException($"The place '{place.Name}' needs a latitude of -90 to 90, a longitude of -180 to 180 and a population of 0 or more.", nameof(places));
            }

            if (!byLetters.TryGetValue(letters, out var same))
            {
                byLetters[letters] = same = [];
            }

            same.Add(house.Add(place, letters, division.Value.Index));
        }

        foreach (var (letters, own) in byLetters)
        {
            house.Name(letters, Merge(letters, own, house));
        }

        return new Gazetteer(this, house);
    }

    /// <summary>The file's readings of a name in their order, each house place before the first town with fewer people.</summary>
    private List<int> Merge(string letters, List<int> own, HousePlaces house)
    {
        Span<char> room = stackalloc char[NameKey.Longest];
        var key = new NameKey(room);
        key.Add(letters);
        var name = _names.Find(key, withApostrophe: false);
        var (first, count) = name < 0 ? default : _names.ReadingsOf(name);
        var merged = Enumerable.Range(first, count).ToList();
        foreach (var place in own.OrderByDescending(place => house[place].Place.Population))
        {
            var before = merged.FindIndex(reading => reading >= 0 && _places.KindOf(_names.PlaceOf(reading)) == PlaceKind.Settlement && _places.PopulationOf(_names.PlaceOf(reading)) < house[place].Place.Population);
            merged.Insert(before < 0 ? merged.Count : before, ~place);
        }

        return merged;
    }

    private (HousePlace Place, string Code, int Division)? HouseAt(int place) => place < _places.Count ? null : _house![place - _places.Count];

    private int NameOf(in NameKey key, bool withApostrophe)
    {
        var house = _house?.Find(key.Letters) ?? -1;
        return house >= 0 ? _names.Count + house : _names.Find(key, withApostrophe);
    }

    private bool Continues(in NameKey key) => _names.Continues(key) || (_house is not null && _house.Continues(key.Letters));

    private Readings HouseReadings(int name)
    {
        var (first, count) = _house?.ReadingsOf(name) ?? default;
        return new Readings(this, _names.Readings + first, count);
    }
}
