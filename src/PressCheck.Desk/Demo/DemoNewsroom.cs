using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using PressCheck.Desk.Accounts;
using PressCheck.Desk.Hosting;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Demo;

/// <summary>A made-up newsroom to try the desk with: Development only.</summary>
internal static class DemoNewsroom
{
    /// <summary>On the command line: begins anew.</summary>
    public const string Reset = "--reset";

    /// <summary>Everybody's. It stands on the sign-in page, and no desk outside of Development takes it.</summary>
    public const string Password = "ink-on-our-fingers";

    public static ImmutableArray<Colleague> People { get; } =
    [
        new("ines", "Ines Amado", "ines@example.org", Role.Reporter, "news", Version: 0),
        new("edda", "Edda Lindqvist", "edda@example.org", Role.Editor, "news", Version: 0),
        new("maria", "Maria Pohl", "maria@example.org", Role.Manager, "news", Version: 0),
        new("milo", "Milo Vance", "milo@example.org", Role.Reporter, "news", Version: 0),
    ];

    /// <summary>Settings for a desk that was started in Development without a database: a file of the user's own.</summary>
    public static void Offer(WebApplicationBuilder builder, bool reset)
    {
        var section = builder.Configuration.GetSection(DeskSettings.Section);
        if (!builder.Environment.IsDevelopment() || section.GetSection("Database").GetChildren().Any())
        {
            return;
        }

        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "PressCheck");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var file = Path.Combine(folder, "demo.db");
        if (reset)
        {
            foreach (var old in new[] { file, $"{file}-wal", $"{file}-shm" })
            {
                File.Delete(old);
            }
        }

        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{DeskSettings.Section}:Database:Sqlite"] = file,
            [$"{DeskSettings.Section}:Demo"] = "true",
            [$"{DeskSettings.Section}:PublicUrl"] = section["PublicUrl"] ?? "http://127.0.0.1:5080",
            [$"{DeskSettings.Section}:Hosts:0"] = "localhost",
        });
    }

    /// <summary>Fills an empty database; leaves any other as it is.</summary>
    public static async Task SeedAsync(DatabaseSettings settings, HouseStyle house)
    {
        var clock = new DemoClock(DateTimeOffset.UtcNow);
        await using var database = settings.Sqlite is { } file ? Database.Sqlite(file, clock) : Database.PostgreSql(settings.PostgreSql!, clock);
        var accounts = new AccountBook(database, new PasswordHasher<Account>());
        if (!await accounts.IsEmptyAsync())
        {
            return;
        }

        clock.GoTo(daysAgo: DemoMonth.Days);
        var staff = new Staff(database);
        await staff.PutDeskAsync(new Review.Staffing.Desk("news", "News"), "maria");
        await staff.PutDeskAsync(new Review.Staffing.Desk("business", "Business"), "maria");
        foreach (var person in People)
        {
            await database.ChangeAsync(change => accounts.AddAsync(change, person, "maria", Password));
        }

        var desk = new DemoDesk(database, house, clock);
        await new DemoMonth(desk).WriteAsync();
        clock.GoTo(daysAgo: 1.25);
        await new DemoStories(desk).WriteAsync();
    }
}

/// <summary>A clock that goes on when it is told to, so that the demo's stories have a yesterday.</summary>
internal sealed class DemoClock(DateTimeOffset today) : TimeProvider
{
    private TimeSpan _back;

    public void GoTo(double daysAgo) => _back = TimeSpan.FromDays(daysAgo);

    public void Pass(int minutes) => _back -= TimeSpan.FromMinutes(minutes);

    public override DateTimeOffset GetUtcNow() => today - _back;
}
