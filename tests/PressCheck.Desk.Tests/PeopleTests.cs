using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Review.Audit;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Desk.Tests;

public sealed class PeopleTests
{
    private const string Chosen = "four red umbrellas";

    private static readonly string[] Who = ["a stranger", "a reporter", "an editor", "a manager"];

    private static readonly object Olu = new { id = "olu", name = "Olu Bright", role = "editor", desk = "sport", email = "Olu@example.org" };

    [Theory, OnBothDatabases]
    public async Task A_manager_adds_somebody_who_chooses_a_password_by_a_link_that_works_once(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind);
        using var maria = await desk.SignedInAsync("maria");
        var added = await maria.CallAsync(HttpMethod.Post, "/api/v1/people", Olu);
        added.StatusCode.ShouldBe(HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
        var answer = await added.Content.ReadFromJsonAsync<JsonElement>();
        answer.GetProperty("person").GetProperty("hasPassword").GetBoolean().ShouldBeFalse();
        var link = new Uri(answer.GetProperty("invitation").GetProperty("link").GetString()!);
        link.GetLeftPart(UriPartial.Path).ShouldBe($"{Browser.Site}/choose-password");

        using var olu = desk.Browse();
        (await olu.SignInAsync("olu", "")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "no password yet");
        (await olu.PostAsync(link.PathAndQuery, ("password", "too short"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await olu.PostAsync(link.PathAndQuery, ("password", "I am Bright enough"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the name");
        (await olu.PostAsync(link.PathAndQuery, ("password", Chosen))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await olu.GetAsync(link.PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "used");
        (await olu.SignInAsync("olu@EXAMPLE.org", Chosen)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await olu.GetAsync("/api/v1/me")).Content.ReadAsStringAsync()).ShouldContain("\"desk\":\"sport\"");

        var list = await (await maria.GetAsync("/api/v1/people?limit=2")).Content.ReadFromJsonAsync<JsonElement>();
        list.GetProperty("items").EnumerateArray().Select(person => person.GetProperty("id").GetString()).ShouldBe(["edda", "ines"]);
        list = await (await maria.GetAsync($"/api/v1/people?limit=2&after={list.GetProperty("next").GetString()}")).Content.ReadFromJsonAsync<JsonElement>();
        list.GetProperty("items").EnumerateArray().Select(person => person.GetProperty("id").GetString()).ShouldBe(["maria", "olu"]);
        (await new AuditTrail(desk.Database).PageAsync(0, 99)).TakeLast(3).Select(entry => (entry.Action, entry.By, entry.Details)).ShouldBe(
        [
            (AuditAction.PersonAdded, "maria", "person=olu role=editor desk=sport to=active"),
            (AuditAction.PersonChanged, "maria", "person=olu event=password-link"),
            (AuditAction.PasswordSet, "olu", "person=olu"),
        ]);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_link_ends_the_one_before_and_a_password_chosen_by_it_ends_sessions_and_lockout(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind, CheckStampsAtOnce);
        using var maria = await desk.SignedInAsync("maria");
        using var edda = await desk.SignedInAsync("edda");
        await desk.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE accounts SET locked_until = 9000000000000000 WHERE person = 'edda'"));
        var links = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var made = await (await maria.CallAsync(HttpMethod.Post, "/api/v1/people/edda/link")).Content.ReadFromJsonAsync<JsonElement>();
            links.Add(new Uri(made.GetProperty("link").GetString()!).PathAndQuery);
        }

        using var elsewhere = desk.Browse();
        (await elsewhere.GetAsync(links[0])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await edda.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK, "until a password is chosen");
        (await elsewhere.PostAsync(links[1], ("password", Chosen))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await edda.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await elsewhere.SignInAsync("edda", Chosen)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await maria.CallAsync(HttpMethod.Post, "/api/v1/people/edda/link");
        await desk.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE account_links SET expires_at = 0"));
        (await elsewhere.GetAsync(links[1])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_gets_another_role_or_leaves_signs_in_anew_or_not_at_all(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind, CheckStampsAtOnce);
        using var maria = await desk.SignedInAsync("maria");
        using var edda = await desk.SignedInAsync("edda");
        var change = new { name = "Edda Example", role = "reporter", desk = "news", isActive = true, email = "edda@example.org" };
        (await maria.CallAsync(HttpMethod.Put, "/api/v1/people/edda", change)).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await maria.CallAsync(HttpMethod.Put, "/api/v1/people/edda", change, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await maria.CallAsync(HttpMethod.Put, "/api/v1/people/edda", change, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "stale");
        (await edda.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await edda.SignInAsync("edda", DeskUnderTest.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await edda.CallAsync(HttpMethod.Get, "/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var gone = await maria.CallAsync(HttpMethod.Put, "/api/v1/people/edda", new { change.name, change.role, change.desk, isActive = false }, "\"2\"");
        gone.StatusCode.ShouldBe(HttpStatusCode.OK);
        gone.Headers.ETag!.Tag.ShouldBe("\"3\"");
        (await edda.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await edda.SignInAsync("edda", DeskUnderTest.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await maria.CallAsync(HttpMethod.Post, "/api/v1/people/edda/link")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, OnBothDatabases]
    public async Task The_last_manager_stays_and_no_two_people_share_an_id_or_an_address(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind);
        using var maria = await desk.SignedInAsync("maria");
        async Task<string> ProblemAsync(HttpMethod method, string path, object body, string? ifMatch = null)
        {
            var answer = await maria.CallAsync(method, path, body, ifMatch);
            return $"{(int)answer.StatusCode} {(await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString()!.Split(':')[^1]}";
        }

        (await ProblemAsync(HttpMethod.Put, "/api/v1/people/maria", new { name = "Maria", role = "editor", desk = "news", isActive = true }, "\"1\"")).ShouldBe("409 last-manager");
        (await ProblemAsync(HttpMethod.Put, "/api/v1/people/maria", new { name = "Maria", role = "manager", desk = "news", isActive = false }, "\"1\"")).ShouldBe("409 last-manager");
        (await ProblemAsync(HttpMethod.Post, "/api/v1/people", new { id = "edda", name = "Edda", role = "editor", desk = "news" })).ShouldBe("409 id-taken");
        (await ProblemAsync(HttpMethod.Post, "/api/v1/people", new { id = "edda2", name = "Edda", role = "editor", desk = "news", email = "EDDA@example.org" })).ShouldBe("409 address-taken");
        (await ProblemAsync(HttpMethod.Post, "/api/v1/people", new { id = "Edda Two", name = "", role = "chief", desk = "news" })).ShouldBe("400 malformed-json");
        (await ProblemAsync(HttpMethod.Post, "/api/v1/people", new { id = "Edda Two", name = "", desk = "The news", email = "nowhere", language = "e" })).ShouldBe("422 invalid");
        (await ProblemAsync(HttpMethod.Put, "/api/v1/people/nobody", new { name = "Nobody", role = "editor", desk = "news", isActive = true }, "\"1\"")).ShouldBe("404 not-found");
    }

    [Fact]
    public async Task People_are_the_managers_matter_and_desks_are_everybodys_to_read()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite);
        var browsers = new[] { desk.Browse(), await desk.SignedInAsync("ines"), await desk.SignedInAsync("edda"), await desk.SignedInAsync("maria") };
        var change = new { name = "Ines", role = "reporter", desk = "news", isActive = true };
        (HttpMethod Method, string Path, object? Body, string? IfMatch, int[] Expected)[] table =
        [
            (HttpMethod.Get, "/api/v1/session", null, null, [200, 200, 200, 200]),
            (HttpMethod.Get, "/api/v1/people", null, null, [401, 403, 403, 200]),
            (HttpMethod.Get, "/api/v1/people/ines", null, null, [401, 403, 403, 200]),
            (HttpMethod.Get, "/api/v1/people/nobody", null, null, [401, 403, 403, 404]),
            (HttpMethod.Post, "/api/v1/people", Olu, null, [401, 403, 403, 201]),
            (HttpMethod.Put, "/api/v1/people/olu", change, "\"1\"", [401, 403, 403, 200]),
            (HttpMethod.Post, "/api/v1/people/olu/link", null, null, [401, 403, 403, 200]),
            (HttpMethod.Get, "/api/v1/account", null, null, [401, 200, 200, 200]),
            (HttpMethod.Put, "/api/v1/account", new { language = "de", mail = Array.Empty<object>() }, "\"1\"", [401, 200, 200, 200]),
            (HttpMethod.Post, "/api/v1/account/sessions/end", null, null, [401, 204, 204, 204]),
            (HttpMethod.Get, "/api/v1/desks", null, null, [401, 200, 200, 200]),
            (HttpMethod.Put, "/api/v1/desks/sport", new { name = "Sport" }, null, [401, 403, 403, 200]),
        ];
        foreach (var (method, path, body, ifMatch, expected) in table)
        {
            for (var i = 0; i < browsers.Length; i++)
            {
                ((int)(await browsers[i].CallAsync(method, path, body, ifMatch)).StatusCode).ShouldBe(expected[i], $"{method} {path} by {Who[i]}");
            }
        }

        (await new AuditTrail(desk.Database).PageAsync(0, 99)).Where(entry => entry.Action == AuditAction.DeskNamed && entry.Details == "desk=sport").Select(entry => entry.By).ShouldBe(["maria"]);
        browsers.ToList().ForEach(browser => browser.Dispose());
    }

    [Theory, OnBothDatabases]
    public async Task Everybody_keeps_their_own_language_and_says_what_mail_tells_them_of(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind);
        using var edda = await desk.SignedInAsync("edda");
        var account = await (await edda.GetAsync("/api/v1/account")).Content.ReadFromJsonAsync<JsonElement>();
        (account.GetProperty("name").GetString(), account.GetProperty("version").GetInt64()).ShouldBe(("Edda Example", 1));
        account.GetProperty("mail").GetArrayLength().ShouldBe(13);

        object[] mail = [new { kind = "submitted", how = "digest" }, new { kind = "waiver-needs-second", how = "never" }];
        (await edda.CallAsync(HttpMethod.Put, "/api/v1/account", new { language = "de", mail })).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        var changed = await edda.CallAsync(HttpMethod.Put, "/api/v1/account", new { language = "de", mail }, "\"1\"");
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, await changed.Content.ReadAsStringAsync());
        account = await (await edda.GetAsync("/api/v1/account")).Content.ReadFromJsonAsync<JsonElement>();
        account.GetProperty("language").GetString().ShouldBe("de");
        account.GetProperty("mail").EnumerateArray().Where(choice => choice.GetProperty("how").GetString() != "at-once").Select(choice => $"{choice.GetProperty("kind")} {choice.GetProperty("how")}")
            .ShouldBe(["submitted digest", "waiver-needs-second never"]);
        var stale = await edda.CallAsync(HttpMethod.Put, "/api/v1/account", new { language = "en", mail }, "\"1\"");
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("account").GetProperty("language").GetString().ShouldBe("de");
        foreach (var wrong in new object[] { new { kind = "escape-found", how = "never" }, new { kind = "gossip", how = "never" }, new { kind = "release-refused", how = "digest" } })
        {
            (await edda.CallAsync(HttpMethod.Put, "/api/v1/account", new { language = "de", mail = new[] { wrong } }, "\"2\"")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await edda.CallAsync(HttpMethod.Put, "/api/v1/account", new { language = "de", mail = new[] { mail[0], mail[0] } }, "\"2\"")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await new AuditTrail(desk.Database).PageAsync(0, 99))[^1].Details.ShouldBe("person=edda event=own-settings");
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_signs_out_elsewhere_stays_where_they_are(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind, CheckStampsAtOnce);
        using var here = await desk.SignedInAsync("edda");
        using var elsewhere = await desk.SignedInAsync("edda");
        (await here.CallAsync(HttpMethod.Post, "/api/v1/account/sessions/end")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await elsewhere.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await here.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await new AuditTrail(desk.Database).PageAsync(0, 99))[^1].Details.ShouldBe("person=edda event=sessions-ended");
    }

    private static void CheckStampsAtOnce(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) =>
        builder.Services.PostConfigure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
}
