using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Review.Audit;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Desk.Tests;

public sealed class SigningInTests
{
    private const string Another = "seven blue bottles";

    [Theory, OnBothDatabases]
    public async Task The_first_account_is_made_with_a_token_that_works_once(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StartAsync(database, kind);
        var token = await desk.SetUpTokenAsync();
        using var browser = desk.Browse();
        (await browser.GetAsync("/")).Headers.Location!.OriginalString.ShouldBe("/set-up");
        (await SetUpAsync(browser, "not-the-token", "maria")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await SetUpAsync(browser, token, "Maria Pohl")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "no id");
        browser.Languages = "de-AT, en;q=0.5";
        (await browser.TextAsync("/set-up")).ShouldContain("Diesen Desk einrichten");
        (await (await SetUpAsync(browser, token, "Maria Pohl")).Content.ReadAsStringAsync()).ShouldContain("Ein Anmeldename hat");
        (await (await SetUpAsync(browser, "not-the-token", "maria")).Content.ReadAsStringAsync()).ShouldContain("ist falsch, verbraucht oder zu alt");
        (await SetUpAsync(browser, token, "maria")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/set-up")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SignInAsync("maria", DeskUnderTest.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.TextAsync("/")).ShouldContain("<pc-desk>");
        (await new Staff(desk.Database).FindAsync("maria"))!.Role.ShouldBe(Role.Manager);
        (await new AuditTrail(desk.Database).PageAsync(0, 9)).Select(entry => entry.Action).ShouldBe([AuditAction.PersonAdded, AuditAction.PasswordSet]);

        await using var next = await DeskUnderTest.StartAsync(database, kind);
        (await next.LogAsync()).ShouldNotContain("\"Token\":");
    }

    [Theory, OnBothDatabases]
    public async Task A_set_up_token_dies_when_it_is_too_old_and_of_those_who_use_one_at_once_one_wins(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StartAsync(database, kind);
        var browsers = Enumerable.Range(0, 6).Select(_ => desk.Browse()).ToList();
        await desk.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE account_links SET expires_at = 0"));
        (await SetUpAsync(browsers[0], await desk.SetUpTokenAsync(), "maria")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await desk.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE account_links SET expires_at = 9000000000000000000"));
        var token = await desk.SetUpTokenAsync();
        var pages = await Task.WhenAll(browsers.Select((browser, i) => SetUpAsync(browser, token, $"maria{i}")));
        pages.Count(page => page.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        (await desk.Database.ReadAsync(read => read.FirstAsync<long>("SELECT COUNT(*) FROM accounts"))).ShouldBe(1);
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_signs_in_by_name_or_address_and_out_again(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind);
        foreach (var name in new[] { "edda", " Edda ", "edda@example.org" })
        {
            using var browser = desk.Browse();
            (await browser.SignInAsync(name, DeskUnderTest.Password)).Headers.Location!.OriginalString.ShouldBe("/", name);
            browser.Cookies.Keys.ShouldBe(["__Host-presscheck", "__Host-presscheck-form"], ignoreOrder: true);
            (await browser.TextAsync("/password")).ShouldContain("Edda Example");
            (await browser.PostAsync("/password", "/sign-out", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await browser.GetAsync("/")).Headers.Location!.OriginalString.ShouldBe("/sign-in");
        }
    }

    [Fact]
    public async Task The_session_cookie_is_for_this_host_over_tls_and_not_for_scripts()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite);
        using var browser = desk.Browse();
        var cookie = (await browser.SignInAsync("edda", DeskUnderTest.Password)).Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("__Host-presscheck=", StringComparison.Ordinal));
        cookie.Split("; ").Skip(1).ShouldBe(["path=/", "secure", "samesite=lax", "httponly"]);
    }

    [Fact]
    public async Task A_link_to_the_sign_in_page_leads_on_to_this_desk_only()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite);
        foreach (var (to, leads) in new[] { ("/password", "/password"), ("//example.net", "/"), ("https://example.net", "/"), ("/\\example.net", "/"), ("javascript:alert(1)", "/") })
        {
            using var browser = desk.Browse();
            (await browser.PostAsync($"/sign-in?to={Uri.EscapeDataString(to)}", ("name", "edda"), ("password", DeskUnderTest.Password))).Headers.Location!.OriginalString.ShouldBe(leads, to);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Five_wrong_passwords_lock_an_account_and_nobody_learns_whether_it_is_there(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind);
        using var browser = desk.Browse();
        var answers = new List<string>();
        foreach (var name in new[] { "edda", "edda", "edda", "edda", "edda", "nobody" })
        {
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            var answer = await browser.SignInAsync(name, "wrong wrong wrong");
            System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds.ShouldBeGreaterThan(590, name);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            answers.Add(System.Text.RegularExpressions.Regex.Replace(await answer.Content.ReadAsStringAsync(), "value=\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking));
        }

        var locked = await browser.SignInAsync("edda", DeskUnderTest.Password);
        locked.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "locked");
        answers.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        (await desk.Database.ReadAsync(read => read.FirstAsync<long?>("SELECT locked_until FROM accounts WHERE person = 'edda'"))).ShouldNotBeNull();

        await desk.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE accounts SET locked_until = 1 WHERE person = 'edda'"));
        (await browser.SignInAsync("edda", DeskUnderTest.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "a quarter of an hour later");
    }

    [Fact]
    public async Task Tries_are_counted_for_an_address_and_for_a_name()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite, null, "--Desk:Limits:SignInsPerName=2", "--Desk:Limits:SignInsPerAddress=4");
        using var browser = desk.Browse();
        async Task<HttpStatusCode> TryAsync(string name) => (await browser.SignInAsync(name, "wrong wrong wrong")).StatusCode;
        (await TryAsync("nobody")).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync("nobody")).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync("NOBODY ")).ShouldBe(HttpStatusCode.TooManyRequests, "the name");
        (await TryAsync("edda")).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync("ines")).ShouldBe(HttpStatusCode.TooManyRequests, "the address");
        browser.Address = "203.0.113.8";
        (await TryAsync("ines")).ShouldBe(HttpStatusCode.Unauthorized, "another address");
    }

    [Theory, OnBothDatabases]
    public async Task Who_changes_a_password_ends_all_other_sessions(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind, builder => builder.Services.PostConfigure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero));
        using var here = await desk.SignedInAsync("edda");
        using var there = await desk.SignedInAsync("edda");
        (await here.PostAsync("/password", ("current", "wrong wrong wrong"), ("password", Another))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await here.PostAsync("/password", ("current", DeskUnderTest.Password), ("password", "edda is my name"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await here.PostAsync("/password", ("current", DeskUnderTest.Password), ("password", Another))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await here.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await there.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await new AuditTrail(desk.Database).PageAsync(0, 99)).Last().ShouldSatisfyAllConditions(
            entry => entry.Action.ShouldBe(AuditAction.PasswordSet),
            entry => entry.By.ShouldBe("edda"));
    }

    [Fact]
    public async Task Two_desks_on_one_database_know_each_others_sessions()
    {
        await using var database = TestDatabase.Empty(Kind.PostgreSql);
        await using var one = await DeskUnderTest.StaffedAsync(database, Kind.PostgreSql);
        await using var two = await DeskUnderTest.StartAsync(database, Kind.PostgreSql);
        using var browser = await one.SignedInAsync("edda");
        using var same = browser.At(two.Address);
        (await same.TextAsync("/password")).ShouldContain("Edda Example");
        using var other = await two.SignedInAsync("ines");
        using var back = other.At(one.Address);
        (await back.TextAsync("/password")).ShouldContain("Ines Example");
        (await back.PostAsync("/password", "/sign-out", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect, "the form's token is known too");
    }

    private static Task<HttpResponseMessage> SetUpAsync(Browser browser, string token, string id) => browser.PostAsync(
        "/set-up", ("token", token), ("name", "Maria Example"), ("email", "maria@example.org"), ("desk", "news"), ("id", id), ("password", DeskUnderTest.Password));
}
