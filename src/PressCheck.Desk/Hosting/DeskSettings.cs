using PressCheck.Desk.Jobs;
using PressCheck.Review.Deliveries;

namespace PressCheck.Desk.Hosting;

/// <summary>The section <c>Desk</c> of the settings: appsettings.json, environment variables such as <c>Desk__PublicUrl</c>, command line.</summary>
internal sealed class DeskSettings
{
    public const string Section = "Desk";

    public DatabaseSettings Database { get; init; } = new();

    /// <summary>The file with the newsroom's house style, umbraco.json; the default house style if left out.</summary>
    public string? HouseStyle { get; init; }

    /// <summary>Where people reach the desk, such as <c>https://desk.example.org</c>.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Addresses or networks of the proxies whose word counts for a caller's address and scheme.</summary>
    public string[] Proxies { get; init; } = [];

    /// <summary>Other names that the desk answers to, such as those that a health check calls it by.</summary>
    public string[] Hosts { get; init; } = [];

    /// <summary>The folder of the log files; none are written if left out.</summary>
    public string? LogFolder { get; init; }

    /// <summary>A certificate (PKCS #12) that seals the keys of cookies in the database; they stand there unsealed if left out.</summary>
    public string? KeyCertificate { get; init; }

    public string? KeyCertificatePassword { get; init; }

    /// <summary>A made-up newsroom with accounts that everybody knows; Development only.</summary>
    public bool Demo { get; init; }

    public LimitSettings Limits { get; init; } = new();

    public DeskMailSettings Mail { get; init; } = new();

    /// <summary>Whom the desk tells of stories: docs/webhooks.md.</summary>
    public EndpointSettings[] Webhooks { get; init; } = [];
}

/// <summary>Where the newsroom's database is: one of the two.</summary>
internal sealed class DatabaseSettings
{
    /// <summary>A file.</summary>
    public string? Sqlite { get; init; }

    /// <summary>A connection string, as Npgsql takes it.</summary>
    public string? PostgreSql { get; init; }
}

/// <summary>How often somebody may ask.</summary>
internal sealed class LimitSettings
{
    /// <summary>Tries to sign in from one address in five minutes.</summary>
    public int SignInsPerAddress { get; init; } = 30;

    /// <summary>Tries to sign in with one name in five minutes.</summary>
    public int SignInsPerName { get; init; } = 10;

    /// <summary>Checks of live text by one person in a minute.</summary>
    public int ChecksPerMinute { get; init; } = 600;
}
