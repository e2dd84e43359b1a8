using PressCheck.Review.Audit;
using PressCheck.Review.Figures;
using PressCheck.Review.Store;

namespace PressCheck.Bench.Lists;

/// <summary>
/// A newsroom of a thousand days, made in the database by its own statements: eight desks, forty editors, as many reporters, thirty-six
/// rules. One story in thirty-three is still under way, if nothing else is asked for. Every row follows from its number, so that two newsrooms of one size are alike.
/// </summary>
internal sealed class SeededNewsroom(Database database, int stories, int findingsEach, int entriesEach, int underWayOneIn = 33, int reporters = SeededNewsroom.Reporters, int editors = SeededNewsroom.Editors)
{
    public const int Desks = 8;
    public const int Editors = 40;
    public const int Reporters = 40;
    public const int Rules = 36;
    public const int Days = 1000;

    public static DateTimeOffset First { get; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Number = "WITH RECURSIVE n (i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < @stories) ";
    private const string Finding = "WITH RECURSIVE k (k) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT k + 1 FROM k WHERE k < @each - 1) ";
    private const string Rule = "'RUL0' || (10 + (f.number * 7 + f.number / 36) % 36)";

    private static readonly string[] Statements =
    [
        Number + """
        INSERT INTO stories (id, title, desk, editor, state, version, draft, legal_hold, embargo_until, created_at, changed_at)
        SELECT 's' || (1000000 + i), 'A story for the lists ' || i, 'desk' || (i % 8), CASE WHEN i % 5 = 0 THEN NULL ELSE 'editor' || (i % @editors) END,
          CASE WHEN i % @underWay = 0 THEN 1 + (i / @underWay) % 4 WHEN i % 50 = 1 THEN 7 WHEN i % 20 = 2 THEN 6 ELSE 5 END, 7, 1, 0,
          CASE WHEN i % 6 = 0 THEN @first + i * @step + 86400000000 ELSE NULL END, @first + i * @step - 7200000000, @first + i * @step FROM n
        """,
        Number + "INSERT INTO story_authors (story, person, changed_at) SELECT 's' || (1000000 + i), 'reporter' || ((i * 7) % @reporters), @first + i * @step FROM n",
        """
        INSERT INTO story_lines (story, desk, authors, submitted_at, reply_due, embargo_due, refused_at, refused_draft, open_block, open_answer, open_advise, needs_second)
        SELECT s.id, s.desk, a.person, CASE WHEN s.state = 2 THEN s.changed_at ELSE NULL END, CASE WHEN s.state < 5 AND s.editor IS NULL THEN s.changed_at + 86400000000 ELSE NULL END,
          CASE WHEN s.state < 5 THEN s.embargo_until ELSE NULL END,
          CASE WHEN s.state < 5 THEN s.changed_at ELSE NULL END, 'd', 1, 2, 3, CASE WHEN s.state < 5 THEN 1 ELSE 0 END
        FROM stories s JOIN story_authors a ON a.story = s.id
        """,
        """
        INSERT INTO drafts (story, number, sha256, text, parts, type, locations, word_count, rule_set, person, at)
        SELECT id, 1, 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddd' || id, 'By nobody. The words of a story are not what lists read.', '[]', 0, '[]', 900, '1.0', 'nobody', created_at FROM stories
        """,
        Finding + """
        INSERT INTO findings (story, draft, ordinal, rule_id, fingerprint, span_start, span_length, confidence, message, evidence)
        SELECT f.story, 1, f.k, RULE, 'ffffffffffffffffffffff' || (1000000000 + f.number), 10, 20, 2, 'Nobody is named as saying this, or so the lists are told.', '[]'
        FROM (SELECT s.id AS story, k.k, CAST(substr(s.id, 2) AS BIGINT) % 1000000 * @each + k.k AS number FROM stories s, k) f
        """,
        """
        INSERT INTO items (story, rule_id, fingerprint, desk, confidence, message, flagged_draft, flagged_at, gone_draft, gone_at, gone_by, gone_how)
        SELECT f.story, f.rule_id, f.fingerprint, s.desk, f.confidence, f.message, 1, s.created_at + f.ordinal * 60000000, CASE WHEN f.ordinal % 5 < 2 THEN 2 ELSE NULL END,
          CASE WHEN f.ordinal % 5 < 2 THEN s.changed_at ELSE NULL END, CASE WHEN f.ordinal % 5 < 2 THEN 'nobody' ELSE NULL END, CASE WHEN f.ordinal % 5 < 2 THEN 1 ELSE NULL END
        FROM findings f JOIN stories s ON s.id = f.story
        """,
        """
        INSERT INTO clearances (id, story, rule_id, fingerprint, kind, reason, words, person, at, second_person, second_at, rule_set)
        SELECT 'c' || substr(f.story, 2) || '-' || f.ordinal, f.story, f.rule_id, f.fingerprint, 1 + f.ordinal % 2, CASE WHEN f.ordinal % 4 = 1 THEN 'not-what-it-says' ELSE 'public-record' END,
          'Because.', 'nobody', s.changed_at, CASE WHEN s.state < 5 THEN NULL ELSE 'somebody' END, NULL, '1.0'
        FROM findings f JOIN stories s ON s.id = f.story WHERE f.ordinal < 4
        """,
        """
        INSERT INTO seconds_wanted (clearance, story, desk, at)
        SELECT c.id, c.story, s.desk, c.at FROM clearances c JOIN stories s ON s.id = c.story WHERE s.state < 5 AND c.second_person IS NULL
        """,
        Counted("1", "'f' || substr(f.fingerprint, 23)", "f.flagged_at", "NULL", "'', ''", "items f JOIN stories s ON s.id = f.story"),
        Counted("5", "'x' || substr(f.fingerprint, 23)", "f.gone_at", "(f.gone_at - f.flagged_at) / 1000000 % 9973 * 60", "'', ''", "items f JOIN stories s ON s.id = f.story WHERE f.gone_at IS NOT NULL"),
        Counted("CASE WHEN f.kind = 2 THEN 4 ELSE 2 END", "f.id", "f.at", "(f.at - s.created_at) / 1000000 % 9973", "f.reason, f.id", "clearances f JOIN stories s ON s.id = f.story"),
        """
        INSERT INTO counted (id, at, measure, desk, editor, rule_id, fingerprint, story, person, reason, about)
        SELECT 'r' || id, changed_at, 6, desk, COALESCE(editor, ''), '', '', id, 'nobody', '', '' FROM stories WHERE draft + CAST(substr(id, 2) AS BIGINT) % 10 = 1
        """,
        """
        INSERT INTO counted (id, at, measure, desk, editor, rule_id, fingerprint, story, person, reason, about)
        SELECT 'e' || id, changed_at, 7, desk, COALESCE(editor, ''), '', '', id, 'nobody', '', id FROM stories WHERE CAST(substr(id, 2) AS BIGINT) % 100 = 1
        """,
    ];

    /// <summary>The first moment after the last story.</summary>
    public static DateTimeOffset Last => First.AddDays(Days);

    /// <summary>Makes all of it; what was said of the database is gathered anew, as it is by itself in time.</summary>
    public async Task MakeAsync(Action<string>? say = null)
    {
        var parameters = new { stories = (long)stories, underWay = (long)underWayOneIn, reporters = (long)reporters, editors = (long)editors, each = (long)findingsEach, first = Moment.Microseconds(First), step = (long)(TimeSpan.FromDays(Days).TotalMicroseconds / stories) };
        foreach (var statement in Statements)
        {
            say?.Invoke(statement.Split("INSERT INTO ")[1].Split(' ')[0]);
            await database.ChangeAsync(change => change.ExecuteAsync(statement.Replace("RULE", Rule, StringComparison.Ordinal), parameters));
        }

        say?.Invoke("tallies");
        await new ManagerFigures(database).RebuildAsync();
        say?.Invoke("audit");
        await AppendAsync();
        await database.ChangeAsync(change => change.ExecuteAsync("ANALYZE; SELECT 1"));
    }

    private static string Counted(string measure, string id, string at, string seconds, string reasonAndAbout, string from) =>
        $"""
        INSERT INTO counted (id, at, measure, desk, editor, rule_id, fingerprint, story, person, reason, about, seconds)
        SELECT {id}, {at}, {measure}, s.desk, COALESCE(s.editor, ''), f.rule_id, f.fingerprint, f.story, 'nobody', {reasonAndAbout}, {seconds} FROM {from}
        """;

    private async Task AppendAsync()
    {
        const int InEach = 2000;
        var all = (long)stories * entriesEach;
        for (var done = 0L; done < all; done += InEach)
        {
            await database.ChangeAsync(change =>
            {
                for (var i = done; i < Math.Min(done + InEach, all); i++)
                {
                    change.Record(
                        i % 4 == 0 ? AuditAction.DraftSaved : AuditAction.Waived, $"reporter{i % Reporters}", $"s{1_000_001 + (i / entriesEach)}", null, AuditDetails.None.With(AuditKey.Rule, "RUL011").With(AuditKey.Version, "7"));
                }

                return Task.FromResult(true);
            });
        }
    }
}
