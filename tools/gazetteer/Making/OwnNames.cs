namespace PressCheck.GazetteerBuilder.Making;

/// <summary>The languages in Latin letters that a country's own towns are named in, as libgeonames-common calls them.</summary>
internal static class OwnNames
{
    private static readonly Dictionary<string, string[]> s_languages = new[]
    {
        ("AT DE LI", "de"), ("CH", "de fr it"), ("FR", "fr"), ("BE", "nl fr"), ("NL", "nl"), ("LU", "fr de"), ("IT SM", "it"), ("ES", "es ca eu gl"), ("PT BR", "pt"),
        ("SE", "sv"), ("NO", "nb"), ("DK", "da"), ("FI", "fi sv"), ("IS", "is"), ("EE", "et"), ("LV", "lv"), ("LT", "lt"), ("PL", "pl"), ("CZ", "cs"), ("SK", "sk"), ("HU", "hu"), ("RO MD", "ro"),
        ("HR", "hr"), ("SI", "sl"), ("AL XK", "sq"), ("TR", "tr"), ("IE", "ga"),
        ("AR BO CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE", "es"),
    }.SelectMany(line => line.Item1.Split(' ').Select(country => (country, languages: line.Item2.Split(' ')))).ToDictionary(pair => pair.country, pair => pair.languages, StringComparer.Ordinal);

    public static IEnumerable<string> Languages(string country) => s_languages.GetValueOrDefault(country) ?? [];
}
