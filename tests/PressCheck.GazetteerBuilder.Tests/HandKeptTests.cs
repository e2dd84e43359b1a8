using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Making;
using PressCheck.GazetteerBuilder.Writing;

namespace PressCheck.GazetteerBuilder.Tests;

public sealed class HandKeptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("presscheck-gazetteer-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("names.tsv", "code\tname-check\tname\tstanding\tuntil\tusers", "78\tNorvik\tNordwick\tvariant\t\t", "names.tsv:2: no place has the code 78.")]
    [InlineData("names.tsv", "code\tname-check\tname\tstanding\tuntil\tusers", "77\tSorvik\tNordwick\tvariant\t\t", "names.tsv:2: 77 is Norvik, not Sorvik.")]
    [InlineData("names.tsv", "code\tname-check\tname\tstanding\tuntil\tusers", "77\tNorvik\tNordwick\told\t\t", "names.tsv:2: the standing 'old' should be current, also, variant, former or contested.")]
    [InlineData("names.tsv", "code\tname-check\tname\tstanding\tuntil\tusers", "77\tNorvik\tNordwick\tformer\tlong ago\t", "names.tsv:2: 'long ago' is no year.")]
    [InlineData("names.tsv", "code\tname", "77\tNorvik", "names.tsv:1: the first line should be 'code name-check name standing until users', a tab between.")]
    [InlineData("names.tsv", "code\tname-check\tname\tstanding\tuntil\tusers", "77\tNorvik\tNordwick\tformer\t\t\tmore", "names.tsv:2: 7 fields where 6 are expected.")]
    [InlineData("regions.tsv", "code\tname\tother-names", "XA.01\tA;B\t", "regions.tsv:2: the name 'A;B' is empty, too long or holds a sign that no name may hold.")]
    [InlineData("areas.tsv", "code\tkind\tname\tlatitude\tlongitude\tmembers\tother-names", "area:x\tarea\tX-land\t91\t0\tXA\t", "areas.tsv:2: the coordinates are no degrees.")]
    [InlineData("areas.tsv", "code\tkind\tname\tlatitude\tlongitude\tmembers\tother-names", "area:x\twater\tX-land\t9\t0\tXA\t", "areas.tsv:2: the kind 'water' should be area, water or land, and begin the code 'area:x'.")]
    [InlineData("areas.tsv", "code\tkind\tname\tlatitude\tlongitude\tmembers\tother-names", "area:x\tarea\tX-land\t9\t0\tXA ~XB\t", "areas.tsv:2: no place has the code ~XB.")]
    [InlineData("settlements.tsv", "code\tname\tlatitude\tlongitude\tdivision\tpopulation\tother-names", "town:x\tX-town\t9\t0\tXB\t0\t", "settlements.tsv:2: no country or division has the code XB.")]
    [InlineData("contested.tsv", "code\tclaimants\tnote", "XA.01\tXA XC\t", "contested.tsv:2: no place has the code XC.")]
    [InlineData("capitals.tsv", "code\tsettlement-codes", "XA\t5", "capitals.tsv:2: no place has the code 5.")]
    public void A_wrong_line_is_told_by_file_and_number(string file, string header, string line, string message)
    {
        Write(file, header, line);

        Should.Throw<BuildException>(() => HandKept.Add(SmallMap.Make(), _folder.FullName)).Message.ShouldBe(message);
    }

    [Fact]
    public void All_wrong_lines_are_told_at_once()
    {
        Write("demonyms.tsv", "code\tdemonyms", "XB\tEx\nXC\tWhy");

        Should.Throw<BuildException>(() => HandKept.Add(SmallMap.Make(), _folder.FullName)).Message
            .ShouldBe("demonyms.tsv:2: no place has the code XB.\ndemonyms.tsv:3: no place has the code XC.");
    }

    [Fact]
    public void Right_lines_reach_the_file()
    {
        Write("names.tsv", "code\tname-check\tname\tstanding\tuntil\tusers", "# a comment\n77\tNorvik\tNewvik\tcurrent\t\t\n77\tNorvik\tOldvik\tformer\t1950\tnobody");
        Write("areas.tsv", "code\tkind\tname\tlatitude\tlongitude\tmembers\tother-names", "area:moors\tarea\tthe Moors\t50\t10\t~XA.02\tMoorland");
        Write("demonyms.tsv", "code\tdemonyms", "XA\tArvon;Arvish;Arvonsman");
        Write("abbreviations.tsv", "code\tabbreviations", "XA\tA.V.;AV");
        var map = SmallMap.Make();
        HandKept.Add(map, _folder.FullName);
        Variants.Add(map);
        Prominence.Weigh(map);

        var gazetteer = Gazetteer.Open(GazetteerWriter.Write(map, ""), "small.bin");

        gazetteer.WithCode("77")!.Value.Name.ShouldBe("Newvik");
        Reading(gazetteer, "Norvik").Standing.ShouldBe(NameStanding.Variant);
        Reading(gazetteer, "Oldvik").ShouldBe(new PlaceName(gazetteer.WithCode("77")!.Value, NameStanding.Former, 1950, "nobody"));
        Reading(gazetteer, "Moorland").Place.Kind.ShouldBe(PlaceKind.Area);
        Reading(gazetteer, "Arvons").Standing.ShouldBe(NameStanding.Demonym);
        Reading(gazetteer, "Arvonsmen").Standing.ShouldBe(NameStanding.Demonym);
        gazetteer.Find("Arvishs").ShouldBe(default);
        gazetteer.Find("Arvonian").ShouldBe(default);
        Reading(gazetteer, "A.V.").Standing.ShouldBe(NameStanding.Abbreviation);
        Reading(gazetteer, "Sorvik province").Place.Code.ShouldBe("XA.02");
        Reading(gazetteer, "Ste Élodie d’Aÿ").Place.Code.ShouldBe("70000000");
    }

    private static PlaceName Reading(Gazetteer gazetteer, string name) => gazetteer.Readings(gazetteer.Find(name).Id)[0];

    private void Write(string file, string header, string lines) => File.WriteAllText(Path.Combine(_folder.FullName, file), $"{header}\n{lines}\n");
}
