using PressCheck.Analysis.Places;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>A name of a place, as it will be in the file.</summary>
internal sealed record MapName(string Text, NameStanding Standing, int Until = 0, string Users = "");

/// <summary>A place on its way into the file.</summary>
internal sealed class MapPlace(PlaceKind kind, string code, string name)
{
    public PlaceKind Kind => kind;

    /// <summary>As <see cref="Place.Code"/>; empty for a settlement without GeoNames' number.</summary>
    public string Code => code;

    public string Name { get; set; } = name;

    public int GeoNamesId { get; init; }

    public double Latitude { get; set; }

    public double Longitude { get; set; }

    public int Population { get; set; }

    public MapPlace? Country { get; set; }

    public MapPlace? Region { get; set; }

    public MapPlace? District { get; set; }

    public bool IsCapital { get; set; }

    public bool IsRegionalSeat { get; set; }

    public bool IsQuarter { get; init; }

    /// <summary>An independent state rather than a territory.</summary>
    public bool IsIndependent { get; init; }

    /// <summary>How soon readers think of it: people living there, weighed by what it is.</summary>
    public double Prominence { get; set; }

    /// <summary>All names but <see cref="Name"/>.</summary>
    public List<MapName> Names { get; } = [];

    /// <summary>Where the place lies in the file.</summary>
    public int Index { get; set; }

    public MapPlace? Holder => District ?? Region ?? Country;

    public void Also(string text, NameStanding standing, int until = 0, string users = "")
    {
        if (text.Length > 0)
        {
            Names.Add(new MapName(text, standing, until, users));
        }
    }
}

/// <summary>The whole map.</summary>
internal sealed class Map
{
    public SortedDictionary<string, MapPlace> ByCode { get; } = new(StringComparer.Ordinal);

    public List<MapPlace> Settlements { get; } = [];

    /// <summary>Pairs that share a border, each once a direction; a place with itself if its borders are known.</summary>
    public HashSet<(MapPlace Of, MapPlace To)> Borders { get; } = [];

    /// <summary>Pairs of which the sources don't tell whether they touch, each once a direction.</summary>
    public HashSet<(MapPlace Of, MapPlace To)> DoubtfulBorders { get; } = [];

    public List<(MapPlace Of, MapPlace To)> Seats { get; } = [];

    public List<(MapPlace Of, MapPlace To)> Members { get; } = [];

    public List<(MapPlace Of, MapPlace To)> Claims { get; } = [];

    public IEnumerable<MapPlace> All => ByCode.Values.Concat(Settlements.Where(place => place.Code.Length == 0));

    public IEnumerable<MapPlace> OfKind(PlaceKind kind) => All.Where(place => place.Kind == kind);

    public MapPlace? Find(string code) => ByCode.GetValueOrDefault(code);

    public void Add(MapPlace place)
    {
        if (place.Code.Length > 0 && !ByCode.TryAdd(place.Code, place))
        {
            throw new BuildException($"Two places have the code {place.Code}.");
        }

        if (place.Kind == PlaceKind.Settlement)
        {
            Settlements.Add(place);
        }
    }
}
