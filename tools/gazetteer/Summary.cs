using System.IO.Compression;
using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Making;

namespace PressCheck.GazetteerBuilder;

/// <summary>Says what went into the file.</summary>
internal static class Summary
{
    public static void Print(Map map, Gazetteer gazetteer, byte[] bytes)
    {
        var kinds = Enumerable.Range(0, gazetteer.Count).CountBy(gazetteer.KindOf).OrderBy(pair => pair.Key);
        Console.WriteLine("places:    " + string.Join(", ", kinds.Select(pair => $"{pair.Value:N0} {pair.Key}")));
        var readings = map.All.SelectMany(place => place.Names.Select(name => (place, name.Standing, Letters: Folding.Fold(name.Text))).Distinct()).CountBy(name => name.Standing).OrderBy(pair => pair.Key);
        Console.WriteLine("names:     one each, and " + string.Join(", ", readings.Select(pair => $"{pair.Value:N0} {pair.Key}")));
        Console.WriteLine($"towns:     {map.Settlements.Count(town => town.GeoNamesId > 0):N0} with GeoNames' number, {map.Settlements.Count(town => town.District is not null):N0} with a district, {map.Settlements.Count(town => town.Region is null):N0} without a region");
        Console.WriteLine($"outlines:  of {map.Borders.Count(pair => pair.Of == pair.To && pair.Of.Kind == PlaceKind.Region):N0} regions; {Pairs(map.Borders, abroad: false):N0} borders of regions at home, {Pairs(map.Borders, abroad: true):N0} abroad, {map.DoubtfulBorders.Except(map.Borders).Count() / 2:N0} doubtful pairs");
        Console.WriteLine($"seats:     {map.Seats.Count:N0}; claims: {map.Claims.Count:N0}");
        using var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        Console.WriteLine($"file:      {bytes.Length:N0} bytes, {compressed.Length:N0} compressed as in a package");
        var file = GazetteerFile.Read(bytes, "the file");
        foreach (var section in Enum.GetValues<GazetteerFile.Section>())
        {
            Console.WriteLine($"  {section,-16}{file[section].Length,10:N0}");
        }
    }

    private static int Pairs(IEnumerable<(MapPlace Of, MapPlace To)> borders, bool abroad) =>
        borders.Count(pair => pair.Of != pair.To && pair.Of.Kind == PlaceKind.Region && pair.To.Kind == PlaceKind.Region && (pair.Of.Country != pair.To.Country) == abroad) / 2;
}
