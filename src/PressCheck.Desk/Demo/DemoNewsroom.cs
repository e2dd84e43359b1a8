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
        var clock = new DemoClock(DateTimeOffset.UtcNow.AddHours(-30));
        await using var database = settings.Sqlite is { } file ? Database.Sqlite(file, clock) : Database.PostgreSql(settings.PostgreSql!, clock);
        var accounts = new AccountBook(database, new PasswordHasher<Account>());
        if (!await accounts.IsEmptyAsync())
        {
            return;
        }

        var staff = new Staff(database);
        await staff.PutDeskAsync(new Review.Staffing.Desk("news", "News"));
        await staff.PutDeskAsync(new Review.Staffing.Desk("business", "Business"));
        foreach (var person in People)
        {
            await database.ChangeAsync(change => accounts.AddAsync(change, person, "maria", Password));
        }

        await new DemoStories(database, house, clock).WriteAsync();
    }
}

/// <summary>A clock that goes on when it is told to, so that the demo's stories have a yesterday.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public void Pass(int minutes) => _now = _now.AddMinutes(minutes);

    public override DateTimeOffset GetUtcNow() => _now;
}
