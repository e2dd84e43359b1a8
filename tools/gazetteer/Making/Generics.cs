using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>The word for the kind of division in a division's name: Oblast, Province, County.</summary>
internal static class Generics
{
    private static readonly string[] s_endings =
    [
        " Oblast", " Oblast'", " Oblast’", " Province", " Region", " Prefecture", " Governorate", " District", " Voivodeship", " County", " Department", " Krai", " Kray",
        " Canton", " State", " Raion", " Rayon", " Division", " Municipality", " Emirate", " Parish", " Autonomous Region", " Republic", " Shi", "-shi", "-gun", "-gu", "-si", " Kommun", " Kommune",
        " Tumani", " Zone", " Barrio", " Rajon", " Járás", " İlçesi", " pagasts", " Tuman", " Regency", " Territory",
    ];

    private static readonly HashSet<string> s_directions = new(
        from side in (string[])["", "north", "south", "northern", "southern"]
        from end in (string[])["", "east", "west", "eastern", "western", "central", "centre", "center"]
        from gap in (string[])["", " "]
        where side.Length + end.Length > 0
        select side.Length == 0 || end.Length == 0 ? side + end : side + gap + end, StringComparer.Ordinal)
    { "middle", "coast", "coastal", "capital", "capital region", "island", "islands", "lakes", "highlands", "upper", "lower", "interior", "metropolitan", "urban", "rural", "downtown", "town", "city", "district", "national" };

    private static readonly string[] s_beginnings =
    [
        "Province of ", "Provincia di ", "Provincia de ", "Provincia dell' ", "Provincia ", "Departamento de ", "Département de ", "Municipio de ", "Municipio ", "Canton of ", "Region of ", "State of ",
        "Huyện ", "Thành Phố ", "Kabupaten ", "Kota ", "Amphoe ", "Gemeente ", "Powiat ", "Okres ", "Partido de ", "Cantón ", "Obshtina ", "Comuna ", "Srŏk ", "Krŏng ", "Muang ", "Markaz ",
        "Shahrestān-e ", "Grad ", "Općina ", "Landkreis ", "Politischer Bezirk ", "Bezirk ", "County ", "District of ", "Governorate of ", "Emirate of ", "Department of ", "City of ",
    ];

    private const WordFlags s_words = WordFlags.Common | WordFlags.Adverb | WordFlags.Preposition | WordFlags.Verb | WordFlags.PlaceNoun | WordFlags.PersonNoun | WordFlags.Role;

    /// <summary>Where a division without such a word in its name is a city or a republic.</summary>
    private static readonly string[] s_alwaysWithWord = ["BY", "KG", "KZ", "RU", "UA", "UZ"];

    private static readonly Dictionary<string, string[]> s_regionWords = Words(
        ("UA BY KZ KG UZ TM BG", "Oblast region province"),
        ("RU", "Oblast region province"),
        ("JP", "Prefecture"),
        ("GR CF", "Prefecture region"),
        ("AU IN NG MX BR MY VE SD SS MM DE AT", "state"),
        ("PL", "Voivodeship province region"),
        ("CH", "canton"),
        ("EG SY IQ JO YE TN LB OM LY BH KW", "Governorate province"),
        ("RO HU HR EE NO SE LT KE TW LR", "County"),
        ("CO BO PY UY HT HN GT NI SV BJ", "department"),
        ("IE GB US PS", ""));

    /// <summary>How else a division may be written: bare, and with each word for its kind that its country's news uses.</summary>
    public static IEnumerable<string> Of(MapPlace place, string name)
    {
        var country = place.Country?.Code ?? "";
        var bare = Bare(name);
        if (place.Kind == PlaceKind.District)
        {
            return District(country, name, bare);
        }

        // A name that another source writes with its own word, or a city that is a division, gets no more of them.
        var isCity = name.EndsWith(" City", StringComparison.Ordinal) || name.StartsWith("City of ", StringComparison.Ordinal) || (s_alwaysWithWord.Contains(country, StringComparer.Ordinal) && Bare(place.Name) == place.Name);
        var words = isCity || (bare != name && name != place.Name) ? [] : s_regionWords.GetValueOrDefault(country) ?? ["province", "region"];
        var written = words.Select(word => $"{bare} {word}");
        return name.StartsWith("the ", StringComparison.Ordinal) ? [] : place.Code switch
        {
            // "Ohio State" is a university; only these two need telling from a city.
            "US.NY" or "US.WA" => [$"{bare} state"],
            _ => country is "US" or "GB" ? [] : IsDirection(bare) ? written : written.Prepend(bare),
        };
    }

    /// <summary>
    /// An American county without the word, as lists and locals write it (“Gwinnett”); null for one that would be a word (“Love”).
    /// </summary>
    public static string? BareCounty(MapPlace place, string name) =>
        place is { Kind: PlaceKind.District, Country.Code: "US" } && Bare(name) is var bare && bare != name && (Lexicon.FlagsOf(bare) & s_words) == 0 ? bare : null;

    /// <summary>A name without the word for the kind of division.</summary>
    public static string Bare(string name)
    {
        foreach (var ending in s_endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && name.Length > ending.Length + 2)
            {
                return name[..^ending.Length];
            }
        }

        foreach (var beginning in s_beginnings)
        {
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return name[beginning.Length..];
            }
        }

        return name;
    }

    /// <summary>A word that says where rather than what: “South” alone is no name that a text means by it.</summary>
    public static bool IsDirection(string name) => s_directions.Contains(Folding.Fold(name) ?? "");

    private static IEnumerable<string> District(string country, string name, string bare) => country switch
    {
        "US" => name.EndsWith(" County", StringComparison.Ordinal) ? [bare + " Co."] : [],
        "GB" => [],
        "IE" => [bare, "County " + bare, "Co. " + bare],
        "UA" or "RU" or "BY" => [bare, bare + " district", bare + " raion"],
        "IT" or "ES" or "PH" or "PE" => [bare, bare + " province"],
        _ => bare == name ? [] : IsDirection(bare) ? [bare + " district"] : [bare, bare + " district"],
    };

    private static Dictionary<string, string[]> Words(params (string Countries, string Words)[] lines) =>
        lines.SelectMany(line => line.Countries.Split(' ').Select(country => (country, Words: line.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))))
            .ToDictionary(pair => pair.country, pair => pair.Words, StringComparer.Ordinal);
}
