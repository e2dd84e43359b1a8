using PressCheck.Analysis.Places;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>Other ways to write the same name that no source lists and nobody would remark on.</summary>
internal static class Variants
{
    private static readonly (string Long, string Short)[] s_firstWords = [("Saint", "St."), ("Sainte", "Ste."), ("Mount", "Mt."), ("Fort", "Ft."), ("Port", "Pt.")];

    public static void Add(Map map)
    {
        foreach (var place in map.All)
        {
            foreach (var name in place.Names.Where(name => name.Standing != NameStanding.Demonym && name.Standing != NameStanding.Abbreviation).Prepend(new MapName(place.Name, NameStanding.Current)).ToList())
            {
                foreach (var variant in Of(place, name.Text))
                {
                    Add(place, name with { Text = variant });
                }

                if (Generics.BareCounty(place, name.Text) is { } county)
                {
                    Add(place, new MapName(county, NameStanding.Variant));
                }
            }
        }
    }

    private static void Add(MapPlace place, MapName variant)
    {
        if (Folding.Fold(variant.Text) is not { } folded || folded == Folding.Fold(place.Name))
        {
            return;
        }

        var known = place.Names.FindIndex(other => Folding.Fold(other.Text) == folded);
        if (known < 0)
        {
            place.Names.Add(variant);
        }
        else if (variant.Standing == NameStanding.Current && place.Names[known] is { Standing: NameStanding.Variant, Users: "" })
        {
            place.Names[known] = place.Names[known] with { Standing = NameStanding.Current };
        }
    }

    private static IEnumerable<string> Of(MapPlace place, string name)
    {
        IEnumerable<string> shortened = Shortened(name);
        return place.Kind switch
        {
            PlaceKind.Region or PlaceKind.District => shortened.Concat(Generics.Of(place, name)),
            PlaceKind.Settlement => shortened.Concat(CityOf(name)),
            _ => shortened,
        };
    }

    private static IEnumerable<string> Shortened(string name)
    {
        var words = name.Split(' ', '-');
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var (whole, cut) in s_firstWords)
            {
                var isWhole = words[i] == whole && i + 1 < words.Length && whole != "Port";
                if (isWhole || words[i] == cut || words[i] == cut.TrimEnd('.'))
                {
                    yield return string.Join(' ', [.. words[..i], isWhole ? cut : whole, .. words[(i + 1)..]]);
                }
            }
        }
    }

    private static IEnumerable<string> CityOf(string name)
    {
        if (name.StartsWith("City of ", StringComparison.Ordinal))
        {
            yield return name["City of ".Length..];
        }
    }
}
