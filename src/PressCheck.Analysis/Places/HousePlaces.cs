namespace PressCheck.Analysis.Places;

/// <summary>A newsroom's own places, numbered behind those of the file, and the names that they bear.</summary>
internal sealed class HousePlaces
{
    private readonly List<(HousePlace Place, string Code, int Division)> _places = [];
    private readonly List<(int First, int Count)> _names = [];
    private readonly Dictionary<string, int> _byLetters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byCode = new(StringComparer.Ordinal);

    public int Count => _places.Count;

    /// <summary>Readings of the file by their number; the complement of a house place's number.</summary>
    public List<int> Readings { get; } = [];

    public IEnumerable<HousePlace> All => _places.Select(place => place.Place);

    public (HousePlace Place, string Code, int Division) this[int place] => _places[place];

    /// <summary>A place of the house.</summary>
    /// <returns>Its number.</returns>
    public int Add(HousePlace place, string letters, int division)
    {
        var slug = "house:" + letters.Replace(' ', '-');
        var code = slug;
        for (var i = 2; _byCode.ContainsKey(code); i++)
        {
            code = $"{slug}-{i}";
        }

        _byCode[code] = _places.Count;
        _places.Add((place, code, division));
        return _places.Count - 1;
    }

    /// <summary>A name with its readings in order.</summary>
    public void Name(string letters, IEnumerable<int> readings)
    {
        var first = Readings.Count;
        Readings.AddRange(readings);
        _byLetters[letters] = _names.Count;
        _names.Add((first, Readings.Count - first));
        for (var gap = letters.IndexOf(' ', StringComparison.Ordinal); gap > 0; gap = letters.IndexOf(' ', gap + 1))
        {
            _prefixes.Add(letters[..gap]);
        }
    }

    public int Find(ReadOnlySpan<char> letters) => _byLetters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var name) ? name : -1;

    public bool Continues(ReadOnlySpan<char> letters) => _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    public (int First, int Count) ReadingsOf(int name) => (uint)name < (uint)_names.Count ? _names[name] : default;

    public int? WithCode(ReadOnlySpan<char> code) => _byCode.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var place) ? place : null;
}
