using System.Text.Json;

namespace PressCheck.Cli.Tests;

public sealed class PlacesTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_line_says_where_what_how_sure_and_why()
    {
        _desk.Write("story.txt", "The bridge opened.\n\nThe mayor of Paris, Texas, said that it was late.\n");
        var result = _desk.Run("places", "story.txt");
        result.ExitCode.ShouldBe(0, result.Error);
        var lines = result.Out.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("story.txt:3:14: Paris ");
        lines[0].ShouldEndWith("Paris, Lamar County, Texas, United States [4717560] (high: Texas stands beside it)");
        lines[1].ShouldStartWith("story.txt:3:21: Texas ");
    }

    [Fact]
    public void Json_gives_the_place_its_code_and_the_offsets()
    {
        _desk.Write("story.txt", "Kyiv is quiet.\n");
        using var json = JsonDocument.Parse(_desk.Run("places", "story.txt", "--format", "json").Out);
        var place = json.RootElement.GetProperty("drafts")[0].GetProperty("places").EnumerateArray().ShouldHaveSingleItem();
        place.GetProperty("start").GetInt32().ShouldBe(0);
        place.GetProperty("end").GetInt32().ShouldBe(4);
        place.GetProperty("place").GetProperty("geoNamesId").GetInt32().ShouldBe(703448);
        place.GetProperty("place").GetProperty("address").GetString().ShouldEndWith("Ukraine");
    }

    [Fact]
    public void A_story_without_places_says_so()
    {
        _desk.Write("story.txt", Desk.Clean);
        _desk.Run("places", "story.txt").Out.ShouldBe("story.txt: no places\n");
    }

    [Fact]
    public void A_file_that_is_not_there_is_one_sentence_and_the_others_are_listed()
    {
        _desk.Write("story.txt", "Kyiv is quiet.\n");
        var result = _desk.Run("places", "gone.txt", "story.txt");
        result.ShouldHaveFailedQuietly("gone.txt:1:1: There is no such file.");
        result.Out.ShouldContain("[703448]");
    }

    [Fact]
    public void A_newsrooms_own_place_is_found()
    {
        _desk.Write("umbraco.json", """{ "pressCheck": { "places": { "own": [{ "name": "Glanrafon", "in": "Wales", "latitude": 52.1, "longitude": -3.9 }] } } }""");
        _desk.Write("story.txt", "The school in Glanrafon closed.\n");
        _desk.Run("places", "story.txt").Out.ShouldContain("Glanrafon, Wales, United Kingdom");
    }
}
