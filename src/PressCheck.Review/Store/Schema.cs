using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PressCheck.Review.Store;

/// <summary>The schema: numbered scripts, each applied once, in order, under one lock.</summary>
internal sealed class Schema(Database database)
{
    private static readonly ImmutableArray<string> Resources = [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("script/", StringComparison.Ordinal))];

    public static ImmutableArray<Script> ScriptsOf(Dialect dialect)
    {
        // A script of the dialect's own folder stands beside those for all, or in place of the one with its name.
        var own = Resources.Where(name => name.StartsWith($"script/{dialect.Name}/", StringComparison.Ordinal)).ToDictionary(NameOf);
        var all = Resources.Where(name => name.StartsWith("script/all/", StringComparison.Ordinal)).Where(name => !own.ContainsKey(NameOf(name)));
        return [.. own.Values.Concat(all).Select(name => Script.Read(name, dialect)).OrderBy(script => script.Number)];
    }

    public async Task UpdateAsync(CancellationToken cancel)
    {
        var dialect = database.Dialect;
        await using (var connection = await database.OpenAsync(cancel))
        {
            await dialect.PrepareAsync(connection, cancel);
        }

        await database.ChangeAsync(async change =>
        {
            if (dialect.LockSchema is { } takeLock)
            {
                await change.ExecuteAsync(takeLock);
            }

            if (await change.FirstAsync<long>(dialect.TableExists, new { table = "schema_scripts" }) == 0)
            {
                await change.ExecuteAsync("CREATE TABLE schema_scripts (number INTEGER NOT NULL PRIMARY KEY, name VARCHAR(128) NOT NULL, hash VARCHAR(64) NOT NULL, at BIGINT NOT NULL)");
            }

            var applied = (await change.ListAsync<Applied>("SELECT number, name, hash FROM schema_scripts")).ToDictionary(script => script.Number);
            var scripts = ScriptsOf(dialect);
            Compare(scripts, applied);
            foreach (var script in scripts.Where(script => !applied.ContainsKey(script.Number)))
            {
                foreach (var part in script.Parts)
                {
                    await change.ExecuteAsync(part);
                }

                await change.ExecuteAsync(
                    "INSERT INTO schema_scripts (number, name, hash, at) VALUES (@Number, @Name, @Hash, @at)",
                    new { script.Number, script.Name, script.Hash, at = change.NowMicroseconds });
            }

            return true;
        }, cancel);
    }

    private static void Compare(ImmutableArray<Script> scripts, Dictionary<long, Applied> applied)
    {
        foreach (var (number, done) in applied.OrderBy(script => script.Key))
        {
            var script = scripts.FirstOrDefault(script => script.Number == number)
                ?? throw new SchemaMismatchException($"The database was written by a newer PressCheck: it has the schema script {done.Name}, which this version does not know.");
            if (script.Hash != done.Hash)
            {
                throw new SchemaMismatchException($"The schema script {script.Name} has changed since it was applied to this database.");
            }
        }
    }

    private static string NameOf(string resource) => resource[(resource.LastIndexOf('/') + 1)..];

    private sealed record Applied
    {
        public long Number { get; init; }

        public string Name { get; init; } = "";

        public string Hash { get; init; } = "";
    }
}

/// <summary>One numbered script.</summary>
internal sealed record Script(long Number, string Name, ImmutableArray<string> Parts, string Hash)
{
    /// <summary>A line that parts what must be sent apart.</summary>
    private const string Next = "\n-- next\n";

    public static Script Read(string resource, Dialect dialect)
    {
        using var reader = new StreamReader(typeof(Script).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var name = resource[(resource.LastIndexOf('/') + 1)..];
        return new Script(
            long.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture),
            name,
            [.. text.Replace("{words}", dialect.Words, StringComparison.Ordinal).Split(Next)],
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}

/// <summary>The database's schema is not one that this version can work with; the message is a sentence.</summary>
public sealed class SchemaMismatchException(string message) : Exception(message);
