using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;

namespace PressCheck.Cms.Tests.Storage;

public sealed class SiteDatabaseTests : IDisposable
{
    private const string UmbracoSqlite = "Data Source=|DataDirectory|/Umbraco.sqlite.db;Cache=Shared;Foreign Keys=True;Pooling=True";

    private readonly string _root = Directory.CreateTempSubdirectory("presscheck-site-").FullName;

    private string Data => Path.Combine(_root, "umbraco", "Data");

    [Theory]
    [InlineData(null)]
    [InlineData("Microsoft.Data.Sqlite")]
    public async Task Beside_Umbraco_s_SQLite_file_is_a_file_of_our_own(string? provider)
    {
        await using var site = Open(("umbracoDbDSN", UmbracoSqlite), ("umbracoDbDSN_ProviderName", provider));
        await site.ReadyAsync(CancellationToken.None);
        Directory.GetFiles(Data).Select(Path.GetFileName).ShouldContain("PressCheck.sqlite");
        File.Exists(Path.Combine(Data, "Umbraco.sqlite.db")).ShouldBeFalse();
        site.Where.ShouldBe("the SQLite file PressCheck.sqlite in Data");
    }

    [Fact]
    public async Task A_connection_string_of_our_own_wins()
    {
        await using var site = Open(("umbracoDbDSN", "Server=db;Database=site;Password=secret"), ("PressCheck", "Data Source=|DataDirectory|/desk/news.db"));
        await site.ReadyAsync(CancellationToken.None);
        File.Exists(Path.Combine(Data, "desk", "news.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task On_SQL_Server_the_site_s_database_is_used_by_the_provider_that_the_site_has()
    {
        await using (var without = Open(("umbracoDbDSN", "Server=db;Database=site;Password=secret")))
        {
            without.Problem.ShouldNotBeNull().ShouldContain("Microsoft.Data.SqlClient");
            (await Should.ThrowAsync<UnusableStorageException>(() => without.ReadyAsync(CancellationToken.None))).Message.ShouldNotContain("secret");
            await Should.ThrowAsync<DbException>(() => without.Database.ReadAsync(read => read.FirstAsync<long>("SELECT 1")));
        }

        // Any factory will do to see that it is taken.
        DbProviderFactories.RegisterFactory("Microsoft.Data.SqlClient", SqliteFactory.Instance);
        try
        {
            await using var site = Open(("umbracoDbDSN", "Data Source=db;Initial Catalog=site;Password=secret"));
            site.Problem.ShouldBeNull();
            site.Where.ShouldBe("Umbraco's SQL Server database");
        }
        finally
        {
            DbProviderFactories.UnregisterFactory("Microsoft.Data.SqlClient");
        }
    }

    [Theory]
    [InlineData("Data Source=|DataDirectory|/Umbraco.sqlite.db", null, "Umbraco's own SQLite file")]
    [InlineData("whatever", "MySql.Data", "must be Microsoft.Data.Sqlite")]
    [InlineData("Nonsense=1;Host=x", "Npgsql", "not usable")]
    public async Task What_cannot_be_used_is_told_in_a_sentence_and_fails_whoever_asks(string connection, string? provider, string sentence)
    {
        await using var site = Open(("umbracoDbDSN", UmbracoSqlite), ("umbracoDbDSN_ProviderName", "Microsoft.Data.Sqlite"), ("PressCheck", connection), ("PressCheck_ProviderName", provider));
        site.Problem.ShouldNotBeNull().ShouldContain(sentence);
        await Should.ThrowAsync<UnusableStorageException>(() => site.ReadyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Servers_that_start_together_install_the_schema_once()
    {
        await using var one = Open(("PressCheck", "Data Source=|DataDirectory|/news.db"));
        await using var other = Open(("PressCheck", "Data Source=|DataDirectory|/news.db"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? one : other).ReadyAsync(CancellationToken.None))));
        (await one.Database.ReadAsync(read => read.FirstAsync<long>("SELECT COUNT(DISTINCT number) - COUNT(*) FROM schema_scripts"))).ShouldBe(0);
    }

    [Theory]
    [InlineData("Aprovals", "own", "PressCheck:Aprovals is no setting")]
    [InlineData("Approvals", "perhaps", "PressCheck:Approvals must be own or other.")]
    [InlineData("AutomatedPublishing", "on", "must be gate or record")]
    [InlineData("Desk", "the news room", "PressCheck:Desk must be letters")]
    [InlineData("Mail:From", "Edda <x>", "PressCheck:Mail:From must be a plain address")]
    [InlineData("Mail:TimeZone", "Mars/Olympus", "must be a time zone's name")]
    [InlineData("Emergency:Until", "2030-03-04T10:00:00Z", "needs PressCheck:Emergency:Reason")]
    [InlineData("Emergency:Until", "soon", "of the wrong kind")]
    [InlineData("Webhooks:0:Url", "http://elsewhere.example", "PressCheck:Webhooks:")]
    [InlineData("HouseStyle", "missing.json", "there is no such file")]
    public void Every_mistake_in_the_settings_is_a_sentence(string key, string value, string sentence)
    {
        var settings = SiteSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("PressCheck:" + key, value)]).Build(), _root);
        settings.Problems.ShouldContain(problem => problem.Contains(sentence, StringComparison.Ordinal), string.Join('\n', settings.Problems));
    }

    [Fact]
    public void A_site_without_settings_or_a_house_style_has_none_of_them_wrong()
    {
        var settings = SiteSettings.Read(new ConfigurationBuilder().Build(), _root);
        settings.Problems.ShouldBeEmpty();
        (settings.House.Name, settings.Settings.Desk, settings.House.NeedsSignOff, settings.Settings.GatesAutomated).ShouldBe(("default", "newsroom", true, true));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    private SiteDatabase Open(params (string Name, string? Value)[] connections) => new(
        new ConfigurationBuilder().AddInMemoryCollection(connections.Select(connection => KeyValuePair.Create($"ConnectionStrings:{connection.Name}", connection.Value))).Build(), _root);
}
