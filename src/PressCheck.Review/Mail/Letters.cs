using PressCheck.Review.Audit;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;

namespace PressCheck.Review.Mail;

/// <summary>One event, put to one person.</summary>
/// <param name="Id">The event, the kind and the person: never two letters with one id.</param>
/// <param name="Event">What happened, by its id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Story">The story's id; empty for a digest.</param>
/// <param name="Person">The person's id, or <c>reply:</c> and the id of a reply request.</param>
/// <param name="At">When the event was.</param>
/// <param name="DueAt">When it is to leave.</param>
/// <param name="HandedAt">When a process began to hand it over, if one has.</param>
internal sealed record Letter(string Id, string Event, string Kind, string Story, string Person, DateTimeOffset At, DateTimeOffset DueAt, DateTimeOffset? HandedAt)
{
    public const string Digest = "digest";
    public const string ReplyRequest = "reply-request";

    // What somebody has to look at today is not kept for the digest.
    private static readonly HashSet<string> Urgent = new(["escape-found", "release-refused", "waiver-needs-second", "reply-deadline-near", "reply-deadline-passed", "embargo-ended"], StringComparer.Ordinal);

    public static bool IsUrgent(string kind) => Urgent.Contains(kind);
}

/// <summary>Letters as rows.</summary>
internal static class Letters
{
    public const string Table = "letters";

    private const string Columns = "id, event, kind, story, person, at, due_at AS dueat, handed_at AS handedat";
    private const int MostAtOnce = 200;

    private static readonly string[] Inserted = ["id", "event", "kind", "story", "person", "at", "due_at", "digest_at", "attempts", "dead_at", "why", "sent_at"];

    /// <summary>Puts events of the outbox to people. What reaches nobody becomes a letter that says so.</summary>
    /// <returns>Events that were taken; fewer than there may be at once means that none are left.</returns>
    public static async Task<bool> AddressAsync(Change change, MailSettings settings)
    {
        var events = await change.ListAsync<OutboxRow>(
            change.Dialect.SelectUnclaimed("id, kind, story, recipient, at", "outbox", "sent_at IS NULL AND dead_at IS NULL", "at, id"), new { limit = MostAtOnce });
        foreach (var told in events)
        {
            var happened = told.Id[..told.Id.IndexOf('|', StringComparison.Ordinal)];
            foreach (var (person, why, digest) in await PeopleAsync(change, told, happened))
            {
                var id = $"{happened}|{told.Kind}|{person}";
                if (!await IsThereAsync(change, id))
                {
                    long? digestAt = digest ? Moment.Microseconds(settings.NextDigest(Moment.At(told.At))) : null;
                    await change.InsertAsync(Table, Inserted,
                        [[id, happened, told.Kind, told.Story, person, told.At, digestAt is null ? told.At : long.MaxValue, digestAt, 0, why is null ? null : change.NowMicroseconds, why, null]]);
                }
            }

            await change.ExecuteAsync("UPDATE outbox SET sent_at = @now WHERE id = @Id", new { told.Id, now = change.NowMicroseconds });
        }

        return events.Count == MostAtOnce;
    }

    /// <summary>Gathers what waits for a digest that is due: one letter a person.</summary>
    public static async Task GatherAsync(Change change, MailSettings settings)
    {
        var due = await change.ListAsync<DigestRow>(
            change.Dialect.SelectUnclaimed("id, person, digest_at AS digestat", Table, "sent_at IS NULL AND dead_at IS NULL AND digest_at <= @now", "digest_at, id"),
            new { now = change.NowMicroseconds, limit = MostAtOnce });
        foreach (var digest in due.GroupBy(row => (row.Person, row.DigestAt)))
        {
            var happened = $"{Letter.Digest}:{digest.Key.DigestAt}";
            var id = $"{happened}|{Letter.Digest}|{digest.Key.Person}";
            var before = await FindAsync(change, id);
            if (before is null)
            {
                await change.InsertAsync(Table, Inserted, [[id, happened, Letter.Digest, "", digest.Key.Person, change.NowMicroseconds, change.NowMicroseconds, null, 0, null, null, null]]);
            }

            foreach (var row in digest)
            {
                // What comes after a digest has begun to leave waits for the next one.
                await change.ExecuteAsync(
                    before?.HandedAt is null
                        ? "UPDATE letters SET gathered_in = @gathering, sent_at = @now WHERE id = @Id"
                        : "UPDATE letters SET digest_at = @next WHERE id = @Id",
                    new { row.Id, gathering = id, now = change.NowMicroseconds, next = Moment.Microseconds(settings.NextDigest(change.Now)) });
            }
        }
    }

    public static async Task<Letter?> FindAsync(Change read, string id) =>
        await read.FirstAsync<Row>($"SELECT {Columns} FROM letters WHERE id = @id", new { id }) is { } row ? Of(row) : null;

    public static async Task<List<Letter>> GatheredAsync(Change read, string digest) =>
        (await read.ListAsync<Row>($"SELECT {Columns} FROM letters WHERE gathered_in = @digest ORDER BY at, id", new { digest })).ConvertAll(Of);

    /// <summary>Says that a letter is about to be handed over. False if somebody else has it by now: then it must not be.</summary>
    public static async Task<bool> HandAsync(Change change, string id, string lease) =>
        await change.ExecuteAsync("UPDATE letters SET handed_at = @now WHERE id = @id AND leased_by = @lease AND sent_at IS NULL AND dead_at IS NULL", new { id, lease, now = change.NowMicroseconds }) > 0;

    /// <summary>Says that a letter was not handed over after all, or why it is given up.</summary>
    public static Task TakeBackAsync(Change change, string id, string lease, string? why = null) =>
        change.ExecuteAsync("UPDATE letters SET handed_at = NULL, why = @why WHERE id = @id AND leased_by = @lease", new { id, lease, why });

    /// <summary>A moment that lies further ahead than anything waits comes from a clock that has been set back since: it counts no more.</summary>
    public static Task ForgetOtherClocksAsync(Change change, TimeSpan longestWait, TimeSpan lease) => change.ExecuteAsync(
        """
        UPDATE letters SET due_at = CASE WHEN due_at > @wait THEN @now ELSE due_at END, leased_until = CASE WHEN leased_until > @held THEN @now ELSE leased_until END
        WHERE sent_at IS NULL AND dead_at IS NULL AND digest_at IS NULL AND (due_at > @wait OR leased_until > @held)
        """,
        new { now = change.NowMicroseconds, wait = Moment.Microseconds(change.Now + longestWait), held = Moment.Microseconds(change.Now + lease) });

    public static AuditDetails Details(Letter letter, string why)
    {
        var details = AuditDetails.None.With(AuditKey.Event, letter.Kind).With(AuditKey.Reason, why);
        return Token.Is(letter.Person) ? details.With(AuditKey.Person, letter.Person) : details;
    }

    /// <summary>Who is to be told: a person, why it can't be them, and whether they want a digest.</summary>
    private static async Task<List<(string Person, string? Why, bool Digest)>> PeopleAsync(Change change, OutboxRow told, string happened)
    {
        if (told.Recipient.StartsWith("reply:", StringComparison.Ordinal))
        {
            return [(told.Recipient, null, false)];
        }

        // Whoever did it needs not be told as one of a desk.
        var doer = await change.FirstAsync<string>("SELECT person FROM requests WHERE id = @happened", new { happened });
        var people = (await Staff.RecipientsAsync(change, told.Recipient)).Where(colleague => colleague.Id != doer || told.Recipient == doer).ToList();
        if (people.Count == 0)
        {
            return [(told.Recipient, "nobody-there", false)];
        }

        return [.. from one in await MailChoices.OfKindAsync(change, told.Kind, people)
                   where one.How != MailHow.Never
                   select (one.Colleague.Id, one.Colleague.Email.Length == 0 ? "no-address" : null, one.How == MailHow.Digest)];
    }

    private static async Task<bool> IsThereAsync(Change change, string id) => await change.FirstAsync<long>("SELECT COUNT(*) FROM letters WHERE id = @id", new { id }) > 0;

    private static Letter Of(Row row) => new(row.Id, row.Event, row.Kind, row.Story, row.Person, Moment.At(row.At), Moment.At(row.DueAt), Moment.At(row.HandedAt));

    private sealed record OutboxRow
    {
        public string Id { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Story { get; init; } = "";

        public string Recipient { get; init; } = "";

        public long At { get; init; }
    }

    private sealed record DigestRow
    {
        public string Id { get; init; } = "";

        public string Person { get; init; } = "";

        public long DigestAt { get; init; }
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Event { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Story { get; init; } = "";

        public string Person { get; init; } = "";

        public long At { get; init; }

        public long DueAt { get; init; }

        public long? HandedAt { get; init; }
    }
}
