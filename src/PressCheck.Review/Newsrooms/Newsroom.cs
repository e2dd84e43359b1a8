using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using PressCheck.Review.Audit;
using PressCheck.Review.Deliveries;
using PressCheck.Review.Gates;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Lists;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Newsrooms;

/// <summary>
/// What people do with stories. Each write is one change: it names the version that it read and loses to whoever was faster; asked
/// again under the same request id, it is done once.
/// </summary>
public sealed partial class Newsroom(Database database, HouseStyle house, Endpoints? endpoints = null)
{
    private const int MostChanges = 50;

    /// <summary>A story as it is now; null if there is none.</summary>
    public Task<Story?> FindAsync(string story, CancellationToken cancel = default) => database.ReadAsync(read => StoryRows.FindAsync(read, story, locked: false), cancel);

    /// <summary>Makes one change of one story.</summary>
    /// <param name="request">Who asks for what.</param>
    /// <param name="what">The change's name: a request id used for one is refused for another.</param>
    /// <param name="work">Decides, then writes; a refusal leaves the story as it is, and only what it recorded is kept.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    private async Task<Outcome> ChangeAsync(WriteRequest request, string what, Func<StoryChange, Task<Outcome.Refused?>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        Token.Require(request.Id, "A request's id");
        Token.Require(request.By.Id, "A person's id");
        try
        {
            return await database.ChangeAsync(change => ChangeAsync(change, request, what, work), cancel);
        }
        catch (DbException e) when (database.Dialect.IsDuplicate(e))
        {
            // Somebody wrote the same id at the same time, under a story that this change had not locked.
            return No(Refusal.RequestReused);
        }
    }

    private async Task<Outcome> ChangeAsync(Change change, WriteRequest request, string what, Func<StoryChange, Task<Outcome.Refused?>> work)
    {
        if (await StoryRows.FindAsync(change, request.Story, locked: true) is not { } story)
        {
            return new Outcome.Missing();
        }

        if (await AskedBeforeAsync(change, request, what) is { } asked)
        {
            return asked.IsSame ? new Outcome.Done(story) { Record = asked.Record } : No(Refusal.RequestReused);
        }

        if (story.Version != request.Version)
        {
            return new Outcome.Conflict(story, await SinceAsync(change, request));
        }

        var storyChange = new StoryChange(change, story, request);
        if (await work(storyChange) is { } refused)
        {
            await storyChange.SendAsync();
            return refused;
        }

        await KeepFindingsAsync(storyChange, story);
        var changed = storyChange.Story with { Version = story.Version + 1, ChangedAt = change.Now };
        await StoryRows.UpdateAsync(change, changed);
        await LineRows.KeepAsync(change, changed, await ChecklistAsync(change, changed, storyChange.Report));
        await RememberAsync(change, request, what, storyChange.Made);
        await DeliverAsync(storyChange, changed);
        await storyChange.SendAsync();
        return new Outcome.Done(changed) { Record = storyChange.Made, Warnings = storyChange.Warnings };
    }

    private static async Task RememberAsync(Change change, WriteRequest request, string what, string? record) => await change.ExecuteAsync(
        "INSERT INTO requests (id, story, person, what, at, record) VALUES (@Id, @Story, @person, @what, @at, @record)",
        new { request.Id, request.Story, person = request.By.Id, what, at = change.NowMicroseconds, record });

    /// <summary>What was asked under this id before; null if nothing was.</summary>
    private static async Task<AskedBefore?> AskedBeforeAsync(Change change, WriteRequest request, string what)
    {
        var before = await change.FirstAsync<RequestRow>("SELECT story, person, what, record FROM requests WHERE id = @Id", new { request.Id });
        return before is null ? null : new AskedBefore(before == new RequestRow { Story = request.Story, Person = request.By.Id, What = what, Record = before.Record }, before.Record);
    }

    /// <summary>What was done to a story since a version.</summary>
    private static async Task<ImmutableArray<AuditEntry>> SinceAsync(Change change, WriteRequest request)
    {
        var newest = await AuditTrail.NewestAsync(change, request.Story, MostChanges);
        return [.. newest.Where(entry => VersionOf(entry) > request.Version).Reverse()];
    }

    private static long VersionOf(AuditEntry entry)
    {
        const string Key = "version=";
        var word = entry.Details?.Split(' ').FirstOrDefault(word => word.StartsWith(Key, StringComparison.Ordinal));
        return word is not null && long.TryParse(word.AsSpan(Key.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    private static Outcome.Refused No(Refusal why) => new(why, []);

    /// <param name="IsSame">It was this, and not something else under the same id.</param>
    /// <param name="Record">The record it made.</param>
    private sealed record AskedBefore(bool IsSame, string? Record);

    private sealed record RequestRow
    {
        public string Story { get; init; } = "";

        public string Person { get; init; } = "";

        public string What { get; init; } = "";

        public string? Record { get; init; }
    }
}
