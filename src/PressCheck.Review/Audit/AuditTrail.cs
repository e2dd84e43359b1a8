using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using PressCheck.Review.Store;

namespace PressCheck.Review.Audit;

/// <summary>The audit trail of a newsroom's database. It is read and checked here; only changes add to it.</summary>
public sealed class AuditTrail(Database database)
{
    private const string Columns = "sequence, at, action, person, story, draft, details, previous, hash";
    private const string InOrder = $"SELECT {Columns} FROM audit ORDER BY sequence";

    /// <summary>Entries after a number, in order: a page of a list that never ends.</summary>
    /// <param name="after">The last entry that the reader has; 0 for none.</param>
    /// <param name="most">Entries at most.</param>
    /// <param name="story">Only those about one story.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<AuditEntry>> PageAsync(long after, int most, string? story = null, CancellationToken cancel = default) => database.ReadAsync(async read =>
    {
        await using var rows = await read.ReaderAsync(
            $"SELECT {Columns} FROM audit WHERE {(story is null ? "" : "story = @story AND ")}sequence > @after ORDER BY sequence {database.Dialect.Limit}",
            new { after, limit = most, story });
        return await ListAsync(rows, cancel);
    }, cancel);

    /// <summary>The newest entry; null if there is none.</summary>
    public Task<AuditEntry?> NewestAsync(CancellationToken cancel = default) => database.ReadAsync(async read =>
    {
        await using var rows = await read.ReaderAsync($"SELECT {Columns} FROM audit ORDER BY sequence DESC {database.Dialect.Limit}", new { limit = 1 });
        return (await ListAsync(rows, cancel)).FirstOrDefault();
    }, cancel);

    /// <summary>Writes the whole trail to a stream, as it is at one moment.</summary>
    public Task ExportAsync(Stream stream, TrailFormat format, CancellationToken cancel = default) => database.ReadAsync(async read =>
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        if (format == TrailFormat.Csv)
        {
            await writer.WriteLineAsync(TrailFile.Header);
        }

        var form = new CanonicalForm();
        var (entries, head) = (0L, AuditEntry.FirstPrevious);
        await foreach (var entry in EntriesAsync(read, cancel))
        {
            await writer.WriteLineAsync(TrailFile.Line(form, entry, format));
            (entries, head) = (entry.Sequence, entry.Hash);
        }

        await writer.WriteLineAsync(TrailFile.LastLine(entries, head, format));
        return true;
    }, cancel);

    /// <summary>Checks the whole trail as it is at one moment.</summary>
    /// <exception cref="UnreadableTrailException">The database holds no trail.</exception>
    public Task<TrailVerdict> VerifyAsync(CancellationToken cancel = default) => database.ReadAsync(async read =>
    {
        if (await read.FirstAsync<long>(database.Dialect.TableExists, new { table = "audit_head" }) == 0)
        {
            throw new UnreadableTrailException("The database holds no audit trail.");
        }

        var check = new TrailCheck();
        await CheckAsync(read, check, cancel);
        return await read.FirstAsync<AuditHead>("SELECT sequence, hash FROM audit_head WHERE id = 1") is { } head
            ? check.End(head.Sequence, Encoding.UTF8.GetBytes(head.Hash))
            : check.EndWithoutEnd();
    }, cancel);

    /// <summary>Checks an exported trail.</summary>
    /// <param name="stream">The file, from its beginning.</param>
    /// <param name="format">How it was written.</param>
    public static TrailVerdict Verify(Stream stream, TrailFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TrailFile.Verify(stream, format);
    }

    /// <summary>Checks entries as those of a database are checked.</summary>
    /// <param name="entries">In the order in which the table gives them.</param>
    /// <param name="last">How many there should be.</param>
    /// <param name="head">The hash of the last of them.</param>
    internal static TrailVerdict Verify(IEnumerable<AuditEntry> entries, long last, string head)
    {
        var check = new TrailCheck();
        var rowCheck = new TrailRowCheck(check);
        foreach (var entry in entries.TakeWhile(_ => !check.IsDecided))
        {
            rowCheck.Take(entry.Sequence, Moment.Microseconds(entry.At), (int)entry.Action, entry.By, entry.Story, entry.Draft, entry.Details, entry.Previous, entry.Hash);
        }

        return check.End(last, Encoding.UTF8.GetBytes(head));
    }

    /// <summary>The newest entries about a story, the newest first.</summary>
    internal static async Task<List<AuditEntry>> NewestAsync(Change change, string story, int most)
    {
        await using var rows = await change.ReaderAsync($"SELECT {Columns} FROM audit WHERE story = @story ORDER BY sequence DESC {change.Dialect.Limit}", new { story, limit = most });
        return await ListAsync(rows, CancellationToken.None);
    }

    private static async Task<List<AuditEntry>> ListAsync(DbDataReader rows, CancellationToken cancel)
    {
        var entries = new List<AuditEntry>();
        while (await rows.ReadAsync(cancel))
        {
            entries.Add(Entry(rows));
        }

        return entries;
    }

    private static async Task CheckAsync(Change read, TrailCheck check, CancellationToken cancel)
    {
        await using var rows = await read.ReaderAsync(InOrder);
        var rowCheck = new TrailRowCheck(check);
        while (!check.IsDecided && await rows.ReadAsync(cancel))
        {
            try
            {
                rowCheck.Take(
                    rows.GetInt64(0), rows.GetInt64(1), rows.GetInt32(2), rows.GetString(3), Optional(rows, 4), Optional(rows, 5), Optional(rows, 6), rows.GetString(7), rows.GetString(8));
            }
            catch (Exception e) when (e is InvalidCastException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
            {
                check.TakeUnreadable();
            }
        }
    }

    private static async IAsyncEnumerable<AuditEntry> EntriesAsync(Change read, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var rows = await read.ReaderAsync(InOrder);
        while (await rows.ReadAsync(cancel))
        {
            yield return Entry(rows);
        }
    }

    private static AuditEntry Entry(DbDataReader rows) => new(
        rows.GetInt64(0), Moment.At(rows.GetInt64(1)), (AuditAction)rows.GetInt32(2), rows.GetString(3), Optional(rows, 4), Optional(rows, 5), Optional(rows, 6), rows.GetString(7), rows.GetString(8));

    private static string? Optional(DbDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
}
