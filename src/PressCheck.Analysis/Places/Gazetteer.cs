using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Places;

/// <summary>
/// The map: places, their names, what holds what. Read from one file that lies in the assembly (tools/gazetteer builds it),
/// never changed afterwards, safe for any number of threads. docs/gazetteer.md names the sources and their licences.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>The gazetteer that comes with PressCheck, opened when first asked for.</summary>
    public static Gazetteer Default => throw new NotSupportedException();

    /// <summary>Opens a gazetteer file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">How errors call it.</param>
    /// <exception cref="InvalidGazetteerException">The file is cut short, of another version, or its checksum does not fit.</exception>
    public static Gazetteer Open(byte[] bytes, string name) => throw new NotSupportedException();

    /// <summary>The sources with their licences, a line each.</summary>
    public string Attribution => throw new NotSupportedException();

    /// <summary>Places in it.</summary>
    public int Count => throw new NotSupportedException();

    /// <summary>
    /// The longest name that starts at a token, by its letters: capitals, accents, hyphens, points and apostrophes make no
    /// difference, and a name ends where a token does. Whether the capitals and points fit is for the caller to see.
    /// </summary>
    /// <param name="text">The text that the tokens are of.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">The token to start from.</param>
    /// <param name="end">The token to stop before.</param>
    public NameMatch Longest(string text, ReadOnlySpan<Token> tokens, int at, int end) => throw new NotSupportedException();

    /// <summary>The name that all of a text spells; no tokens and id 0 if there is none.</summary>
    public NameMatch Find(ReadOnlySpan<char> name) => throw new NotSupportedException();

    /// <summary>The places that a name may mean, the one that readers think of first first.</summary>
    public Readings Readings(int nameId) => throw new NotSupportedException();

    /// <summary>The place with a <see cref="Place.Code"/>; null if there is none.</summary>
    public Place? WithCode(ReadOnlySpan<char> code) => throw new NotSupportedException();

    /// <summary>
    /// Whether the first holds the second: a country its regions and towns, an area its members. Contested territory counts as
    /// held by each side that claims or controls it (docs/decisions/0010).
    /// </summary>
    public bool Holds(Place outer, Place inner) => throw new NotSupportedException();

    /// <summary>Whether two countries, or two regions, touch on land.</summary>
    public Border BorderBetween(Place one, Place other) => throw new NotSupportedException();

    /// <summary>The seats of a country's or a region's government, the first the one usually named.</summary>
    public IEnumerable<Place> SeatsOf(Place place) => throw new NotSupportedException();

    /// <summary>The names of a place that are not <see cref="NameStanding.Demonym"/>s, the one in use first.</summary>
    public IEnumerable<(string Name, NameStanding Standing)> NamesOf(Place place) => throw new NotSupportedException();

    internal string NameOf(int place) => throw new NotSupportedException();

    internal PlaceKind KindOf(int place) => throw new NotSupportedException();

    internal int GeoNamesIdOf(int place) => throw new NotSupportedException();

    internal string CodeOf(int place) => throw new NotSupportedException();

    internal double LatitudeOf(int place) => throw new NotSupportedException();

    internal double LongitudeOf(int place) => throw new NotSupportedException();

    internal int PopulationOf(int place) => throw new NotSupportedException();

    internal Place? CountryOf(int place) => throw new NotSupportedException();

    internal Place? RegionOf(int place) => throw new NotSupportedException();

    internal Place? DistrictOf(int place) => throw new NotSupportedException();

    internal bool IsCapital(int place) => throw new NotSupportedException();

    internal bool IsRegionalSeat(int place) => throw new NotSupportedException();

    internal bool IsQuarter(int place) => throw new NotSupportedException();

    internal PlaceName ReadingAt(int at) => throw new NotSupportedException();
}

/// <summary>A gazetteer file can't be used. The message is one sentence that names the file.</summary>
public sealed class InvalidGazetteerException(string message) : Exception(message);
