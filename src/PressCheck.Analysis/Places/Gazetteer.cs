using System.Text;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Places;

/// <summary>
/// The map: places, their names, what holds what. Read from one file that lies in the assembly (tools/gazetteer builds it),
/// never changed afterwards, safe for any number of threads. docs/gazetteer.md names the sources and their licences.
/// </summary>
public sealed partial class Gazetteer
{
    private const string Resource = "gazetteer.bin";

    private static readonly Lazy<Gazetteer> s_default = new(OpenDefault);

    private readonly PlaceTable _places;
    private readonly NameTable _names;
    private readonly GazetteerLinks _links;
    private readonly Lazy<(int[] Starts, int[] Names)> _namesByPlace;

    private Gazetteer(GazetteerFile file, byte[] bytes)
    {
        _places = new PlaceTable(file, bytes);
        _names = new NameTable(file, bytes, _places.Count);
        _links = new GazetteerLinks(file);
        Attribution = Encoding.UTF8.GetString(file[GazetteerFile.Section.Attribution]);
        _namesByPlace = new(SortNamesByPlace);
    }

    /// <summary>The gazetteer that comes with PressCheck, opened when first asked for.</summary>
    public static Gazetteer Default => s_default.Value;

    /// <summary>The sources with their licences, a line each.</summary>
    public string Attribution { get; }

    /// <summary>Places in it.</summary>
    public int Count => _places.Count + (_house?.Count ?? 0);

    /// <summary>Countries, regions and districts, which have the numbers below this.</summary>
    internal int Divisions => _places.FirstSettlement;

    /// <summary>Whether a place is one that the newsroom added.</summary>
    internal bool IsHouse(int place) => place >= _places.Count;

    /// <summary>Opens a gazetteer file.</summary>
    /// <param name="bytes">The whole file. It is kept, and must not change afterwards.</param>
    /// <param name="name">How errors call it.</param>
    /// <exception cref="InvalidGazetteerException">The file is cut short, of another version, or its checksum does not fit.</exception>
    public static Gazetteer Open(byte[] bytes, string name) => new(GazetteerFile.Read(bytes, name), bytes);

    /// <summary>
    /// The longest name that starts at a token, by its letters: capitals, accents, hyphens, points and apostrophes make no
    /// difference, and a name ends where a token does. Whether the capitals and points fit is for the caller to see.
    /// </summary>
    /// <param name="text">The text that the tokens are of.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">The token to start from.</param>
    /// <param name="end">The token to stop before.</param>
    public NameMatch Longest(string text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        Span<char> room = stackalloc char[NameKey.Longest];
        var key = new NameKey(room);
        var match = default(NameMatch);
        for (var i = at; i < end; i++)
        {
            ref readonly var token = ref tokens[i];
            var joined = i > at && tokens[i - 1].End == token.Start;
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                if (!joined)
                {
                    key.Gap();
                }
            }
            else if (token.Kind == TokenKind.Clitic && i > at)
            {
                // Taken as part of a name; a name that ends in it must be written with it.
            }
            else if (joined && IsDash(text[token.Start]) && token.Length == 1 && i + 1 < end && tokens[i + 1].Start == token.End)
            {
                key.Gap();
                continue;
            }
            else
            {
                break;
            }

            if (!key.Add(text.AsSpan(token.Start, token.Length)))
            {
                break;
            }

            if (NameOf(key, withApostrophe: token.Kind == TokenKind.Clitic) is var name and >= 0)
            {
                match = new NameMatch(i + 1 - at, name + 1);
            }

            if (!Continues(key) && (i + 1 >= end || tokens[i + 1].Kind != TokenKind.Clitic))
            {
                break;
            }
        }

        return match;
    }

    /// <summary>The name that all of a text spells; no tokens and id 0 if there is none.</summary>
    public NameMatch Find(ReadOnlySpan<char> name)
    {
        Span<char> room = stackalloc char[NameKey.Longest];
        var key = new NameKey(room);
        return key.Add(name) && NameOf(key, withApostrophe: false) is var found and >= 0
            ? new NameMatch(key.Letters.Count(' ') + 1, found + 1)
            : default;
    }

    /// <summary>The places that a name may mean, the one that readers think of first first.</summary>
    public Readings Readings(int nameId)
    {
        if ((uint)(nameId - 1) < (uint)_names.Count)
        {
            var (first, count) = _names.ReadingsOf(nameId - 1);
            return new Readings(this, first, count);
        }

        return HouseReadings(nameId - 1 - _names.Count);
    }

    /// <summary>The place with a <see cref="Place.Code"/>; null if there is none.</summary>
    public Place? WithCode(ReadOnlySpan<char> code)
    {
        if (code.IsEmpty)
        {
            return null;
        }

        if (_house?.WithCode(code) is { } house)
        {
            return new Place(this, _places.Count + house);
        }

        if (char.IsAsciiDigit(code[0]))
        {
            return int.TryParse(code, System.Globalization.NumberStyles.None, null, out var id) ? At(_places.WithId(id)) : null;
        }

        var colon = code.IndexOf(':');
        return colon > 0 && char.IsAsciiLetterUpper(code[0]) ? WithoutId(_places.WithCode(code[..colon]), code[(colon + 1)..]) : At(_places.WithCode(code));
    }

    /// <summary>The seats of a country's or a region's government, the first the one usually named.</summary>
    public IEnumerable<Place> SeatsOf(Place place)
    {
        var seats = new List<Place>();
        foreach (var (_, seat) in _links.Seats(place.Index))
        {
            seats.Add(new Place(this, seat));
        }

        return seats;
    }

    private static bool IsDash(char c) => c is '-' or '/' or '\u2010' or '\u2011' or '\u2012' or '\u2013';

    private static Gazetteer OpenDefault()
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidGazetteerException($"{Resource} is missing from PressCheck.Analysis.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Open(bytes, Resource);
    }
}

/// <summary>A gazetteer file can't be used. The message is one sentence that names the file.</summary>
public sealed class InvalidGazetteerException(string message) : Exception(message);
