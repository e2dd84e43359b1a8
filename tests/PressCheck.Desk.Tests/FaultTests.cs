using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Desk.Tests;

public sealed class FaultTests
{
    private static readonly string[] Headers =
    [
        "Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "Strict-Transport-Security", "Cache-Control",
    ];

    [Theory, OnBothDatabases]
    public async Task What_another_site_has_a_browser_send_is_refused(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind);
        using var browser = await desk.SignedInAsync("edda");
        async Task<HttpStatusCode> SendAsync(string path, bool withToken, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { }) };
            if (withToken)
            {
                var session = await (await browser.GetAsync("/api/v1/session")).Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
    
            // Who is refused unread may find the connection closed in the middle of sending; who asks first is told.
            request.Headers.ExpectContinue = true;
            request.Headers.Add("X-CSRF-TOKEN", session.GetProperty("csrfToken").GetString());
            }

            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            return (await browser.SendAsync(request)).StatusCode;
        }

        const string Any = "/api/v1/nothing-there";
        (await SendAsync(Any, withToken: true, ("Origin", Browser.Site), ("Sec-Fetch-Site", "same-origin"))).ShouldBe(HttpStatusCode.NotFound, "our own page");
        (await SendAsync(Any, withToken: true)).ShouldBe(HttpStatusCode.NotFound, "a program");
        (await SendAsync(Any, withToken: false, ("Origin", Browser.Site))).ShouldBe(HttpStatusCode.Forbidden, "no token");
        (await SendAsync(Any, withToken: false, ("X-CSRF-TOKEN", "made-up"))).ShouldBe(HttpStatusCode.Forbidden, "a wrong token");
        (await SendAsync(Any, withToken: true, ("Origin", "https://example.net"))).ShouldBe(HttpStatusCode.Forbidden, "another origin");
        (await SendAsync(Any, withToken: true, ("Origin", "null"))).ShouldBe(HttpStatusCode.Forbidden, "an origin that is hidden");
        (await SendAsync(Any, withToken: true, ("Sec-Fetch-Site", "cross-site"))).ShouldBe(HttpStatusCode.Forbidden, "another site");
        (await SendAsync(Any, withToken: true, ("Sec-Fetch-Site", "same-site"))).ShouldBe(HttpStatusCode.Forbidden, "a neighbour");
        (await SendAsync("/sign-out", withToken: false)).ShouldBe(HttpStatusCode.Forbidden, "a form without its token");
        using var stranger = desk.Browse();
        using var signIn = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([KeyValuePair.Create("name", "edda"), KeyValuePair.Create("password", DeskUnderTest.Password)]) };
        (await stranger.SendAsync(signIn)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "signing somebody in from elsewhere");
    }

    [Fact]
    public async Task Every_answer_carries_the_safety_headers()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite);
        using var browser = await desk.SignedInAsync("edda");
        foreach (var path in new[] { "/", "/sign-in", "/set-up", "/password", "/choose-password", "/desk.css", "/nothing-there", "/health/live", "/health/ready", "/api/v1/session", "/api/v1/nothing-there" })
        {
            var answer = await browser.GetAsync(path);
            foreach (var header in Headers)
            {
                answer.Headers.Contains(header).ShouldBeTrue($"{path} {header}");
            }

            answer.Headers.Contains("Server").ShouldBeFalse();
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        }

        var refused = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/sign-out"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Headers.ShouldAllBe(header => refused.Headers.Contains(header));
    }

    [Fact]
    public async Task What_is_too_large_or_too_slow_is_cut_off()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite);
        var host = "Host: desk.example.org\r\nX-Forwarded-Proto: https\r\n";
        (await RawAsync(desk, $"GET /sign-in HTTP/1.1\r\n{host}X-Long: {new string('a', 10_000)}\r\n\r\n")).ShouldStartWith("HTTP/1.1 431");
        (await RawAsync(desk, $"GET /sign-in HTTP/1.1\r\n{host}{string.Concat(Enumerable.Range(0, 100).Select(i => $"X-{i}: a\r\n"))}\r\n")).ShouldStartWith("HTTP/1.1 431");
        (await RawAsync(desk, $"GET /{new string('a', 10_000)} HTTP/1.1\r\n{host}\r\n")).ShouldStartWith("HTTP/1.1 414");
        var form = $"POST /sign-in HTTP/1.1\r\n{host}Content-Type: application/x-www-form-urlencoded\r\n";
        (await RawAsync(desk, $"{form}Content-Length: 9000000\r\n\r\nname=")).ShouldStartWith("HTTP/1.1 413");
        (await RawAsync(desk, $"{form}Content-Length: 9000\r\n\r\nname=")).ShouldStartWith("HTTP/1.1 408", customMessage: "nothing more comes");
        (await RawAsync(desk, $"GET /sign-in HTTP/1.1\r\nHost: example.net\r\n\r\n")).ShouldStartWith("HTTP/1.1 400", customMessage: "a name that is not ours");
    }

    [Fact]
    public async Task Json_that_is_deep_or_large_is_refused()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite);
        using var maria = await desk.SignedInAsync("maria");
        var session = await (await maria.GetAsync("/api/v1/session")).Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        async Task<HttpStatusCode> SendAsync(string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/people") { Content = new StringContent(body, Encoding.UTF8, "application/json") };

            // Who is refused unread may find the connection closed in the middle of sending; who asks first is told.
            request.Headers.ExpectContinue = true;
            request.Headers.Add("X-CSRF-TOKEN", session.GetProperty("csrfToken").GetString());
            return (await maria.SendAsync(request)).StatusCode;
        }

        (await SendAsync($"{{\"id\":{new string('[', 10_000)}{new string(']', 10_000)}}}")).ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync($"{{\"id\":\"{new string('a', 200_000)}\"}}")).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await SendAsync("{\"id\":\"olu\",\"isAdmin\":true}")).ShouldBe(HttpStatusCode.BadRequest, "nothing unknown");
    }

    [Fact]
    public async Task Without_tls_nothing_is_done_and_nobody_but_the_proxy_is_believed()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite);
        const string Host = "Host: desk.example.org\r\nConnection: close\r\n";
        var plain = await RawAsync(desk, $"GET /sign-in?to=/ HTTP/1.1\r\n{Host}\r\n");
        plain.ShouldStartWith("HTTP/1.1 302");
        plain.ShouldContain("Location: https://desk.example.org/sign-in\r\n");
        (await RawAsync(desk, $"GET /api/v1/session HTTP/1.1\r\n{Host}\r\n")).ShouldStartWith("HTTP/1.1 403");
        (await RawAsync(desk, $"GET /health/ready HTTP/1.1\r\n{Host}\r\n")).ShouldStartWith("HTTP/1.1 200");

        await using var alone = await DeskUnderTest.StartAsync(database, Kind.Sqlite, null, "--Desk:Proxies:0=10.9.8.7");
        (await RawAsync(alone, $"GET /api/v1/session HTTP/1.1\r\n{Host}X-Forwarded-Proto: https\r\n\r\n")).ShouldStartWith("HTTP/1.1 403");
    }

    [Theory, OnBothDatabases]
    public async Task The_log_holds_neither_secrets_nor_words(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind);
        using var browser = await desk.SignedInAsync("edda");
        using var stranger = desk.Browse();
        await stranger.SignInAsync("Somebody Secret", "my secret password");
        await stranger.GetAsync("/choose-password?token=secret-token");
        await stranger.GetAsync("/secret-path?secret=query");
        using var odd = new HttpRequestMessage(new HttpMethod("SECRET"), "/");
        await stranger.SendAsync(odd);
        await browser.PostAsync("/password", ("current", "my secret password"), ("password", "my other secret"));

        // The one line that has a secret says so, and where to bring it.
        var log = string.Join('\n', (await desk.LogAsync()).Split('\n').Where(line => !line.Contains("Nobody has an account yet", StringComparison.Ordinal)));
        log.ShouldContain("/sign-in");
        foreach (var word in (string[])["secret", DeskUnderTest.Password, "example.org", "Example", .. browser.Cookies.Values])
        {
            log.Split('\n').Where(line => line.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(word);
        }
    }

    private static async Task<string> RawAsync(DeskUnderTest desk, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, desk.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var answer = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            while (!Encoding.ASCII.GetString(answer.ToArray()).Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                var read = await stream.ReadAsync(buffer);
                if (read == 0)
                {
                    break;
                }

                answer.Write(buffer, 0, read);
            }
        }
        catch (IOException)
        {
            // Cut off; what came before is the answer.
        }

        return Encoding.ASCII.GetString(answer.ToArray());
    }
}
