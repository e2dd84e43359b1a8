namespace PressCheck.Analysis.Places;

/// <summary>How a name stands to the place it names.</summary>
public enum NameStanding : byte
{
    /// <summary>The name in use, or another way to write it that nobody would remark on.</summary>
    Current,

    /// <summary>Another spelling or another language's form beside the usual one: Kiev, Zürich, Marseilles.</summary>
    Variant,

    /// <summary>A short form that is only written as such: Ill., IL, U.S., N.Y., UAE.</summary>
    Abbreviation,

    /// <summary>A name given up: Krasny Liman, Bombay, Swaziland.</summary>
    Former,

    /// <summary>A name that takes a side: Derry and Londonderry, the Persian Gulf and the Arabian Gulf.</summary>
    Contested,

    /// <summary>The people's name, not the place's: Ukrainian, Texan, Londoner.</summary>
    Demonym,
}

/// <summary>One reading of a name: a place that it may mean.</summary>
/// <param name="Place">The place.</param>
/// <param name="Standing">How the name stands to it.</param>
/// <param name="Until">The year in which a former name was given up; 0 if unknown or not so.</param>
/// <param name="Users">Who uses the name, in a few words (“Russia”, “Soviet usage until 1991”); empty if there is nothing to say.</param>
public readonly record struct PlaceName(Place Place, NameStanding Standing, int Until, string Users);

/// <summary>The longest name of the gazetteer that starts at a token.</summary>
/// <param name="Tokens">Tokens it takes; 0 if none starts there.</param>
/// <param name="Id">The name, for <see cref="Gazetteer.Readings"/>.</param>
public readonly record struct NameMatch(int Tokens, int Id);

/// <summary>The places that a name may mean, those that readers think of first first. Costs nothing to pass on.</summary>
public readonly struct Readings
{
    private readonly Gazetteer _gazetteer;
    private readonly int _first;

    internal Readings(Gazetteer gazetteer, int first, int count)
    {
        _gazetteer = gazetteer;
        _first = first;
        Count = count;
    }

    public int Count { get; }

    /// <summary>A reading's place and standing alone.</summary>
    internal Place PlaceAt(int i) => _gazetteer.PlaceAt(_first + i);

    internal NameStanding StandingAt(int i) => _gazetteer.StandingAt(_first + i);

    public PlaceName this[int i] => (uint)i < (uint)Count ? _gazetteer.ReadingAt(_first + i) : throw new ArgumentOutOfRangeException(nameof(i));
}

/// <summary>Whether two countries or regions share a border on land.</summary>
public enum Border
{
    /// <summary>The sources don't tell.</summary>
    Unknown,
    Shared,
    None,
}
