using System.Collections.Immutable;
using PressCheck.Analysis.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Clearances;

/// <summary>Says of the open items of a checklist why those that were settled once are open again.</summary>
internal sealed class Reopening(Change read, Story story)
{
    /// <summary>A sentence that was edited in draft after draft is followed no further back.</summary>
    private const int MostEdits = 32;

    private readonly Dictionary<long, IReadOnlyDictionary<(string Rule, string Fingerprint), string>> _edits = [];
    private readonly HashSet<(string Rule, string Fingerprint)> _answered = [];
    private readonly Dictionary<string, string> _takenBackBy = new(StringComparer.Ordinal);
    private List<ClearanceRows.Once> _once = [];
    private Dictionary<(string Rule, string Fingerprint), ItemRow> _rows = [];

    /// <summary>The same items; each that is open again says why.</summary>
    public async Task<ImmutableArray<ChecklistItem>> OfAsync(ImmutableArray<ChecklistItem> items)
    {
        if (!items.Any(item => item.State == ItemState.Open))
        {
            return items;
        }

        _once = await ClearanceRows.OnceAsync(read, story.Id);
        _rows = (await read.ListAsync<ItemRow>(
            """
            SELECT rule_id AS rule, fingerprint, flagged_draft AS flaggeddraft, flagged_at AS flaggedat, gone_draft AS gonedraft, gone_at AS goneat, gone_by AS goneby, gone_how AS gonehow
            FROM items WHERE story = @Id
            """,
            new { story.Id })).ToDictionary(row => (row.Rule, row.Fingerprint));
        await ReadTrailAsync();
        var answers = (await AnswerRows.ReopenedAsync(read, story.Id)).ToDictionary(one => one.Answer.Item, StringComparer.Ordinal);
        var told = ImmutableArray.CreateBuilder<ChecklistItem>(items.Length);
        foreach (var item in items)
        {
            told.Add(item.State != ItemState.Open ? item
                : item.IsOfHouse ? item with { Reopened = Lapsed(item) ?? (answers.GetValueOrDefault(item.Rule) is { Answer: { } answer } once ? new Reopened(ReopenedWhy.TakenBack, once.By, once.At) { Answer = answer } : null) }
                : item with { Reopened = Lapsed(item) ?? TakenBack(item) ?? await RecordChangedAsync(item) ?? await EditedAsync(item) });
        }

        return told.MoveToImmutable();
    }

    private static Reopened? Lapsed(ChecklistItem item)
    {
        var reopened = item.Lapsed switch
        {
            Standing.Expired => new Reopened(ReopenedWhy.Expired, At: item.Clearance?.ExpiresAt),
            Standing.OtherRuleSet => new Reopened(ReopenedWhy.RulesChanged),
            Standing.NotFourEyes => new Reopened(ReopenedWhy.NotFourEyes),
            _ => null,
        };
        return reopened is null ? null : reopened with { Clearance = item.Clearance, Answer = item.Answer };
    }

    private Reopened? TakenBack(ChecklistItem item) =>
        _once.LastOrDefault(once => once.WithdrawnAt is not null && Is(once.Clearance, item.Rule, item.Fingerprint) && Stood(once.Clearance, item)) is { WithdrawnAt: { } at, Clearance: var clearance }
            ? new Reopened(ReopenedWhy.TakenBack, _takenBackBy.GetValueOrDefault(clearance.Id), at) { Clearance = clearance }
            : null;

    private async Task<Reopened?> RecordChangedAsync(ChecklistItem item)
    {
        if (_rows.GetValueOrDefault((item.Rule, item.Fingerprint)) is not { } row)
        {
            return null;
        }

        if (row.GoneHow == (int)GoneHow.AnsweredByRecord)
        {
            // It was answered when somebody last wrote, and is not now: a date has passed.
            return new Reopened(ReopenedWhy.RecordChanged);
        }

        return _answered.Contains((item.Rule, item.Fingerprint)) ? new Reopened(ReopenedWhy.RecordChanged, await ByAsync(row.FlaggedAt), Moment.At(row.FlaggedAt)) : null;
    }

    /// <summary>What the trail tells: which findings went last because a record answered them, and who took which clearance back.</summary>
    private async Task ReadTrailAsync()
    {
        var rows = await read.ListAsync<EntryRow>(
            "SELECT action, person, details FROM audit WHERE story = @Id AND action IN (@gone, @answered, @withdrawn) ORDER BY sequence",
            new { story.Id, gone = (int)AuditAction.Fixed, answered = (int)AuditAction.AnsweredByRecord, withdrawn = (int)AuditAction.ClearanceWithdrawn });
        foreach (var row in rows)
        {
            var details = row.Details.Split(' ').Select(static pair => pair.Split('=', 2)).Where(static pair => pair.Length == 2).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
            var key = (details.GetValueOrDefault("rule", ""), details.GetValueOrDefault("fingerprint", ""));
            switch ((AuditAction)row.Action)
            {
                case AuditAction.AnsweredByRecord:
                    _answered.Add(key);
                    break;
                case AuditAction.Fixed:
                    _answered.Remove(key);
                    break;
                default:
                    _takenBackBy[details.GetValueOrDefault("clearance", "")] = row.Person;
                    break;
            }
        }
    }

    /// <summary>Whose change was made at a moment.</summary>
    private Task<string?> ByAsync(long at) => read.FirstAsync<string>("SELECT person FROM audit WHERE story = @Id AND at = @at ORDER BY sequence DESC", new { story.Id, at });

    /// <summary>Follows the sentence back through the drafts that it was edited in, to one that somebody had cleared.</summary>
    private async Task<Reopened?> EditedAsync(ChecklistItem item)
    {
        if (!_once.Exists(once => once.Clearance.Rule == item.Rule))
        {
            return null;
        }

        var (key, edits) = ((item.Rule, item.Fingerprint), 0);
        Reopened? latest = null;
        while (edits++ < MostEdits && _rows.GetValueOrDefault(key) is { FlaggedDraft: > 1 } row && (await EditsAsync(row.FlaggedDraft)).TryGetValue(key, out var fingerprint))
        {
            key = (item.Rule, fingerprint);
            var before = _rows[key];
            latest ??= new Reopened(ReopenedWhy.SentenceEdited, before.GoneBy, Moment.At(before.GoneAt)) { Draft = row.FlaggedDraft, Before = await WordsAsync(key, row.FlaggedDraft - 1) };
            if (_once.LastOrDefault(once => once.WithdrawnAt is null && Is(once.Clearance, item.Rule, fingerprint) && Stood(once.Clearance, item)) is { } stood)
            {
                return latest with { Clearance = stood.Clearance };
            }
        }

        return null;
    }

    /// <summary>What became of what in a draft: the fingerprints that findings had in the draft before, where the sentence is the same but for an edit.</summary>
    private async Task<IReadOnlyDictionary<(string Rule, string Fingerprint), string>> EditsAsync(long draft)
    {
        if (_edits.TryGetValue(draft, out var known))
        {
            return known;
        }

        var gone = _rows.Values.Where(row => row.GoneDraft == draft && row.GoneHow == (int)GoneHow.Fixed).ToList();
        var came = _rows.Values.Where(row => row.FlaggedDraft == draft && gone.Exists(one => one.Rule == row.Rule)).ToList();
        var edits = came.Count == 0
            ? new Dictionary<(string Rule, string Fingerprint), string>()
            : EditedSentences.Pair(await SeenAsync(draft - 1, gone), await SeenAsync(draft, came));
        return _edits[draft] = edits;
    }

    private async Task<List<SeenFinding>> SeenAsync(long draft, IReadOnlyCollection<ItemRow> rows)
    {
        var text = (await StoryRows.DraftAsync(read, story.Id, draft))?.Text ?? "";
        var spans = await SpansAsync(draft);
        return
        [
            .. rows.Where(row => spans.ContainsKey((row.Rule, row.Fingerprint)))
                .Select(row => new SeenFinding(row.Rule, row.Fingerprint, text, spans[(row.Rule, row.Fingerprint)])),
        ];
    }

    private async Task<string> WordsAsync((string Rule, string Fingerprint) key, long draft) =>
        (await StoryRows.DraftAsync(read, story.Id, draft)) is { } text && (await SpansAsync(draft)).TryGetValue(key, out var span) ? span.Of(text.Text).ToString() : "";

    private async Task<Dictionary<(string Rule, string Fingerprint), Span>> SpansAsync(long draft) =>
        (await read.ListAsync<SpanRow>("SELECT rule_id AS rule, fingerprint, span_start AS start, span_length AS length FROM findings WHERE story = @Id AND draft = @draft ORDER BY ordinal", new { story.Id, draft }))
            .DistinctBy(row => (row.Rule, row.Fingerprint)).ToDictionary(row => (row.Rule, row.Fingerprint), row => new Span(row.Start, row.Length));

    private static bool Is(Clearance clearance, string rule, string fingerprint) =>
        string.Equals(clearance.Rule, rule, StringComparison.Ordinal) && string.Equals(clearance.Fingerprint, fingerprint, StringComparison.Ordinal);

    /// <summary>A clearance that a second person never agreed to has opened nothing by going.</summary>
    private bool Stood(Clearance clearance, ChecklistItem item) => ClearancePolicy.ByTwo(item.Enforcement, clearance.By, clearance.Second, story.Authors) == Standing.Stands;

    private sealed record ItemRow
    {
        public string Rule { get; init; } = "";

        public string Fingerprint { get; init; } = "";

        public long FlaggedDraft { get; init; }

        public long FlaggedAt { get; init; }

        public long? GoneDraft { get; init; }

        public long? GoneAt { get; init; }

        public string? GoneBy { get; init; }

        public int? GoneHow { get; init; }
    }

    private sealed record EntryRow
    {
        public int Action { get; init; }

        public string Person { get; init; } = "";

        public string Details { get; init; } = "";
    }

    private sealed record SpanRow
    {
        public string Rule { get; init; } = "";

        public string Fingerprint { get; init; } = "";

        public int Start { get; init; }

        public int Length { get; init; }
    }
}
