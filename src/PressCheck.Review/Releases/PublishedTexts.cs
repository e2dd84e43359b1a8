using PressCheck.Review.Store;

namespace PressCheck.Review.Releases;

/// <summary>Which text of each story is out, as far as PressCheck has looked.</summary>
public sealed class PublishedTexts(Database database)
{
    /// <summary>When PressCheck came: what was out before is not its to judge.</summary>
    public Task<DateTimeOffset> SinceAsync(CancellationToken cancel = default) =>
        database.ReadAsync(async read => Moment.At(await read.FirstAsync<long>("SELECT MIN(at) FROM schema_scripts")), cancel);

    /// <summary>The SHA-256 of the text that was out when somebody last looked; null if nobody ever has.</summary>
    public Task<string?> FindAsync(string story, CancellationToken cancel = default) =>
        database.ReadAsync(read => read.FirstAsync<string>("SELECT sha256 FROM published_texts WHERE story = @story", new { story }), cancel);

    /// <summary>Takes note of the text that is out.</summary>
    public Task KeepAsync(string story, string draftHash, CancellationToken cancel = default)
    {
        Token.Require(story, "A story's id");
        Token.Require(draftHash, "A draft's hash");
        return Mail.Telling.ChangeAsync(database, async change =>
        {
            var row = new { story, draftHash, at = change.NowMicroseconds };
            return await change.ExecuteAsync("UPDATE published_texts SET sha256 = @draftHash, at = @at WHERE story = @story", row) > 0
                ? 1
                : await change.ExecuteAsync("INSERT INTO published_texts (story, sha256, at) VALUES (@story, @draftHash, @at)", row);
        }, cancel);
    }
}
