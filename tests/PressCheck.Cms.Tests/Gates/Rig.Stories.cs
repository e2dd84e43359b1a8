using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Storage;
using PressCheck.Review.Audit;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core.Models;
using AuditEntry = PressCheck.Review.Audit.AuditEntry;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>What becomes of the documents' stories, and what is written down.</summary>
internal sealed partial class Rig
{
    /// <summary>A reporter submits the document's words, an editor signs them off.</summary>
    public async Task SignOffAsync(IContentBase content, string? culture = null)
    {
        await Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        var story = Get<DocumentReader>().Read(content, culture)!;
        var id = Guid.NewGuid().ToString("N");
        if (await Newsroom.FindAsync(story.Id) is null)
        {
            await DoneAsync(Newsroom.CreateAsync(new WriteRequest(id + "c", story.Id, 0, Reporter), story.Title, "newsroom"));
        }

        await DoneAsync(Newsroom.SaveDraftAsync(new WriteRequest(id + "d", story.Id, await VersionAsync(story.Id), Reporter), story.Draft));
        if ((await Newsroom.FindAsync(story.Id))!.State is StoryState.Draft or StoryState.ChangesRequested)
        {
            await DoneAsync(Newsroom.SubmitAsync(new WriteRequest(id + "s", story.Id, await VersionAsync(story.Id), Reporter)));
        }

        await DoneAsync(Newsroom.SignOffAsync(new WriteRequest(id + "o", story.Id, await VersionAsync(story.Id), Editor), story.Draft.Sha256));
    }

    /// <summary>A manager puts the document's story on legal hold.</summary>
    public async Task HoldAsync(IContentBase content, string? culture = null)
    {
        var story = StoryId.Of(content.Key, culture);
        await DoneAsync(Newsroom.HoldAsync(new WriteRequest(Guid.NewGuid().ToString("N"), story, await VersionAsync(story), Manager), true, null));
    }

    /// <summary>Looks at what is out, as the site's job does a moment later.</summary>
    public Task LookAsync() => Get<PublishedCheck>().CheckWaitingAsync(CancellationToken.None);

    /// <summary>Looks at all that is out, as is done at night.</summary>
    public Task<int> SweepAsync() => Get<PublishedSweep>().CheckAllAsync(CancellationToken.None);

    public Task<List<PressCheck.Review.Newsrooms.Escape>> EscapesAsync() => Newsroom.EscapesAsync(null, 100);

    public async Task<Story?> StoryAsync(IContentBase content, string? culture = null) => await Newsroom.FindAsync(StoryId.Of(content.Key, culture));

    public async Task<IReadOnlyList<AuditEntry>> EntriesAsync(IContentBase content, string? culture = null) => [.. await new AuditTrail(Database).PageAsync(0, 1000, StoryId.Of(content.Key, culture))];

    public async Task<IReadOnlyList<string>> ActionsAsync(IContentBase content, string? culture = null) => [.. (await EntriesAsync(content, culture)).Select(entry => entry.Action.Name()!)];

    public async Task<IReadOnlyList<string>> MailAsync() => [.. await Database.ReadAsync(read => read.ListAsync<string>("SELECT kind FROM outbox ORDER BY at, id"))];

    private async Task<long> VersionAsync(string story) => (await Newsroom.FindAsync(story))!.Version;

    private static async Task DoneAsync(Task<Outcome> outcome) => (await outcome).ShouldBeOfType<Outcome.Done>();
}
