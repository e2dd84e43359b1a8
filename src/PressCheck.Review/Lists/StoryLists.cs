using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Lists;

/// <summary>
/// Lists of stories, each along an index from where the last page ended: no page costs more than another, however many stories there are.
/// Who may see which is for the caller to say by the filter.
/// </summary>
public sealed class StoryLists(Database database)
{
    private const string Columns =
        """
        s.id, s.title, s.desk, s.editor, s.state, s.version, s.legal_hold AS legalhold, s.embargo_until AS embargountil, s.changed_at AS changedat, l.authors,
        l.submitted_at AS submittedat, l.reply_due AS replydue, l.embargo_due AS embargodue, l.open_block AS openblock, l.open_answer AS openanswer, l.open_advise AS openadvise,
        l.needs_second AS needssecond, l.refused_at AS refusedat
        """;

    private const string SecondColumns = "w.clearance AS id, w.at, w.story, w.desk, c.rule_id AS rule, c.fingerprint, c.kind, c.reason, c.person, s.title";

    /// <summary>Stories, the latest changed first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">The last that the reader has; null for none.</param>
    /// <param name="most">Stories at most.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<StoryLine>> NewestAsync(StoryFilter filter, ListKey? after, int most, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.ReadAsync(read => NewestAsync(read, filter, after, most), cancel);
    }

    /// <summary>The stories of a desk and those that a person wrote for any, the latest changed first: what a reporter or an editor sees.</summary>
    public Task<List<StoryLine>> NewestOfDeskAndOwnAsync(Person person, StoryState? state, ListKey? after, int most, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        return database.ReadAsync(async read =>
        {
            var ofDesk = await NewestAsync(read, new StoryFilter(Desk: person.Desk, State: state), after, most);
            var own = await NewestAsync(read, new StoryFilter(Author: person.Id, State: state), after, most);
            return ofDesk.Concat(own.Where(line => line.Desk != person.Desk))
                .OrderByDescending(line => line.ChangedAt).ThenByDescending(line => line.Id, StringComparer.Ordinal).Take(most).ToList();
        }, cancel);
    }

    /// <summary>Stories that wait for an editor, the longest waiting first.</summary>
    /// <param name="desk">Of one desk; null for all.</param>
    /// <param name="editor">Those that one person edits; null for all.</param>
    /// <param name="after">The last that the reader has; null for none.</param>
    /// <param name="most">Stories at most.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<StoryLine>> QueueAsync(string? desk, string? editor, ListKey? after, int most, CancellationToken cancel = default) =>
        database.ReadAsync(read => OldestAsync(read, "submitted_at", desk, editor, long.MaxValue, after, most), cancel);

    /// <summary>Stories that something should have happened to by now, the longest overdue first.</summary>
    /// <param name="why">What should have happened.</param>
    /// <param name="desk">Of one desk; null for all.</param>
    /// <param name="patience">How long a story may wait for an editor.</param>
    /// <param name="after">The last that the reader has; null for none.</param>
    /// <param name="most">Stories at most.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<StoryLine>> OverdueAsync(Overdue why, string? desk, TimeSpan patience, ListKey? after, int most, CancellationToken cancel = default) => database.ReadAsync(
        read => OldestAsync(
            read,
            why switch { Overdue.Reply => "reply_due", Overdue.Embargo => "embargo_due", _ => "submitted_at" },
            desk,
            null,
            Moment.Microseconds(why == Overdue.Submitted ? read.Now - patience : read.Now),
            after,
            most), cancel);

    /// <summary>Stories whose draft the gate refused to publish, the longest refused first. They leave the list when they are out or have another draft.</summary>
    public Task<List<StoryLine>> RefusedAsync(string? desk, ListKey? after, int most, CancellationToken cancel = default) =>
        database.ReadAsync(read => OldestAsync(read, "refused_at", desk, null, long.MaxValue, after, most), cancel);

    /// <summary>Those of some stories that there are, in no order.</summary>
    /// <param name="ids">The stories' ids, 2,000 at most.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more.</exception>
    public Task<List<StoryLine>> OfIdsAsync(IReadOnlyCollection<string> ids, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, 2000);
        return ids.Count == 0 ? Task.FromResult<List<StoryLine>>([]) : database.ReadAsync(async read =>
            (await read.ListAsync<Row>($"SELECT {Columns} FROM stories s JOIN story_lines l ON l.story = s.id WHERE {read.Dialect.IsOneOf("s.id", "@ids")}", new { ids = ids.ToArray() })).ConvertAll(row => Of(row, row.ChangedAt)), cancel);
    }

    /// <summary>Clearances that wait for somebody else to agree, the oldest first.</summary>
    /// <param name="desk">Of one desk; null for all.</param>
    /// <param name="agreeing">Only those that a person may agree to: not their own, and of no story that they wrote; null for all.</param>
    /// <param name="after">The last that the reader has; null for none.</param>
    /// <param name="most">Clearances at most.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<SecondWanted>> SecondsWantedAsync(string? desk, string? agreeing, ListKey? after, int most, CancellationToken cancel = default) => database.ReadAsync(async read =>
        (await read.ListAsync<SecondRow>(SecondsSql(desk, agreeing, read.Dialect), new { desk, agreeing, at = From(after), id = after?.Id ?? "", limit = most }))
            .ConvertAll(row => new SecondWanted(
                new ListKey(Moment.At(row.At), row.Id), row.Id, row.Story, row.Desk, row.Rule, row.Fingerprint, (Clearances.ClearanceKind)row.Kind, row.Reason, row.Person, row.Title)), cancel);

    /// <summary>How much waits for a person.</summary>
    /// <param name="desk">Of one desk; null for all.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="patience">How long a story may wait for an editor.</param>
    /// <param name="most">Each list is counted as far as this.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Waiting> WaitingAsync(string? desk, string person, TimeSpan patience, int most, CancellationToken cancel = default) => database.ReadAsync(async read =>
    {
        var late = Moment.Microseconds(read.Now - patience);
        return new Waiting(
            await OfStoriesAsync("submitted_at", null, long.MaxValue),
            await OfStoriesAsync("submitted_at", person, long.MaxValue),
            await OfStoriesAsync("submitted_at", null, late),
            await OfStoriesAsync("reply_due", null, read.NowMicroseconds),
            await OfStoriesAsync("embargo_due", null, read.NowMicroseconds),
            await OfStoriesAsync("refused_at", null, long.MaxValue),
            await OfSecondsAsync(null),
            await OfSecondsAsync(person),
            most);

        Task<int> OfStoriesAsync(string moment, string? editor, long until) =>
            read.FirstAsync<int>(CountedSql(OldestSql(moment, desk, editor, read.Dialect, "l.story")), new { desk, editor, until, at = long.MinValue, id = "", limit = most });

        Task<int> OfSecondsAsync(string? agreeing) =>
            read.FirstAsync<int>(CountedSql(SecondsSql(desk, agreeing, read.Dialect, "w.clearance")), new { desk, agreeing, at = long.MinValue, id = "", limit = most });
    }, cancel);

    internal static string NewestSql(StoryFilter filter, Dialect dialect)
    {
        // An author's stories are in order in a table of their own; all others are in the stories'.
        var (from, at, id, ofAuthor) = filter.Author is null
            ? ("stories s", "s.changed_at", "s.id", "")
            : ("story_authors a JOIN stories s ON s.id = a.story", "a.changed_at", "a.story", "a.person = @Author AND ");
        var where = ofAuthor + (filter.Desk is null ? "" : "s.desk = @Desk AND ") + (filter.State is null ? "" : "s.state = @state AND ") + (filter.Editor is null ? "" : "s.editor = @Editor AND ");
        return $"""
            SELECT {Columns} FROM {from} JOIN story_lines l ON l.story = s.id
            WHERE {where}{at} <= @at AND ({at} < @at OR {id} < @id)
            ORDER BY {at} DESC, {id} DESC {dialect.Limit}
            """;
    }

    internal static string OldestSql(string moment, string? desk, string? editor, Dialect dialect, string columns = Columns) =>
        $"""
        SELECT {columns} FROM story_lines l JOIN stories s ON s.id = l.story
        WHERE {(desk is null ? "" : "l.desk = @desk AND ")}{(editor is null ? "" : "s.editor = @editor AND ")}l.{moment} <= @until AND l.{moment} >= @at AND (l.{moment} > @at OR l.story > @id)
        ORDER BY l.{moment}, l.story {dialect.Limit}
        """;

    internal static string SecondsSql(string? desk, string? agreeing, Dialect dialect, string columns = SecondColumns) =>
        $"""
        SELECT {columns}
        FROM seconds_wanted w JOIN clearances c ON c.id = w.clearance JOIN stories s ON s.id = w.story
        WHERE {(desk is null ? "" : "w.desk = @desk AND ")}{(agreeing is null ? "" : "c.person <> @agreeing AND NOT EXISTS (SELECT 1 FROM story_authors a WHERE a.story = w.story AND a.person = @agreeing) AND ")}w.at >= @at AND (w.at > @at OR w.clearance > @id)
        ORDER BY w.at, w.clearance {dialect.Limit}
        """;

    private static string CountedSql(string list) => $"SELECT COUNT(*) FROM ({list}) few";

    private static async Task<List<StoryLine>> NewestAsync(Change read, StoryFilter filter, ListKey? after, int most) =>
        (await read.ListAsync<Row>(NewestSql(filter, read.Dialect), new
        {
            filter.Desk,
            filter.Author,
            filter.Editor,
            state = (int?)filter.State,
            at = after is null ? long.MaxValue : Moment.Microseconds(after.At),
            id = after?.Id ?? "",
            limit = most,
        })).ConvertAll(row => Of(row, row.ChangedAt));

    private static async Task<List<StoryLine>> OldestAsync(Change read, string moment, string? desk, string? editor, long until, ListKey? after, int most) =>
        (await read.ListAsync<Row>(OldestSql(moment, desk, editor, read.Dialect), new { desk, editor, until, at = From(after), id = after?.Id ?? "", limit = most }))
            .ConvertAll(row => Of(row, (moment switch { "reply_due" => row.ReplyDue, "embargo_due" => row.EmbargoDue, "refused_at" => row.RefusedAt, _ => row.SubmittedAt })!.Value));

    private static StoryLine Of(Row row, long at) => new()
    {
        Key = new ListKey(Moment.At(at), row.Id),
        Id = row.Id,
        Title = row.Title,
        Desk = row.Desk,
        Authors = [.. row.Authors.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Editor = row.Editor,
        State = (StoryState)row.State,
        Version = row.Version,
        LegalHold = row.LegalHold != 0,
        EmbargoUntil = Moment.At(row.EmbargoUntil),
        ChangedAt = Moment.At(row.ChangedAt),
        SubmittedAt = Moment.At(row.SubmittedAt),
        ReplyDue = Moment.At(row.ReplyDue),
        RefusedAt = Moment.At(row.RefusedAt),
        OpenBlocking = row.OpenBlock,
        OpenToAnswer = row.OpenAnswer,
        OpenAdvice = row.OpenAdvise,
        NeedsSecond = row.NeedsSecond,
    };

    private static long From(ListKey? after) => after is null ? long.MinValue : Moment.Microseconds(after.At);

    private sealed record SecondRow
    {
        public string Id { get; init; } = "";

        public long At { get; init; }

        public string Story { get; init; } = "";

        public string Desk { get; init; } = "";

        public string Rule { get; init; } = "";

        public string Fingerprint { get; init; } = "";

        public int Kind { get; init; }

        public string Reason { get; init; } = "";

        public string Person { get; init; } = "";

        public string Title { get; init; } = "";
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Title { get; init; } = "";

        public string Desk { get; init; } = "";

        public string Authors { get; init; } = "";

        public string? Editor { get; init; }

        public int State { get; init; }

        public long Version { get; init; }

        public int LegalHold { get; init; }

        public long? EmbargoUntil { get; init; }

        public long ChangedAt { get; init; }

        public long? SubmittedAt { get; init; }

        public long? ReplyDue { get; init; }

        public long? EmbargoDue { get; init; }

        public long? RefusedAt { get; init; }

        public int OpenBlock { get; init; }

        public int OpenAnswer { get; init; }

        public int OpenAdvise { get; init; }

        public int NeedsSecond { get; init; }
    }
}
