using NSubstitute;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace PressCheck.Cms.Tests.Api;

public sealed class DocumentApiTests
{
    [Fact]
    public async Task A_document_goes_from_its_first_check_to_a_sign_off()
    {
        await using var site = await Backoffice.StartAsync();
        var document = site.Document("walt");
        var story = StoryId.Of(document.Key, null);
        (await site.SendAsync("walt", "GET", $"/documents/{document.Key}")).Is(200).Json.GetProperty("kept").GetBoolean().ShouldBeFalse();

        var check = (await site.SendAsync("walt", "POST", $"/documents/{document.Key}/check", ValuesOf(document))).Is(200).Json;
        var finding = check.GetProperty("drafts")[0].GetProperty("findings").EnumerateArray().First(found => found.GetProperty("rule").GetString() == "DOC001");
        finding.GetProperty("place").GetProperty("property").GetString().ShouldBe("body");
        finding.GetProperty("standing").GetString().ShouldBe("open");
        check.GetProperty("may").EnumerateArray().Select(verb => verb.GetString()).ShouldBe([Verb.Submit, Verb.Waive]);
        var (start, end) = (finding.GetProperty("place").GetProperty("start").GetInt32(), finding.GetProperty("place").GetProperty("end").GetInt32());
        ((string)document.GetValue("body")!)[start..end].ShouldBe("TK");

        var kept = (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft")).Is(200);
        kept.Json.GetProperty("id").GetString().ShouldBe(story);
        kept.Json.GetProperty("authors")[0].GetString().ShouldBe(BackofficePeople.IdOf(site["walt"].Key));

        // Nothing changed, so nothing is written.
        (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft")).Is(200).ETag.ShouldBe(kept.ETag);
        (await site.SendAsync("walt", "POST", $"/stories/{story}/submit", null, ("If-Match", kept.ETag!))).Is(200);

        document.SetValue("body", "The bridge opens on Monday, the council said in its programme for the week. It cost four million euros. " + string.Concat(Enumerable.Repeat("The old bridge stays open to walkers while the new one is tried. ", 10)));
        var mended = (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft")).Is(200);
        var gate = (await site.SendAsync("edda", "GET", $"/stories/{story}/gate")).Is(200).Json;
        gate.GetProperty("objections").EnumerateArray().Select(objection => objection.GetProperty("kind").GetString()).ShouldBe(["not-signed-off"], gate.ToString());
        (await site.SendAsync("walt", "POST", $"/stories/{story}/sign-off", new { draftHash = mended.Json.GetProperty("draftHash").GetString() }, ("If-Match", mended.ETag!))).Is(403, "no-permission");
        (await site.SendAsync("edda", "POST", $"/stories/{story}/sign-off", new { draftHash = mended.Json.GetProperty("draftHash").GetString() }, ("If-Match", mended.ETag!))).Is(200);
        (await site.SendAsync("edda", "GET", $"/stories/{story}/gate")).Json.GetProperty("mayPublish").GetBoolean().ShouldBeTrue();
        (await site.SendAsync("vera", "GET", $"/documents/{document.Key}")).Json.GetProperty("isLatest").GetBoolean().ShouldBeTrue();
        site.HistoryOf(document).ShouldBe(["walt: Press check: handed in for sign-off (draft 1)", "edda: Press check: signed off (draft 2)"]);
    }

    [Fact]
    public async Task A_document_that_varies_is_a_story_in_the_cultures_that_it_has_and_in_no_other()
    {
        await using var site = await Backoffice.StartAsync();
        var type = site.Site.Type("article", ContentVariation.Culture, ("headline", "Umbraco.TextBox"), ("body", "Umbraco.TextArea"));
        var document = site.Document("walt", type: type, culture: "en-US");
        (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft?culture=en-us")).Is(200).Json.GetProperty("id").GetString().ShouldBe(StoryId.Of(document.Key, "en-US"));
        (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft")).Is(404);
        (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft?culture=fr-FR")).Is(404);
        document.SetCultureName("Broen", "da-DK");
        (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft?culture=da-DK")).Is(403, "other-language");
    }

    [Fact]
    public async Task A_history_that_fails_undoes_nothing()
    {
        await using var site = await Backoffice.StartAsync();
        var kept = (await site.SendAsync("walt", "PUT", $"/documents/{site.Document("walt").Key}/draft")).Is(200);
        site.History.AddAsync(default, default, default, default!, default, default).ReturnsForAnyArgs<Attempt<AuditLogOperationStatus>>(_ => throw new InvalidOperationException("The table is away."));
        (await site.SendAsync("walt", "POST", $"/stories/{kept.Json.GetProperty("id").GetString()}/submit", null, ("If-Match", kept.ETag!))).Is(200).Json.GetProperty("state").GetString().ShouldBe("submitted");
    }

    [Fact]
    public async Task A_draft_is_whose_who_saved_it_so_an_editor_can_t_sign_off_their_own_words()
    {
        await using var site = await Backoffice.StartAsync();
        var document = site.Document("walt");
        document.WriterId = site["edda"].Id;
        document.SetValue("body", string.Concat(Enumerable.Repeat("The bridge opens on Monday and the road to it is mended. ", 20)));
        var kept = (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft")).Is(200);
        var story = kept.Json.GetProperty("id").GetString();
        kept.Json.GetProperty("authors").GetArrayLength().ShouldBe(1);
        var submitted = (await site.SendAsync("walt", "POST", $"/stories/{story}/submit", null, ("If-Match", kept.ETag!))).Is(200);
        var body = new { draftHash = submitted.Json.GetProperty("draftHash").GetString() };
        (await site.SendAsync("edda", "POST", $"/stories/{story}/sign-off", body, ("If-Match", submitted.ETag!))).Is(403, "own-work");
        (await site.SendAsync("emil", "POST", $"/stories/{story}/sign-off", body, ("If-Match", submitted.ETag!))).Is(200);
    }

    [Fact]
    public async Task A_waiver_takes_its_permission_and_an_answer_does_not()
    {
        await using var site = await Backoffice.StartAsync();
        var document = site.Document("sven");
        var kept = (await site.SendAsync("sven", "PUT", $"/documents/{document.Key}/draft")).Is(200);
        var story = kept.Json.GetProperty("id").GetString()!;
        var checklist = (await site.SendAsync("sven", "GET", $"/stories/{story}/checklist")).Is(200).Json.GetProperty("items");
        var item = checklist.EnumerateArray().First(found => found.GetProperty("rule").GetString() == "DOC001");
        object Clearance(string kind, string reason) => new { rule = "DOC001", fingerprint = item.GetProperty("fingerprint").GetString(), kind, reason, words = "It is a name." };
        (await site.SendAsync("sven", "POST", $"/stories/{story}/clearances", Clearance("waiver", "other"), ("If-Match", kept.ETag!))).Is(403, "no-permission");
        (await site.SendAsync("sven", "POST", $"/stories/{story}/clearances", Clearance("answer", "other"), ("If-Match", kept.ETag!))).Is(200);
    }

    [Theory]
    [InlineData("POST", "/stories")]
    [InlineData("PUT", "/stories/{story}/drafts/latest")]
    [InlineData("POST", "/stories/{story}/drafts/import")]
    [InlineData("POST", "/stories/{story}/publish")]
    [InlineData("POST", "/stories/{story}/withdraw")]
    public async Task Text_is_kept_and_published_in_the_CMS_alone(string method, string path)
    {
        await using var site = await Backoffice.StartAsync();
        var kept = (await site.SendAsync("edda", "PUT", $"/documents/{site.Document("walt").Key}/draft")).Is(200).Json.GetProperty("id").GetString();
        (await site.SendAsync("adam", method, path.Replace("{story}", kept, StringComparison.Ordinal), new { })).Is(404, "kept-by-the-cms");
    }

    [Fact]
    public async Task What_a_user_may_not_browse_is_not_there()
    {
        await using var site = await Backoffice.StartAsync();
        var (open, hidden) = (site.Document("walt"), site.Document("walt"));
        foreach (var document in new[] { open, hidden })
        {
            (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft")).Is(200);
        }

        site.Hide(hidden);
        (await site.SendAsync("adam", "GET", $"/documents/{hidden.Key}")).Is(404);
        (await site.SendAsync("adam", "PUT", $"/documents/{hidden.Key}/draft")).Is(404);
        (await site.SendAsync("adam", "POST", $"/documents/{hidden.Key}/check", ValuesOf(hidden))).Is(404);
        (await site.SendAsync("adam", "GET", $"/stories/{StoryId.Of(hidden.Key, null)}")).Is(404);
        (await site.SendAsync("adam", "GET", "/stories")).Is(200).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ShouldBe([StoryId.Of(open.Key, null)]);
        var standing = (await site.SendAsync("vera", "POST", "/documents/standing", new { keys = new[] { open.Key, hidden.Key, Guid.NewGuid() } })).Is(200).Json;
        standing.GetArrayLength().ShouldBe(1);
        standing[0].GetProperty("needs").GetInt32().ShouldBePositive();
    }

    [Fact]
    public async Task A_new_document_is_checked_before_it_was_ever_saved()
    {
        await using var site = await Backoffice.StartAsync();
        var document = Documents.Site.Document(site.Document("walt").ContentType is Umbraco.Cms.Core.Models.ContentType type ? type : site.Site.Type("article", ("headline", "Umbraco.TextBox"), ("body", "Umbraco.TextArea")));
        document.SetValue("body", string.Concat(Enumerable.Repeat(Backoffice.Unfinished + "\n\n", 4)));
        (await site.SendAsync("walt", "POST", $"/documents/{document.Key}/check", ValuesOf(document))).Is(200).Json.GetProperty("kept").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{ "values": [] }""", 422)]
    [InlineData("""{ "documentType": "x", "values": [] }""", 422)]
    [InlineData("""{ "documentType": "0f8fad5b-d9cb-469f-a165-70867728950e" }""", 422)]
    [InlineData("""{ "documentType": "0f8fad5b-d9cb-469f-a165-70867728950e", "values": [1] }""", 422)]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    public async Task Values_that_can_t_be_read_are_refused_in_a_sentence(string body, int status)
    {
        await using var site = await Backoffice.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Cms.Api.PressCheckController.Path}/documents/{Guid.NewGuid()}/check") { Content = new StringContent(body, null, "application/json") };
        request.Headers.Add("X-User", "walt");
        using var answer = await site.Client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_stranger_and_a_user_without_the_section_get_no_further_than_the_door()
    {
        await using var site = await Backoffice.StartAsync();
        (await site.SendAsync(null, "GET", "/me")).Is(401);
        (await site.SendAsync("adam!", "GET", "/me")).Is(403);
        (await site.SendAsync("adam", "GET", "/me")).Is(200).Json.GetProperty("role").GetString().ShouldBe("manager");
        (await site.SendAsync("vera", "GET", "/me")).Is(200).Json.GetProperty("role").GetString().ShouldBe("reporter");
        (await site.SendAsync("adam", "GET", "/nowhere")).Is(404, "not-found");
    }

    private static object ValuesOf(Umbraco.Cms.Core.Models.Content document) => new
    {
        documentType = document.ContentType.Key,
        name = document.Name,
        values = document.Properties.Select(property => new { alias = property.Alias, editorAlias = property.PropertyType.PropertyEditorAlias, culture = (string?)null, segment = (string?)null, value = property.GetValue() }),
    };
}
