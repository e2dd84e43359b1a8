using PressCheck.Review.Store;

namespace PressCheck.Review.Releases;

/// <summary>What is out of a story, as far as PressCheck has looked.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="DraftHash">The SHA-256 of the text that was out; null if it had been taken down.</param>
/// <param name="At">When somebody looked.</param>
public sealed record PublishedText(string Story, string? DraftHash, DateTimeOffset At);

/// <summary>Which text of each story is out, as far as PressCheck has looked.</summary>
public sealed class PublishedTexts(Database database)
{
    // What the column of the hash says of a story that was taken down.
    private const string Down = "down";

    private const int MostAtOnce = 1000;

    /// <summary>When PressCheck came: what was out before is not its to judge.</summary>
    public Task<DateTimeOffset> SinceAsync(CancellationToken cancel = default) =>
        database.ReadAsync(async read => Moment.At(await read.FirstAsync<long>("SELECT MIN(at) FROM schema_scripts")), cancel);

    /// <summary>What is known of some stories, by their ids; nothing of those that nobody has ever looked at.</summary>
    public Task<Dictionary<string, PublishedText>> FindAsync(IReadOnlyCollection<string> stories, CancellationToken cancel = default) => database.ReadAsync(async read =>
        (await read.ListAsync<Row>($"SELECT story, sha256, at FROM published_texts WHERE {read.Dialect.IsOneOf("story", "@stories")}", new { stories = stories.ToArray() }))
        .ToDictionary(row => row.Story, row => new PublishedText(row.Story, row.Sha256 == Down ? null : row.Sha256, Moment.At(row.At)), StringComparer.Ordinal), cancel);

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

    /// <summary>Takes note that some stories are out no longer, so that they are looked at anew if they come back.</summary>
    public Task TakeDownAsync(IReadOnlyCollection<string> stories, CancellationToken cancel = default) => database.ChangeAsync(async change =>
    {
        foreach (var some in stories.Chunk(MostAtOnce))
        {
            await change.ExecuteAsync(
                $"UPDATE published_texts SET sha256 = @Down, at = @at WHERE {change.Dialect.IsOneOf("story", "@some")} AND sha256 <> @Down", new { Down, some, at = change.NowMicroseconds });
        }

        return true;
    }, cancel);

    /// <summary>The same of all stories of a document that is gone: that of its id, and those whose id goes on after a full stop.</summary>
    public Task TakeDownAllAsync(string document, CancellationToken cancel = default)
    {
        Token.Require(document, "A document's id");
        return database.ChangeAsync(
            change => change.ExecuteAsync(
                "UPDATE published_texts SET sha256 = @Down, at = @at WHERE (story = @document OR story LIKE @below) AND sha256 <> @Down", new { Down, document, below = document + ".%", at = change.NowMicroseconds }),
            cancel);
    }

    private sealed record Row
    {
        public string Story { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public long At { get; init; }
    }
}
