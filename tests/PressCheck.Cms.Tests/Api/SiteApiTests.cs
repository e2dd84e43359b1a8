using Microsoft.Extensions.DependencyInjection;
using PressCheck.Cms.Documents;
using PressCheck.Review.Gates;
using PressCheck.Review.Releases;
using PressCheck.Review.Newsrooms;

namespace PressCheck.Cms.Tests.Api;

public sealed class SiteApiTests
{
    [Fact]
    public async Task The_health_line_says_what_is_gated_and_where_the_data_is()
    {
        await using var site = await Backoffice.StartAsync();
        var health = (await site.SendAsync("vera", "GET", "/health")).Is(200).Json;
        health.GetProperty("data").GetString()!.ShouldContain("SQLite");
        health.GetProperty("needsSignOff").GetBoolean().ShouldBeTrue();
        health.GetProperty("sendsMail").GetBoolean().ShouldBeFalse();
        health.GetProperty("problems").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Only_managers_throw_the_emergency_switch_and_never_without_a_reason_or_an_end()
    {
        await using var site = await Backoffice.StartAsync();
        var until = site.Now.AddHours(2);
        (await site.SendAsync("edda", "PUT", "/emergency", new { words = "The flood.", until })).Is(403);
        (await site.SendAsync("adam", "PUT", "/emergency", new { words = " ", until })).Is(422);
        (await site.SendAsync("adam", "PUT", "/emergency", new { words = "The flood." })).Is(422);
        (await site.SendAsync("adam", "PUT", "/emergency", new { words = "The flood.", until = site.Now.AddDays(3) })).Is(422);
        (await site.SendAsync("adam", "PUT", "/emergency", new { words = "The flood.", until })).Is(200).Json.GetProperty("emergency").GetProperty("words").GetString().ShouldBe("The flood.");
        var told = (await site.SendAsync("vera", "GET", "/health")).Json.GetProperty("emergency");
        told.GetProperty("until").GetDateTimeOffset().ShouldBe(until);
        told.GetProperty("words").GetString().ShouldBe("The flood.");
        told.GetProperty("by").GetString().ShouldBe((await site.SendAsync("adam", "GET", "/me")).Json.GetProperty("id").GetString());
        (await site.SendAsync("edda", "GET", "/emergency")).Is(403);
        (await site.SendAsync("adam", "DELETE", "/emergency")).Is(204);
        (await site.SendAsync("adam", "GET", "/emergency")).Json.GetProperty("emergency").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await site.SendAsync("adam", "GET", "/audit")).Body.ShouldContain("emergency-begun");
    }

    [Fact]
    public async Task A_release_that_was_refused_at_night_is_shown_and_let_go_by_an_editor()
    {
        await using var site = await Backoffice.StartAsync();
        var (open, hidden) = (site.Document("walt"), site.Document("walt"));
        foreach (var document in new[] { open, hidden })
        {
            await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft");
            await site.Services.GetRequiredService<Newsroom>().NoteRefusedAsync(
                new RefusedRelease(StoryId.Of(document.Key, null), "newsroom", null, new GateDecision([new Objection(ObjectionKind.NotSignedOff)]), "umbraco", ReleaseWay.Background));
        }

        site.Hide(hidden);
        (await site.SendAsync("walt", "GET", "/blocked")).Is(403);
        var blocked = (await site.SendAsync("edda", "GET", "/blocked")).Is(200).Json.GetProperty("items");
        blocked.GetArrayLength().ShouldBe(1);
        blocked[0].GetProperty("title").GetString().ShouldBe("The bridge");
        blocked[0].GetProperty("document").GetGuid().ShouldBe(open.Key);
        var id = blocked[0].GetProperty("id").GetString();
        (await site.SendAsync("edda", "POST", $"/blocked/{id}/reschedule", new { at = site.Now.AddDays(-1) })).Is(422);
        (await site.SendAsync("rosa", "DELETE", $"/blocked/{id}")).Is(403, "no-permission");
        (await site.SendAsync("edda", "DELETE", $"/blocked/{id}")).Is(204);
        (await site.SendAsync("edda", "DELETE", $"/blocked/{id}")).Is(404);
        (await site.SendAsync("edda", "GET", "/blocked")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
