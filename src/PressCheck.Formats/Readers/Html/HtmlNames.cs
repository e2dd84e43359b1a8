using System.Collections.Frozen;

namespace PressCheck.Formats.Readers.Html;

/// <summary>What the names of elements and attributes mean to a reader of prose.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Common = Set("a abbr address article aside b blockquote body br button caption center cite class content dd del details dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hidden hr html i id iframe img input ins itemprop label legend li link main meta name nav noscript ol open option p picture pre property q rel role s script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr u ul video");

    private static readonly FrozenSet<string> Blocks = Set("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> Voids = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Elements whose content is never read as text of the page.</summary>
    private static readonly FrozenSet<string> Silent = Set("applet audio button canvas datalist embed frameset head iframe math meter noembed noframes noscript object option progress script select style svg template textarea title video");

    private static readonly FrozenSet<string> CellNames = Set("td th caption table");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Common.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsVoid(string name) => Voids.Contains(name);

    public static bool IsSilent(string name) => Silent.Contains(name);

    /// <summary>Elements that close no element outside of themselves.</summary>
    public static bool IsBarrier(string name) => CellNames.Contains(name);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    /// <summary>Start tags that end an open paragraph.</summary>
    public static bool EndsParagraph(string name) => IsBlock(name) && name is not ("td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "caption" or "html" or "body" or "head");

    /// <summary>A name in small letters, without a new string for the usual ones.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[16];
        if (name.Length > lower.Length)
        {
            return name.ToString().ToLowerInvariant();
        }

        lower = lower[..name.ToLowerInvariant(lower)];
        return Lookup.TryGetValue(lower, out var known) ? known : lower.ToString();
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
