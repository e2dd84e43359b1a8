namespace PressCheck.Analysis.Places;

/// <summary>What a place is called, and by which code it is found again.</summary>
public sealed partial class Gazetteer
{
    /// <summary>The names of a place that are not <see cref="NameStanding.Demonym"/>s, the one in use first.</summary>
    public IEnumerable<(string Name, NameStanding Standing)> NamesOf(Place place)
    {
        if (HouseAt(place.Index) is { } house)
        {
            return [(house.Place.Name, NameStanding.Current)];
        }

        var (starts, sorted) = _namesByPlace.Value;
        var names = new List<(string Name, NameStanding Standing, bool Main)>();
        for (var at = starts[place.Index]; at < starts[place.Index + 1]; at++)
        {
            var (first, count) = _names.ReadingsOf(sorted[at]);
            for (var reading = first; reading < first + count; reading++)
            {
                if (_names.PlaceOf(reading) == place.Index && _names.StandingOf(reading) != NameStanding.Demonym)
                {
                    names.Add((_names.Spelling(sorted[at], reading), _names.StandingOf(reading), _names.IsMain(reading)));
                }
            }
        }

        return names.Distinct()
            .OrderBy(name => name.Main ? 0 : 1).ThenBy(name => name.Standing).ThenBy(name => name.Name, StringComparer.Ordinal)
            .Select(name => (name.Name, name.Standing));
    }

    /// <summary>A name's folded letters; null if no name of the gazetteer is written so.</summary>
    internal static string? Fold(ReadOnlySpan<char> name)
    {
        Span<char> room = stackalloc char[NameKey.Longest];
        var key = new NameKey(room);
        return key.Add(name) && key.Length > 0 ? key.Letters.ToString() : null;
    }

    /// <summary>A name as the code of a place without GeoNames' number spells it.</summary>
    private static string Slug(string name) => Fold(name)!.Replace(' ', '-');

    private Place? WithoutId(int holder, ReadOnlySpan<char> slug)
    {
        Span<char> room = stackalloc char[NameKey.Longest];
        var key = new NameKey(room);
        if (holder < 0 || !key.Add(slug) || _names.Find(key, withApostrophe: false) is not (var name and >= 0))
        {
            return null;
        }

        var (first, count) = _names.ReadingsOf(name);
        for (var reading = first; reading < first + count; reading++)
        {
            var place = _names.PlaceOf(reading);
            if (_names.IsMain(reading) && place >= _places.FirstWithoutId && place < _places.FirstOwn && _places.HolderOf(place) == holder)
            {
                return new Place(this, place);
            }
        }

        return null;
    }

    /// <summary>The names that stand to each place, place by place.</summary>
    private (int[] Starts, int[] Names) SortNamesByPlace()
    {
        var starts = new int[_places.Count + 1];
        for (var reading = 0; reading < _names.Readings; reading++)
        {
            starts[_names.PlaceOf(reading) + 1]++;
        }

        for (var place = 0; place < _places.Count; place++)
        {
            starts[place + 1] += starts[place];
        }

        var names = new int[_names.Readings];
        var next = starts.AsSpan().ToArray();
        for (var name = 0; name < _names.Count; name++)
        {
            var (first, count) = _names.ReadingsOf(name);
            for (var reading = first; reading < first + count; reading++)
            {
                names[next[_names.PlaceOf(reading)]++] = name;
            }
        }

        return (starts, names);
    }
}
