using System.CommandLine;
using System.Data.Common;
using PressCheck.Cli.Output;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;

namespace PressCheck.Cli;

/// <summary>presscheck verify: whether an audit trail still is what was written.</summary>
internal static class VerifyCommand
{
    public static Command Create(Shell shell)
    {
        var trail = new Argument<string>("trail") { Description = "An exported trail (.jsonl or .csv), a SQLite database file, or a PostgreSQL connection string" };
        var command = new Command("verify", "Check an audit trail: name the first entry that is altered, missing or out of order") { trail };
        command.SetAction(async (result, cancel) =>
        {
            var verdict = await VerifyAsync(result.GetValue(trail)!, shell, cancel);
            using var output = new GuardedStream(shell.Out, "Standard output");
            output.WriteText(verdict.Sentence + "\n");
            return verdict.IsIntact ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }

    private static async Task<TrailVerdict> VerifyAsync(string trail, Shell shell, CancellationToken cancel)
    {
        var path = trail.Contains('\0', StringComparison.Ordinal) || trail.Length == 0 ? null : shell.FullPath(trail);
        try
        {
            if (File.Exists(path))
            {
                return await FileAsync(path, cancel);
            }

            return trail.Contains('=', StringComparison.Ordinal)
                ? await DatabaseAsync(Database.PostgreSql(trail), cancel)
                : throw new CannotRunException($"presscheck: There is no file '{trail}', and it is no connection string such as \"Host=…;Database=…\".");
        }
        catch (UnreadableTrailException e)
        {
            throw new CannotRunException("presscheck: " + e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException or ArgumentException or TimeoutException)
        {
            // A connection string holds a password, and a provider's message may repeat it.
            throw new CannotRunException($"presscheck: The trail can't be read ({e.GetType().Name}).");
        }
    }

    private static async Task<TrailVerdict> FileAsync(string path, CancellationToken cancel)
    {
        if (FormatOf(path) is { } format)
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            return AuditTrail.Verify(file, format);
        }

        return await IsSqliteAsync(path, cancel)
            ? await DatabaseAsync(Database.Sqlite(path, readOnly: true), cancel)
            : throw new UnreadableTrailException("This file is no audit trail: its name ends neither in .jsonl nor in .csv, and it is no SQLite database.");
    }

    private static TrailFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".jsonl" => TrailFormat.JsonLines,
        ".csv" => TrailFormat.Csv,
        _ => null,
    };

    private static async Task<bool> IsSqliteAsync(string path, CancellationToken cancel)
    {
        var head = new byte[16];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) == head.Length && head.AsSpan().SequenceEqual("SQLite format 3\0"u8);
    }

    private static async Task<TrailVerdict> DatabaseAsync(Database database, CancellationToken cancel)
    {
        await using (database)
        {
            return await new AuditTrail(database).VerifyAsync(cancel);
        }
    }
}
