using System.Globalization;

namespace PressCheck.GazetteerBuilder.Sources;

/// <summary>The place of a postal code, as GeoNames' postal files have it.</summary>
/// <param name="Region">GeoNames' code of the first-order division, without the country.</param>
/// <param name="District">GeoNames' code of the second-order division, without the region.</param>
internal sealed record PostalPlace(string Country, string Name, string Region, string District, double Latitude, double Longitude);

/// <summary>Reads GeoNames' postal codes: country, code, place, division and its code, thrice, latitude, longitude, accuracy.</summary>
internal static class PostalCodes
{
    public static IEnumerable<PostalPlace> Read(IEnumerable<string> lines)
    {
        foreach (var fields in lines.Select(line => line.Split('\t')).Where(fields => fields.Length >= 11))
        {
            if (double.TryParse(fields[9], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && double.TryParse(fields[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude))
            {
                // Post offices write "Mc Grann".
                var name = fields[2].StartsWith("Mc ", StringComparison.Ordinal) ? "Mc" + fields[2][3..] : fields[2];
                yield return new PostalPlace(fields[0], name, fields[4], fields[6], latitude, longitude);
            }
        }
    }
}
