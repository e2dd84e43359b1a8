using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Language;

/// <summary>
/// What the names of a story say together about where it plays. Each name speaks for every region and country that holds a
/// place so called, the more the fewer those are; towns already settled speak for what lies near them. Weights were set on
/// labelled local news, and held against national news so that a state or a capital does not become its namesake in a village.
/// Distances beyond so many towns are not measured: the whole is linear.
/// </summary>
internal sealed class PlaceEvidence : IDisposable
{
    private const int Anchors = 32;

    private const double RegionWeight = 2.3, CountryWeight = 1.3, NamedRegion = 0.8, NamedDistrict = 2, NearWeight = 2, DatelineWeight = 1.5;

    /// <summary>A region speaks with its full weight from the share of names on that could lie in it.</summary>
    private const double LocalShare = 0.5;

    /// <summary>However many names lie in a country, they say only so much for one of its towns or regions.</summary>
    private const double MostOfCountry = 2;

    /// <summary>Half of what a town at the same spot would say, in kilometres.</summary>
    private const double NearDistance = 60;

    private readonly record struct Anchor(int Name, int Region, double Latitude, double Longitude, double Weight);

    /// <summary>Boards that are used again: wiping only what was written costs less than new ones for each story.</summary>
    [ThreadStatic]
    private static Board? s_board;

    /// <summary>By the number of a country or division: votes, and how many names name it.</summary>
    private sealed class Board(int divisions)
    {
        public double[] Votes { get; } = new double[divisions];

        public int[] Named { get; } = new int[divisions];
    }

    private readonly Board _board;
    private readonly double[] _votes;
    private readonly int[] _named;
    private readonly List<PlaceCandidate[]> _added = [];
    private readonly List<Anchor> _anchors = [];
    private int _names;
    private int _datelineRegion = -1;

    /// <param name="divisions">Countries and divisions of the gazetteer, which have the lowest numbers.</param>
    public PlaceEvidence(int divisions)
    {
        _board = s_board is { } board && board.Votes.Length >= divisions ? board : new Board(divisions);
        s_board = null;
        _votes = _board.Votes;
        _named = _board.Named;
    }

    public void Dispose()
    {
        foreach (var candidates in _added)
        {
            foreach (ref readonly var candidate in candidates.AsSpan())
            {
                if (candidate.Region >= 0)
                {
                    _votes[candidate.Region] = 0;
                }

                if (candidate.Country >= 0)
                {
                    _votes[candidate.Country] = 0;
                }

                if (candidate.Index < _named.Length)
                {
                    _named[candidate.Index] = 0;
                }
            }
        }

        s_board = _board;
    }

    public void Add(PlaceCandidate[] candidates)
    {
        _names++;
        _added.Add(candidates);
        var share = 1.0 / candidates.Length;
        for (var i = 0; i < candidates.Length; i++)
        {
            ref readonly var candidate = ref candidates[i];
            if (candidate.Region >= 0)
            {
                _votes[candidate.Region] += share;
            }

            if (candidate.Country >= 0)
            {
                _votes[candidate.Country] += share;
            }

            if (Names(candidate, i))
            {
                _named[candidate.Index]++;
            }
        }
    }

    /// <summary>A town or county that the first pass has settled, for its neighbours and for what holds it.</summary>
    public void AddAnchor(int name, PlaceMention mention)
    {
        if (_anchors.Count < Anchors && mention.Taken is { Place: { Kind: PlaceKind.Settlement or PlaceKind.District } place })
        {
            var weight = mention.Confidence switch { Confidence.High => 1, Confidence.Medium => 0.6, _ => 0.3 };
            _anchors.Add(new Anchor(name, place.Region?.Index ?? -1, place.Latitude, place.Longitude, weight));
        }
    }

    public void SetDateline(Place? place) => _datelineRegion = place?.Region?.Index ?? -1;

    /// <summary>A place lies in the region that the dateline names.</summary>
    public bool IsAtDateline(in PlaceCandidate candidate) => candidate.Kind != PlaceKind.Country && candidate.Region >= 0 && candidate.Region == _datelineRegion;

    /// <summary>What the story's other names say for a place, in the measure of <see cref="PlaceCandidate.Prior"/>.</summary>
    /// <param name="name">The name, which does not speak for itself.</param>
    /// <param name="at">Which of its places.</param>
    /// <param name="all">All its places.</param>
    public double For(int name, int at, PlaceCandidate[] all)
    {
        ref readonly var candidate = ref all[at];
        var weight = 0d;
        if (candidate.Region >= 0)
        {
            weight += RegionWeight * Votes(candidate.Region, OwnRegion(candidate.Region, all), double.MaxValue);
            weight += candidate.Kind != PlaceKind.Region && IsNamed(candidate.Region, all) ? NamedRegion : 0;
        }

        if (candidate.District >= 0 && IsNamed(candidate.District, all))
        {
            weight += NamedDistrict;
        }

        if (candidate.Country >= 0)
        {
            // Georgia: a region that rivals a country is held against it by all that lies in its own.
            var whole = candidate.Kind == PlaceKind.Country || (candidate.Kind == PlaceKind.Region && all[0].Kind == PlaceKind.Country);
            weight += CountryWeight * Votes(candidate.Country, OwnCountry(candidate.Country, all), whole ? double.MaxValue : MostOfCountry);
        }

        weight += candidate.Kind switch
        {
            PlaceKind.Settlement or PlaceKind.District => NearWeight * Near(candidate.Place, name),
            PlaceKind.Region => NearWeight * Inside(candidate.Index, name),
            _ => 0,
        };
        return weight + (IsAtDateline(candidate) ? DatelineWeight : 0);
    }

    /// <summary>The region or the country that holds a place, if another name of the story names it.</summary>
    public Place? NamedHolder(in PlaceCandidate candidate, PlaceCandidate[] all) =>
        candidate.Region >= 0 && IsNamed(candidate.Region, all) ? candidate.Place.Region
        : candidate.Country >= 0 && IsNamed(candidate.Country, all) ? candidate.Place.Country
        : null;

    private static bool Names(in PlaceCandidate candidate, int rank) => candidate.Kind is PlaceKind.Region or PlaceKind.District || (candidate.Kind == PlaceKind.Country && rank == 0);

    private bool IsNamed(int division, PlaceCandidate[] own)
    {
        var named = _named[division];
        for (var i = 0; i < own.Length && named > 0; i++)
        {
            named -= own[i].Index == division && Names(own[i], i) ? 1 : 0;
        }

        return named > 0;
    }

    private static double OwnRegion(int region, PlaceCandidate[] own)
    {
        var count = 0;
        foreach (ref readonly var candidate in own.AsSpan())
        {
            count += candidate.Region == region ? 1 : 0;
        }

        return count / (double)own.Length;
    }

    private static double OwnCountry(int country, PlaceCandidate[] own)
    {
        var count = 0;
        foreach (ref readonly var candidate in own.AsSpan())
        {
            count += candidate.Country == country ? 1 : 0;
        }

        return count / (double)own.Length;
    }

    private double Votes(int division, double own, double most)
    {
        var votes = _votes[division] - own;
        return votes <= 1e-9 ? 0 : Math.Log2(1 + Math.Min(votes, most)) * Math.Min(1, votes / (LocalShare * Math.Max(1, _names - 1)));
    }

    private double Near(Place place, int name)
    {
        const double DegreeOfLatitude = 111, DegreeOfLongitude = 80;
        if (_anchors.Count == 0)
        {
            return 0;
        }

        double near = 0, latitude = place.Latitude, longitude = place.Longitude;
        foreach (var anchor in _anchors)
        {
            if (anchor.Name != name)
            {
                var north = (anchor.Latitude - latitude) * DegreeOfLatitude / NearDistance;
                var east = (anchor.Longitude - longitude) * DegreeOfLongitude / NearDistance;
                near += anchor.Weight / (1 + (north * north) + (east * east));
            }
        }

        return Math.Log2(1 + near);
    }

    private double Inside(int region, int name)
    {
        var inside = 0d;
        foreach (var anchor in _anchors)
        {
            inside += anchor.Name != name && anchor.Region == region ? anchor.Weight : 0;
        }

        return Math.Log2(1 + inside);
    }
}
