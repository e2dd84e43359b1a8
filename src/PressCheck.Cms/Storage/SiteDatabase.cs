using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using PressCheck.Review.Store;

namespace PressCheck.Cms.Storage;

/// <summary>PressCheck's data can't be reached; the message is one sentence and names no password.</summary>
internal sealed class UnusableStorageException(string message) : Exception(message);

/// <summary>
/// Where a site keeps PressCheck's data: in <c>ConnectionStrings:PressCheck</c> if there is one, in Umbraco's database if that is SQL Server, else in a
/// SQLite file of its own beside Umbraco's. Umbraco's SQLite file is never written to: it is locked while a document is published.
/// </summary>
internal sealed class SiteDatabase : IAsyncDisposable
{
    public const string FileName = "PressCheck.sqlite";

    private const string Own = "PressCheck";
    private const string Umbraco = "umbracoDbDSN";
    private const string Sqlite = "Microsoft.Data.Sqlite";
    private const string SqlServer = "Microsoft.Data.SqlClient";
    private const string PostgreSql = "Npgsql";

    private readonly Lazy<(Database Database, string Where, string? Problem)> _place;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile bool _isReady;

    /// <param name="configuration">The site's settings. They are read at first use: while Umbraco is being installed they aren't there yet.</param>
    /// <param name="contentRoot">The site's folder.</param>
    /// <param name="clock">Where the time comes from.</param>
    public SiteDatabase(IConfiguration configuration, string contentRoot, TimeProvider? clock = null) => _place = new(() => Place(configuration, contentRoot, clock));

    /// <summary>The database. If the settings name none that can be used it is there all the same, so that the site starts, and fails whoever asks it.</summary>
    public Database Database => _place.Value.Database;

    /// <summary>Where the data is, in words for people; no server's name or password.</summary>
    public string Where => _place.Value.Where;

    /// <summary>What keeps it from being used; null if nothing is known to.</summary>
    public string? Problem => _place.Value.Problem;

    /// <summary>Waits until the schema is there. The first to ask brings it up to this version; servers that start together wait for one another.</summary>
    /// <exception cref="UnusableStorageException">The settings name no database that can be used.</exception>
    public async Task ReadyAsync(CancellationToken cancel)
    {
        if (Problem is { } problem)
        {
            throw new UnusableStorageException(problem);
        }

        if (_isReady)
        {
            return;
        }

        await _turn.WaitAsync(cancel);
        try
        {
            if (!_isReady)
            {
                await Database.UpdateSchemaAsync(cancel);
                _isReady = true;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_place.IsValueCreated)
        {
            await Database.DisposeAsync();
        }

        _turn.Dispose();
    }

    private static (Database Database, string Where, string? Problem) Place(IConfiguration configuration, string contentRoot, TimeProvider? clock)
    {
        var data = Path.Combine(contentRoot, "umbraco", "Data");
        var umbraco = configuration.GetConnectionString(Umbraco);
        var umbracoProvider = ProviderOf(configuration, Umbraco, umbraco);
        try
        {
            if (configuration.GetConnectionString(Own) is { Length: > 0 } own)
            {
                var provider = ProviderOf(configuration, Own, own);
                return provider == Sqlite && umbracoProvider == Sqlite && FileOf(own, data) == FileOf(umbraco!, data)
                    ? Unusable(data, "ConnectionStrings:PressCheck names Umbraco's own SQLite file, which is locked while a document is published; name another file.")
                    : Open(provider, own, data, "the database of ConnectionStrings:PressCheck", clock);
            }

            return umbraco is { Length: > 0 } && umbracoProvider == SqlServer
                ? Open(SqlServer, umbraco, data, "Umbraco's SQL Server database", clock)
                : Open(Sqlite, $"Data Source={Path.Combine(umbraco is { Length: > 0 } && umbracoProvider == Sqlite ? Path.GetDirectoryName(FileOf(umbraco, data))! : data, FileName)}", data, "", clock);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Unusable(data, $"PressCheck's database can't be opened: its connection string or folder is not usable ({e.GetType().Name}).");
        }
    }

    private static (Database Database, string Where, string? Problem) Open(string provider, string connection, string data, string where, TimeProvider? clock)
    {
        switch (provider)
        {
            case Sqlite:
                var file = FileOf(connection, data);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                return (Database.Sqlite(file, clock), $"the SQLite file {Path.GetFileName(file)} in {Path.GetFileName(Path.GetDirectoryName(file))}", null);
            case PostgreSql:
                return (Database.PostgreSql(connection, clock), $"{where} (PostgreSQL)", null);
            case SqlServer:
                return DbProviderFactories.TryGetFactory(SqlServer, out var factory)
                    ? (Database.SqlServer(factory, connection, clock), where, null)
                    : Unusable(data, "PressCheck's data is to be in SQL Server, and the site has no Microsoft.Data.SqlClient.");
            default:
                return Unusable(data, "ConnectionStrings:PressCheck_ProviderName must be Microsoft.Data.Sqlite, Microsoft.Data.SqlClient or Npgsql.");
        }
    }

    private static (Database Database, string Where, string? Problem) Unusable(string data, string problem) =>
        (Database.Sqlite(Path.Combine(data, "nowhere", FileName), readOnly: true), "nowhere", problem);

    /// <summary>The provider that a connection string is for: the one that its setting names, as Umbraco has it, else the one that its words belong to.</summary>
    private static string ProviderOf(IConfiguration configuration, string name, string? connection)
    {
        if (configuration.GetConnectionString($"{name}_ProviderName") is { Length: > 0 } told)
        {
            return told;
        }

        try
        {
            var words = new DbConnectionStringBuilder { ConnectionString = connection };
            return words.ContainsKey("Host") ? PostgreSql
                : words.TryGetValue("Data Source", out var source) && !words.ContainsKey("Initial Catalog") && !words.ContainsKey("Database") && Path.GetExtension((string)source).Length > 0 ? Sqlite
                : SqlServer;
        }
        catch (ArgumentException)
        {
            return SqlServer;
        }
    }

    private static string FileOf(string connection, string data) =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource.Replace("|DataDirectory|", data, StringComparison.OrdinalIgnoreCase), data);
}
