using System.Collections.Immutable;
using System.Globalization;
using PressCheck.Review.Audit;
using PressCheck.Review.Gates;
using PressCheck.Review.Lists;
using PressCheck.Review.Mail;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Newsrooms;

/// <summary>A draft that was published without clearance.</summary>
/// <param name="Id">The publication's id.</param>
/// <param name="Story">The story.</param>
/// <param name="DraftHash">What was published: its SHA-256.</param>
/// <param name="By">Who published it.</param>
/// <param name="At">When it was found out.</param>
/// <param name="Objections">What the gate said.</param>
public sealed record Escape(string Id, string Story, string DraftHash, string By, DateTimeOffset At, ImmutableArray<string> Objections);

public sealed partial class Newsroom
{
    private const int LongestObjections = 4000;

    /// <summary>What the gate says of a story now; null if there is no such story.</summary>
    public Task<GateDecision?> DecideAsync(string story, CancellationToken cancel = default) => database.ReadAsync(async read =>
        await StoryRows.FindAsync(read, story, locked: false) is { } found ? await DecideAsync(read, found, await CheckAsync(read, found)) : null, cancel);

    /// <summary>Publishes the latest draft, or a correction, if the gate lets it pass.</summary>
    public Task<Outcome> PublishAsync(WriteRequest request, CancellationToken cancel = default) => ChangeAsync(request, "publish", async change =>
    {
        var move = change.Story.State is StoryState.Published or StoryState.Corrected ? StoryMove.Correct : StoryMove.Publish;

        // Whoever lacks only the sign-off is told so by the gate, with all else that is missing.
        if (StoryPolicy.Move(change.Story, move, change.By) is { } why and not Refusal.NotInThisState)
        {
            return No(why);
        }

        var decision = await DecideAsync(change.Change, change.Story, await CheckAsync(change));
        if (!decision.MayPublish || Transitions.After(change.Story.State, move) is null)
        {
            change.Record(AuditAction.ReleaseRefused, AuditDetails.None.With(AuditKey.Count, decision.Objections.Length.ToString(CultureInfo.InvariantCulture)));
            await LineRows.RefuseAsync(change.Change, change.Story);
            await TellRefusedAsync(change);
            return decision.MayPublish ? No(Refusal.NotInThisState) : new Outcome.Refused(Refusal.Gate, decision.Objections);
        }

        await InsertAsync(change, change.Story.DraftHash!, decision);
        change.Story = change.Story with { State = Transitions.After(change.Story.State, move)!.Value };
        change.Record(move == StoryMove.Publish ? AuditAction.Published : AuditAction.Corrected);
        change.Tell(move == StoryMove.Publish ? "published" : "corrected", change.Story.Authors);
        return null;
    }, cancel);

    /// <summary>Whoever works on the story hears that a draft was refused: once a draft, however often it is tried.</summary>
    private static Task<int> TellRefusedAsync(StoryChange change) => Telling.OnceAsync(
        change.Change,
        $"release-refused:{Message.IdOf(change.Story.Id)}:{change.Story.DraftHash}",
        "release-refused",
        change.Story.Id,
        [.. change.Story.Authors.Append(change.Story.Editor ?? $"desk:{change.Story.Desk}").Where(person => person != change.By.Id)]);

    /// <summary>Takes note that something was published elsewhere, such as in the CMS. What the gate would have refused is an escape.</summary>
    /// <param name="request">Who published it.</param>
    /// <param name="draftHash">What was published: its SHA-256.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    public Task<Outcome> NotePublishedAsync(WriteRequest request, string draftHash, CancellationToken cancel = default)
    {
        Token.Require(draftHash, "A draft's hash");
        return ChangeAsync(request, "note-published", async change =>
        {
            var story = change.Story;
            var decision = draftHash == story.DraftHash ? await DecideAsync(change.Change, story, await CheckAsync(change)) : new GateDecision([new Objection(ObjectionKind.OtherDraftSignedOff)]);
            await InsertAsync(change, draftHash, decision);
            NotePublished(change, draftHash, decision, isSame: false, reason: null, tells: true);
            return null;
        }, cancel);
    }

    /// <param name="isSame">The same words were out before: that is no correction.</param>
    /// <param name="reason">Why an escape passed, as a token.</param>
    /// <param name="tells">Tells of an escape.</param>
    private static void NotePublished(StoryChange change, string draftHash, GateDecision decision, bool isSame, string? reason, bool tells)
    {
        var story = change.Story;
        var isOut = story.State is StoryState.Published or StoryState.Corrected;
        if (!decision.MayPublish)
        {
            var details = AuditDetails.None.With(AuditKey.Count, decision.Objections.Length.ToString(CultureInfo.InvariantCulture));
            change.Record(AuditAction.EscapeFound, reason is null ? details : details.With(AuditKey.Reason, reason), draftHash);
            change.Tell("escape-found", tells ? [.. story.Authors, story.Editor ?? $"desk:{story.Desk}", $"managers:{story.Desk}"] : []);
        }
        else if (isSame && isOut)
        {
            change.Record(AuditAction.Published, draft: draftHash);
        }
        else
        {
            // It is out, whatever has been done to the story since it was let pass, and whoever approved it.
            change.Story = story with { State = isOut ? StoryState.Corrected : StoryState.Published };
            change.Record(isOut ? AuditAction.Corrected : AuditAction.Published, draft: draftHash);
        }
    }

    /// <summary>Escapes, the oldest first: those after one that the reader has.</summary>
    public Task<List<Escape>> EscapesAsync(Escape? after, int most, CancellationToken cancel = default) => database.ReadAsync(async read =>
        (await read.ListAsync<EscapeRow>(
            $"""
            SELECT id, story, sha256, person, at, objections FROM publications
            WHERE escaped = 1 AND (at > @at OR (at = @at AND id > @id)) ORDER BY at, id {database.Dialect.Limit}
            """,
            new { at = after is null ? long.MinValue : Moment.Microseconds(after.At), id = after?.Id ?? "", limit = most }))
        .ConvertAll(row => new Escape(row.Id, row.Story, row.Sha256, row.Person, Moment.At(row.At), [.. row.Objections.Split(' ', StringSplitOptions.RemoveEmptyEntries)])), cancel);

    private static async Task InsertAsync(StoryChange change, string draftHash, GateDecision decision)
    {
        if (decision.MayPublish)
        {
            await LineRows.LetPassAsync(change.Change, change.Story);
        }

        var objections = string.Join(' ', decision.Objections.Select(objection => objection.ToString()).Distinct(StringComparer.Ordinal));
        await change.Change.InsertAsync("publications", ["id", "story", "sha256", "person", "at", "escaped", "objections"],
            [[change.Request, change.Story.Id, draftHash, change.By.Id, change.Change.NowMicroseconds, decision.MayPublish ? 0 : 1, objections[..Math.Min(objections.Length, LongestObjections)]]]);
    }

    private sealed record EscapeRow
    {
        public string Id { get; init; } = "";

        public string Story { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public string Person { get; init; } = "";

        public long At { get; init; }

        public string Objections { get; init; } = "";
    }
}
