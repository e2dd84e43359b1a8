using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Desk.Accounts;
using PressCheck.Desk.Hosting;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Desk.Tests;

/// <summary>A desk as it runs in production, behind a proxy that ends TLS: a real server on a free port of this machine.</summary>
internal sealed class DeskUnderTest : IAsyncDisposable
{
    public const string Password = "nine green bottles";

    private readonly string _logs = Directory.CreateTempSubdirectory("presscheck-logs-").FullName;
    private WebApplication _app = null!;

    public Uri Address => new(_app.Urls.First());

    public Database Database => _app.Services.GetRequiredService<Database>();

    public static Task<DeskUnderTest> StartAsync(TestDatabase database, Kind kind, Action<WebApplicationBuilder>? with = null, params string[] settings) => StartAsync(database.Target, kind, with, settings);

    private static async Task<DeskUnderTest> StartAsync(string target, Kind kind, Action<WebApplicationBuilder>? with, string[] settings)
    {
        var desk = new DeskUnderTest();
        desk._app = await DeskHost.CreateAsync(
            [
                "--environment=Production",
                "--urls=http://127.0.0.1:0",
                $"--Desk:Database:{(kind == Kind.Sqlite ? "Sqlite" : "PostgreSql")}={target}",
                $"--Desk:PublicUrl={Browser.Site}",
                "--Desk:Proxies:0=127.0.0.1",
                $"--Desk:LogFolder={desk._logs}",
                $"--Desk:Mail:PickupFolder={Path.Combine(desk._logs, "mail")}",
                .. settings,
            ],
            with);
        await desk._app.StartAsync();
        return desk;
    }

    /// <summary>A desk with a reporter, an editor and a manager of the desk news.</summary>
    public static async Task<DeskUnderTest> StaffedAsync(TestDatabase database, Kind kind, Action<WebApplicationBuilder>? with = null, params string[] settings) =>
        await StaffedAsync(await StartAsync(database, kind, with, settings));

    /// <summary>The same on a PostgreSQL server of the test's own.</summary>
    public static async Task<DeskUnderTest> StaffedAsync(string connection) => await StaffedAsync(await StartAsync(connection, Kind.PostgreSql, null, []));

    private static async Task<DeskUnderTest> StaffedAsync(DeskUnderTest desk)
    {
        foreach (var (id, role) in new[] { ("ines", Role.Reporter), ("edda", Role.Editor), ("maria", Role.Manager) })
        {
            await desk.AddAsync(new Colleague(id, $"{char.ToUpperInvariant(id[0])}{id[1..]} Example", $"{id}@example.org", role, "news"));
        }

        return desk;
    }

    public Task AddAsync(Colleague colleague) =>
        Database.ChangeAsync(change => _app.Services.GetRequiredService<AccountBook>().AddAsync(change, colleague, "maria", Password));

    public Browser Browse() => new(Address);

    public async Task<Browser> SignedInAsync(string name)
    {
        var browser = Browse();
        (await browser.SignInAsync(name, Password)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return browser;
    }

    /// <summary>Everything that was logged so far.</summary>
    public async Task<string> LogAsync()
    {
        var text = "";
        foreach (var file in Directory.GetFiles(_logs))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            text += await reader.ReadToEndAsync();
        }

        return text;
    }

    /// <summary>The token that a desk without accounts has logged.</summary>
    public async Task<string> SetUpTokenAsync()
    {
        var line = (await LogAsync()).Split('\n').Last(line => line.Contains("\"Token\":", StringComparison.Ordinal));
        return System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("Properties").GetProperty("Token").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_logs, recursive: true);
    }
}
