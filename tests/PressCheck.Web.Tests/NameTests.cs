using PressCheck.Review.Staffing;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests;

public sealed class NameTests
{
    [Theory, OnBothDatabases]
    public async Task Whoever_signed_in_reads_what_people_are_called_by_their_ids(Kind kind)
    {
        await using var api = await TestApi.CreateAsync(kind);
        var staff = new Staff(api.Test.Database);
        await staff.PutAsync(new Colleague("ines", "Ines Amado", "ines@example.org", Review.Stories.Role.Reporter, "news", Version: 0), "maria");
        await staff.PutAsync(new Colleague("gone", "Odd Berg", "", Review.Stories.Role.Editor, "news", IsActive: false, Version: 0), "maria");
        var answer = (await api.GetAsync("sofie", "/names?ids=gone,nobody,ines,ines")).Is(200);
        answer.Json.EnumerateArray().Select(one => $"{one.GetProperty("id")} {one.GetProperty("name")}").ShouldBe(["gone Odd Berg", "ines Ines Amado"]);
        answer.Body.ShouldNotContain("example.org");
        (await api.GetAsync("sofie", "/names")).Is(200).Json.GetArrayLength().ShouldBe(0);
        (await api.GetAsync(null, "/names?ids=ines")).Is(401, "not-signed-in");
        (await api.GetAsync("sofie", "/names?ids=ines,no%20id")).Is(400, "bad-query");
        (await api.GetAsync("sofie", $"/names?ids={string.Join(',', Enumerable.Range(0, 101))}")).Is(400, "bad-query");
        api.Log.ShouldNotContain(line => line.Contains("Amado", StringComparison.Ordinal));
    }
}
