using System.Text;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>Names as English print writes them, where GeoNames keeps the marks of a scholarly transcription.</summary>
internal static class Plain
{
    private const string Marked = "ĀāĒēĪīŌōŪūḐḑḎḏḨḩḤḥĢģĶķĹĺŢţṬṭŞşṢṣŚśŖŗṚṛẔẕẒẓŹźŇňŅņṆṇṅŃńẎẏÊêÔôÎîÛûǝ";
    private const string Written = "AaEeIiOoUuDdDdHhHhGgKkLlTtTtSsSsSsRrRrZzZzZzNnNnNnnNnYyEeOoIiUue";

    private static readonly string[] s_arabicOrIndic = ["AE", "AF", "BD", "BH", "EG", "IN", "IQ", "IR", "JO", "KW", "LB", "LK", "LY", "NP", "OM", "PK", "PS", "QA", "SA", "SD", "SY", "YE"];
    private static readonly string[] s_cyrillic = ["BY", "RU", "UA"];

    public static string Write(string name, string country)
    {
        if (name.StartsWith("City of ", StringComparison.Ordinal))
        {
            name = name["City of ".Length..];
        }

        if (country == "KR" && name.EndsWith("-si", StringComparison.Ordinal))
        {
            return name[..^3];
        }

        var indic = s_arabicOrIndic.Contains(country, StringComparer.Ordinal);
        if (!indic && !s_cyrillic.Contains(country, StringComparer.Ordinal))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is '’' or '‘' or '\'' or '`' or '”' or >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            var at = indic ? Marked.IndexOf(c, StringComparison.Ordinal) : -1;
            plain.Append(at < 0 ? c : Written[at]);
        }

        return plain.ToString();
    }
}
