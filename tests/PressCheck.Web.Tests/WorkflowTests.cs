using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests;

public sealed class WorkflowTests
{
    [Theory, OnBothDatabases]
    public async Task A_story_goes_from_submit_over_a_waiver_by_two_to_published_and_exported(Kind kind)
    {
        await using var api = await TestApi.CreateAsync(kind);
        var created = (await api.SendAsync("ines", "POST", "/stories", new { title = "The bridge", id = "s1" })).Is(201);
        created.Response.Headers.Location!.ToString().ShouldBe("/api/v1/stories/s1");
        created.ETag.ShouldBe("\"1\"");

        var saved = (await api.SendAsync("ines", "PUT", "/stories/s1/drafts/latest", new { text = TestApi.Unfinished }, ("If-Match", created.ETag!))).Is(200);
        var hash = saved.Json.GetProperty("draftHash").GetString();
        (await api.SendAsync("ines", "POST", "/stories/s1/submit", null, ("If-Match", saved.ETag!))).Is(200).Json.GetProperty("state").GetString().ShouldBe("submitted");

        var open = (await api.GetAsync("edda", "/stories/s1/checklist")).Is(200).Json.GetProperty("items")[0];
        open.GetProperty("state").GetString().ShouldBe("open");
        var waiver = new { rule = open.GetProperty("rule").GetString(), fingerprint = open.GetProperty("fingerprint").GetString(), kind = "waiver", reason = "not-what-it-says", words = "A unit, not a placeholder." };
        (await api.SendAsync("ines", "POST", "/stories/s1/clearances", waiver, ("If-Match", "\"3\""), ("Idempotency-Key", "waiver-1"))).Is(200);
        (await api.WriteAsync("edda", "POST", "/stories/s1/sign-off", new { draftHash = hash })).Is(200);

        var refused = (await api.WriteAsync("edda", "POST", "/stories/s1/publish")).Is(409, "gate");
        refused.Json.GetProperty("objections")[0].GetProperty("kind").GetString().ShouldBe("needs-second-person");
        (await api.GetAsync("ines", "/stories/s1/gate")).Is(200).Json.GetProperty("mayPublish").GetBoolean().ShouldBeFalse();
        (await api.WriteAsync("ines", "POST", "/stories/s1/clearances/waiver-1/second")).Is(403, "not-this-role");
        (await api.WriteAsync("edda", "POST", "/stories/s1/clearances/waiver-1/second")).Is(200);
        (await api.WriteAsync("edda", "POST", "/stories/s1/publish")).Is(200).Json.GetProperty("state").GetString().ShouldBe("published");
        var review = (await api.GetAsync("ines", "/stories/s1/checklist")).Is(200).Json;
        review.GetProperty("signedOff").GetProperty("by").GetString().ShouldBe("edda");
        review.GetProperty("signedOff").GetProperty("draft").GetInt64().ShouldBe(1);
        review.GetProperty("items")[0].GetProperty("reopened").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);

        var exported = (await api.SendAsync("ines", "POST", "/stories/s1/exports/json")).Is(200);
        exported.Body.ShouldContain(hash!);
        exported.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("s1.json");

        var trail = (await api.GetAsync("ines", "/stories/s1/trail")).Is(200).Json.GetProperty("items");
        trail.EnumerateArray().Select(entry => entry.GetProperty("action").GetString())
            .ShouldBe(["story-created", "draft-saved", "submitted", "waived", "signed-off", "release-refused", "waiver-seconded", "published", "exported"]);
        (await api.SendAsync("maria", "POST", "/audit/verify")).Is(200).Json.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        (await api.GetAsync("maria", "/escapes")).Is(200).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
