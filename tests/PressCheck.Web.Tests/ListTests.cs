using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests;

public sealed class ListTests
{
    [Theory, OnBothDatabases]
    public async Task Everybody_lists_what_they_may_see_in_parts_to_its_end(Kind kind)
    {
        await using var api = await TestApi.CreateAsync(kind);
        foreach (var (id, author, desk) in new[] { ("s1", "ines", "news"), ("s2", "sofie", "sport"), ("s3", "rafa", "news"), ("s4", "ines", "sport") })
        {
            api.Test.Clock.Now = api.Test.Clock.Now.AddMinutes(1);
            await api.SubmittedAsync(id, author, desk);
        }

        (await IdsAsync(api, "ines", "/stories?limit=1")).ShouldBe(["s4", "s3", "s1"]);
        (await IdsAsync(api, "rafa", "/stories?limit=2")).ShouldBe(["s3", "s1"]);
        (await IdsAsync(api, "sofie", "/stories")).ShouldBe(["s4", "s2"]);
        (await IdsAsync(api, "maria", "/stories?limit=3")).ShouldBe(["s4", "s3", "s2", "s1"]);
        (await IdsAsync(api, "maria", "/stories?desk=sport")).ShouldBe(["s4", "s2"]);
        (await IdsAsync(api, "ines", "/stories?author=ines")).ShouldBe(["s4", "s1"]);
        (await IdsAsync(api, "edda", "/stories?author=ines")).ShouldBe(["s1"]);
        (await IdsAsync(api, "edda", "/stories?state=published")).ShouldBeEmpty();
        (await api.GetAsync("edda", "/stories?desk=sport")).Is(403, "other-desk");
        (await api.GetAsync("edda", "/stories?state=Published")).Is(400, "bad-query");
        (await api.GetAsync("edda", "/stories?desk=a%20b")).Is(400, "bad-query");

        (await IdsAsync(api, "edda", "/queue?limit=1")).ShouldBe(["s1", "s3"]);
        (await IdsAsync(api, "edda", "/queue?mine=true")).ShouldBeEmpty();
        (await IdsAsync(api, "maria", "/queue")).ShouldBe(["s1", "s2", "s3", "s4"]);
        (await IdsAsync(api, "edda", "/overdue/submitted")).ShouldBeEmpty();
        api.Test.Clock.Now = api.Test.Clock.Now.AddHours(5);
        (await IdsAsync(api, "edda", "/overdue/submitted")).ShouldBe(["s1", "s3"]);
    }

    [Fact]
    public async Task Managers_read_figures_and_what_they_sum_up()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await Requests.StoryAsync(api, "POST /stories/{story}/clearances/{clearance}/second", "s1", "ines", "news");
        var figures = (await api.GetAsync("maria", "/figures?from=2026-03-01&to=2026-04-01&by=rule")).Is(200).Json.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("name").GetString() == "DOC001");
        (figures.GetProperty("flagged").GetInt64(), figures.GetProperty("waived").GetInt64()).ShouldBe((1, 1));
        (await api.GetAsync("maria", "/figures/waived?from=2026-03-01")).Is(200).Json.GetProperty("items")[0].GetProperty("story").GetString().ShouldBe("s1");
        (await api.GetAsync("maria", "/figures/praised")).Is(400, "bad-query");
        (await api.GetAsync("maria", "/figures?from=2026-03-01")).Is(400, "bad-query");
        (await api.GetAsync("edda", "/seconds")).Is(200).Json.GetProperty("items")[0].GetProperty("clearance").GetString().ShouldBe("made-s1");
        (await api.GetAsync("edda", "/seconds?mine=true")).Is(200).Json.GetProperty("items")[0].GetProperty("title").GetString().ShouldBe("The bridge");
        (await api.GetAsync("edda", "/waiting")).Is(200).Json.GetProperty("mySeconds").GetInt32().ShouldBe(1);
        (await api.GetAsync("edda", "/waiting?desk=sport")).Is(403, "other-desk");
        (await api.GetAsync("maria", "/figures?from=2026-03-01&to=2026-04-01&by=week&rule=DOC001")).Is(200).Json.GetProperty("lines")[0].GetProperty("flagged").GetInt64().ShouldBe(1);
        (await api.GetAsync("maria", "/figures?from=2026-03-01&to=2026-04-01&by=day&rule=DOC001&editor=edda")).Is(400, "bad-query");
        (await api.GetAsync("maria", "/figures?from=2026-03-01&to=2026-04-01&by=desk&rule=DOC001")).Is(400, "bad-query");
        (await api.GetAsync("ines", "/stories/s1/drafts?limit=1")).Is(200).Json.GetProperty("items")[0].GetProperty("by").GetString().ShouldBe("ines");
    }

    private static async Task<List<string?>> IdsAsync(TestApi api, string by, string path)
    {
        var ids = new List<string?>();
        for (var (next, parts) = ((string?)path, 0); next is not null && parts < 10; parts++)
        {
            var part = (await api.GetAsync(by, next)).Is(200).Json;
            ids.AddRange(part.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
            next = part.GetProperty("next").GetString() is { } after ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={after}" : null;
        }

        return ids;
    }
}
