using System.Text;
using PressCheck.GazetteerBuilder.Making;
using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Tests;

public sealed class SourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("presscheck-gazetteer-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Cities_are_read_with_coordinates_as_differences()
    {
        byte[] first = [0x08, 0x02, 0x12, 3, .. "Aÿ"u8, 0x1A, 2, .. "XA"u8, 0x2A, 1, .. "m"u8, 0x3A, 4, .. "PPLA"u8, 0x42, 2, .. "05"u8, 0x48, 0xAC, 0x02, 0x50, 0x14, 0x58, 0x03];
        byte[] second = [0x08, 0x04, 0x12, 1, .. "B"u8, 0x1A, 2, .. "XA"u8, 0x3A, 3, .. "PPL"u8, 0x42, 0, 0x50, 0x01, 0x58, 0x02];

        CitiesPbf.Read([(byte)first.Length, .. first, (byte)second.Length, .. second]).ShouldBe(
        [
            new City(1, "Aÿ", "XA", "PPLA", "05", 300, -2, 10),
            new City(2, "B", "XA", "PPL", "", 0, -1, 9),
        ]);
    }

    [Fact]
    public void Names_are_read_from_a_mo_file()
    {
        byte[] header = [0xDE, 0x12, 0x04, 0x95, 0, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 44, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] keys = [0, 0, 0, 0, 60, 0, 0, 0, 2, 0, 0, 0, 61, 0, 0, 0];
        byte[] values = [1, 0, 0, 0, 64, 0, 0, 0, 5, 0, 0, 0, 66, 0, 0, 0];

        Mo.Read([.. header, .. keys, .. values, 0, .. "77\0"u8, .. "x\0"u8, .. "Kraká"u8[..5], 0], "x.mo").ShouldBe(new Dictionary<string, string> { ["77"] = Encoding.UTF8.GetString("Kraká"u8[..5]) });
        Should.Throw<BuildException>(() => Mo.Read("not one"u8, "x.mo")).Message.ShouldBe("x.mo is not a little-endian .mo file.");
    }

    [Fact]
    public void Places_of_postal_codes_are_read_and_other_lines_left() =>
        PostalCodes.Read(["US\t99999\tMc Arvon\tNorvik\tNV\tHill\t007\t\t\t50.5\t-10.25\t1", "", "US\t99998\tNowhere\tNorvik\tNV\tHill\t007\t\t\t\t\t"])
            .ShouldBe([new PostalPlace("US", "McArvon", "NV", "007", 50.5, -10.25)]);

    [Fact]
    public void Shapes_that_touch_share_an_arc()
    {
        var file = Path.Combine(_folder.FullName, "x.json");
        File.WriteAllText(file, """
            {"type":"Topology","transform":{"scale":[0.5,1],"translate":[10,20]},
             "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]],
             "objects":{"x":{"type":"GeometryCollection","geometries":[
               {"type":"Polygon","id":"1","properties":{"name":"West"},"arcs":[[0,1]]},
               {"type":"MultiPolygon","id":"2","properties":{"name":"East"},"arcs":[[[2,-1]]]},
               {"type":null,"id":"3","properties":{"name":"Nowhere"}}]}}}
            """);

        var shapes = TopoJson.Read(file, layer: null).Shapes;

        shapes.Select(shape => shape.Name).ShouldBe(["West", "East"]);
        shapes[0].Arcs.Overlaps(shapes[1].Arcs).ShouldBeTrue();
        shapes[0].Contains(new Point(10.5, 21)).ShouldBeTrue();
        shapes[0].Contains(new Point(11.5, 21)).ShouldBeFalse();
        shapes[1].Contains(new Point(11.5, 21)).ShouldBeTrue();
        shapes[1].Contains(new Point(10.5, 23)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Halle (Saale)", "Halle")]
    [InlineData("Zürich (Kreis 11) / Oerlikon", "Oerlikon")]
    [InlineData("Biel/Bienne", "Biel")]
    [InlineData("Washington, D.C.", "Washington")]
    public void What_the_sources_add_to_a_name_is_left_out(string name, string clean) => Settlements.Clean(name).ShouldBe(clean);

    [Theory]
    [InlineData("Kharkiv Oblast", "Kharkiv")]
    [InlineData("Provincia di Verona", "Verona")]
    [InlineData("County Cork", "Cork")]
    [InlineData("Washington", "Washington")]
    [InlineData("Ob", "Ob")]
    public void A_division_has_a_name_without_the_word_for_its_kind(string name, string bare) => Generics.Bare(name).ShouldBe(bare);

    [Theory]
    [InlineData("Kazan’", "RU", "Kazan")]
    [InlineData("Sulţānah", "SA", "Sultanah")]
    [InlineData("São Paulo", "BR", "São Paulo")]
    [InlineData("Goyang-si", "KR", "Goyang")]
    public void Names_are_written_as_English_print_writes_them(string name, string country, string plain) => Plain.Write(name, country).ShouldBe(plain);
}
