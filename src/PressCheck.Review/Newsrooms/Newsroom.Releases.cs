using System.Globalization;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Figures;
using PressCheck.Review.Gates;
using PressCheck.Review.Lists;
using PressCheck.Review.Mail;
using PressCheck.Review.Releases;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

/// <summary>What a CMS that publishes by itself asks and tells.</summary>
public sealed partial class Newsroom
{
    private const int MostTries = 5;

    private readonly ReportCache _reports = new();

    /// <summary>What the gate says of words that need not be the latest draft: those that a CMS is about to publish.</summary>
    /// <param name="story">The story's id; the newsroom may not keep it.</param>
    /// <param name="draft">The words.</param>
    /// <param name="desk">The desk whose items are asked of a story that the newsroom does not keep.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<ReleaseAnswer> DecideAsync(string story, Draft draft, string desk, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return database.ReadAsync(async read =>
        {
            var emergency = await EmergencySwitch.NowAsync(read);
            var isPlanned = await ReleaseRows.IsPlannedAsync(read, story);
            if (await StoryRows.FindAsync(read, story, locked: false) is not { } kept)
            {
                var found = _reports.Find(story, 0, draft, read.Now) ?? _reports.Keep(story, 0, house.Check(draft, new Records { At = read.Now }), read.Now);
                var nothing = new GateRecords(draft.Sha256, Catalogue.Version, [], null, [], false, null) { Desk = desk, Type = draft.Type };
                return new ReleaseAnswer(Gate.Decide([.. found.Findings.Select(Kept)], house, nothing, read.Now), false, emergency, isPlanned);
            }

            var report = _reports.Find(story, kept.Version, draft, read.Now)
                ?? _reports.Keep(story, kept.Version, house.Check(draft, await RecordRows.OfStoryAsync(read, kept)), read.Now);
            return new ReleaseAnswer(await DecideAsync(read, kept with { DraftHash = draft.Sha256 }, report), true, emergency, isPlanned);
        }, cancel);
    }

    /// <summary>Takes note that a release was refused, and tells whoever works on the story: once a draft, however often it is tried.</summary>
    public Task NoteRefusedAsync(RefusedRelease refused, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return database.ChangeAsync(async change =>
        {
            var story = await StoryRows.FindAsync(change, refused.Story, locked: true);
            var details = AuditDetails.None
                .With(AuditKey.Count, refused.Decision.Objections.Length.ToString(CultureInfo.InvariantCulture))
                .With(AuditKey.Event, Token.Of(refused.Way));
            change.Record(AuditAction.ReleaseRefused, refused.By, refused.Story, refused.DraftHash, details);
            await TellRefusedAsync(change, refused, story);
            if (story is not null)
            {
                await LineRows.RefuseAsync(change, story);
                await CountedRows.KeepAsync(change, story, refused.By, [Counted.Of(AuditAction.ReleaseRefused, details, "")!]);
            }

            return true;
        }, cancel);
    }

    /// <summary>Whoever works on the story hears of it; of what nobody saw happen, the desk and the managers too: of a planned release each time, of a branch once an hour.</summary>
    private static async Task TellRefusedAsync(Change change, RefusedRelease refused, Story? story)
    {
        var (desk, managers) = ($"desk:{story?.Desk ?? refused.Desk}", $"managers:{story?.Desk ?? refused.Desk}");
        var perDraft = $"release-refused:{Message.IdOf(refused.Story)}:{refused.DraftHash}";
        IEnumerable<string> told = story is null ? [desk] : [.. story.Authors, story.Editor ?? desk];
        if (refused.Way == ReleaseWay.Person)
        {
            await Telling.OnceAsync(change, perDraft, "release-refused", refused.Story, told.Where(person => person != refused.By));
        }
        else if (await ReleaseRows.RefuseAsync(change, refused.Story, refused.DraftHash, refused.Decision))
        {
            await Telling.OnceAsync(change, perDraft, "release-refused", refused.Story, told.Append(managers));
        }
        else
        {
            await Telling.OnceAsync(change, perDraft, "release-refused", refused.Story, told.Where(person => person != desk));
            await Telling.OnceAsync(change, string.Create(CultureInfo.InvariantCulture, $"releases-refused:{change.Now.UtcDateTime:yyyyMMddHH}"), "release-refused", refused.Story, [desk, managers]);
        }
    }

    /// <summary>Takes note of what a CMS has published: as published if the gate let it pass or would have, else as an escape. A story that the newsroom does not keep is made.</summary>
    /// <returns>What came of it; asked again under the release's id, nothing is done twice.</returns>
    public async Task<Outcome> NoteReleaseAsync(Release release, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        var by = new Person(release.By, Role.Manager, release.Desk);
        for (var tries = 0; ; tries++)
        {
            var story = await FindAsync(release.Story, cancel);
            var outcome = story switch
            {
                null => await CreateAsync(new WriteRequest($"{release.Id}-c", release.Story, 0, by), release.Title, release.Desk, release.Authors, cancel),
                { Draft: 0 } => await SaveDraftAsync(new WriteRequest($"{release.Id}-d", release.Story, story.Version, by), release.Draft, cancel),
                _ => await NoteReleaseAsync(new WriteRequest(release.Id, release.Story, story.Version, by), release, cancel),
            };

            // Somebody was faster at any of the three; then their story is taken up.
            var isDone = story is { Draft: > 0 } && outcome is not Outcome.Conflict;
            if (isDone || tries >= MostTries)
            {
                return outcome;
            }
        }
    }

    private Task<Outcome> NoteReleaseAsync(WriteRequest request, Release release, CancellationToken cancel) => ChangeAsync(request, "note-published", async change =>
    {
        var story = change.Story;
        var hash = release.Draft.Sha256;
        var decision = await StandsAsync(change.Change, release)
            ?? (release.IsBack ? await ComesBackAsync(change, release)
            : hash == story.DraftHash ? await DecideAsync(change.Change, story, await CheckAsync(change))
            : await WasSignedOffAsync(change.Change, release) ? new GateDecision([])
            : new GateDecision([new Objection(ObjectionKind.OtherDraftSignedOff)]));
        var isSame = hash == await change.Change.FirstAsync<string>(
            $"SELECT sha256 FROM publications WHERE story = @Id ORDER BY at DESC, id DESC {change.Change.Dialect.Limit}", new { story.Id, limit = 1 });
        await InsertAsync(change, hash, decision);
        await ReleaseRows.PublishedAsync(change.Change, story.Id);
        NotePublished(change, hash, decision, isSame, release.Reason, tells: !release.IsByItself);
        if (release.IsByItself && !decision.MayPublish)
        {
            await Telling.OnceAsync(
                change.Change, string.Create(CultureInfo.InvariantCulture, $"escapes-found:{change.Change.Now.UtcDateTime:yyyyMMddHH}"), "escape-found", story.Id, [$"desk:{story.Desk}", $"managers:{story.Desk}"]);
        }

        return null;
    }, cancel);

    /// <summary>What the gate said when it let the release pass. If the sign-off of these words was withdrawn before they went out, it counts no more; null if nobody knows what was said.</summary>
    private async Task<GateDecision?> StandsAsync(Change read, Release release) => house.NeedsSignOff && release.Decision is { MayPublish: true } decision && await read.FirstAsync<long>(
        """
        SELECT COUNT(*) FROM sign_offs lapsed WHERE lapsed.story = @Story AND lapsed.sha256 = @hash AND lapsed.lapsed_at <= @at
        AND NOT EXISTS (SELECT 1 FROM sign_offs standing WHERE standing.story = @Story AND standing.sha256 = @hash AND (standing.lapsed_at IS NULL OR standing.lapsed_at > @at))
        """,
        new { release.Story, hash = release.Draft.Sha256, at = Moment.Microseconds(release.At) }) > 0
        ? decision with { Objections = [new Objection(ObjectionKind.NotSignedOff)] }
        : release.Decision;

    /// <summary>What keeps words from coming back: if they went out as cleared, only that the story was held since, or their sign-off withdrawn. A later draft takes nothing from them.</summary>
    private async Task<GateDecision> ComesBackAsync(StoryChange change, Release release)
    {
        var hash = release.Draft.Sha256;
        var wasCleared = await change.Change.FirstAsync<long?>(
            $"SELECT escaped FROM publications WHERE story = @Id AND sha256 = @hash ORDER BY at DESC, id DESC {change.Change.Dialect.Limit}", new { change.Story.Id, hash, limit = 1 }) == 0;
        var objections = (await DecideAsync(change.Change, change.Story, await CheckAsync(change))).Objections;
        if (hash == change.Story.DraftHash)
        {
            return new GateDecision([.. objections.Where(objection => !wasCleared || objection.Kind is ObjectionKind.LegalHold or ObjectionKind.Embargo or ObjectionKind.NotSignedOff)]);
        }

        Objection[] other = wasCleared || await WasSignedOffAsync(change.Change, release) ? [] : [new Objection(ObjectionKind.OtherDraftSignedOff)];
        return new GateDecision([.. objections.Where(objection => objection.Kind is ObjectionKind.LegalHold or ObjectionKind.Embargo), .. other]);
    }

    /// <summary>Whether somebody's sign-off of these words stood when they went out. Since then it may have lapsed with the next draft.</summary>
    private static async Task<bool> WasSignedOffAsync(Change read, Release release) => await read.FirstAsync<long>(
        "SELECT COUNT(*) FROM sign_offs WHERE story = @Story AND sha256 = @hash AND at <= @at AND (lapsed_at IS NULL OR lapsed_at > @at)",
        new { release.Story, hash = release.Draft.Sha256, at = Moment.Microseconds(release.At) }) > 0;
}
