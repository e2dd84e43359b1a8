using System.Collections.Immutable;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    /// <summary>Adds an entry to the source register, or changes one. Who the source is has no place in it; what looks like a name is told as a warning and kept.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="entry">
    /// The entry; without an id it is a new one and gets one. What is vouched for has a write of its own and stays as it is, unless no
    /// description is left of those that it was vouched for by: then nothing is vouched for any more.
    /// </param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The entry has no description, or is not within <see cref="RecordLimits"/>.</exception>
    public Task<Outcome> PutSourceAsync(WriteRequest request, SourceEntry entry, CancellationToken cancel = default)
    {
        var wanted = SourceRows.Whole(entry);
        return ChangeAsync(request, "put-source", async change =>
        {
            if (StoryPolicy.Keep(change.Story, change.By) is { } why)
            {
                return No(why);
            }

            var before = wanted.Id.Length == 0 ? null : await SourceRows.FindAsync(change.Change, change.Story.Id, wanted.Id);
            if (wanted.Id.Length > 0 && before is null)
            {
                return No(Refusal.NothingThere);
            }

            var source = before is null ? wanted with { Id = await RecordRows.NextIdAsync(change.Change, "sources", "source", change.Story.Id) } : wanted;
            await SourceRows.PutAsync(change.Change, change.Story.Id, source, isNew: before is null, change.By.Id);
            if (before is not null && !before.Descriptors.Intersect(source.Descriptors, StringComparer.OrdinalIgnoreCase).Any())
            {
                await AttestationRows.WithdrawAboutAsync(change.Change, change.Story.Id, source.Id);
            }

            var details = AuditDetails.None.With(AuditKey.Record, source.Id);
            change.Record(before is null ? AuditAction.SourceRegistered : AuditAction.SourceChanged, source.Reason is { } reason ? details.With(AuditKey.Reason, Word(reason)) : details);
            await WarnAsync(change, TextsOf(source));
            change.Made = source.Id;
            return null;
        }, cancel);
    }

    /// <summary>Takes an entry out of the source register, with all that it said: only that there was one is left, and in the audit trail who took it out.</summary>
    public Task<Outcome> RemoveSourceAsync(WriteRequest request, string source, CancellationToken cancel = default) => ChangeAsync(request, "remove-source", async change =>
    {
        if (StoryPolicy.Keep(change.Story, change.By) is { } why)
        {
            return No(why);
        }

        if (!await SourceRows.RemoveAsync(change.Change, change.Story.Id, source))
        {
            return No(Refusal.NothingThere);
        }

        await AttestationRows.WithdrawAboutAsync(change.Change, change.Story.Id, source);
        change.Record(AuditAction.SourceRemoved, AuditDetails.None.With(AuditKey.Record, source));
        change.Made = source;
        return null;
    }, cancel);

    /// <summary>What <see cref="PutSourceAsync"/> would warn of, so that a name can be taken out before it is kept. Nothing is kept.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="entry">The entry as it was typed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">The entry has no description, or is not within <see cref="RecordLimits"/>.</exception>
    public Task<ImmutableArray<NameWarning>> NamesInSourceAsync(string story, SourceEntry entry, CancellationToken cancel = default)
    {
        var wanted = SourceRows.Whole(entry);
        return database.ReadAsync(async read => await StoryRows.FindAsync(read, story, locked: false) is { } found ? await NamesAsync(read, found, TextsOf(wanted)) : [], cancel);
    }

    /// <summary>Tells what in a record's words looks like a name that the story's latest draft doesn't print.</summary>
    private static async Task WarnAsync(StoryChange change, ImmutableArray<(string Field, string Words)> texts) => change.Warnings = await NamesAsync(change.Change, change.Story, texts);

    private static async Task<ImmutableArray<NameWarning>> NamesAsync(Change read, Story story, ImmutableArray<(string Field, string Words)> texts)
    {
        var draft = await StoryRows.DraftAsync(read, story.Id, story.Draft);
        return [.. texts.SelectMany(text => NamesInWords.In(text.Field, text.Words, draft?.Text ?? ""))];
    }

    private static ImmutableArray<(string Field, string Words)> TextsOf(SourceEntry source) =>
    [
        .. source.Descriptors.Select((words, at) => ($"descriptors[{at}]", words)),
        ("reasonWords", source.ReasonWords),
        ("basisWords", source.BasisWords),
        ("corroborationWords", source.CorroborationWords),
    ];

    /// <summary>A value's name as the audit trail writes it: <c>not-authorised</c>.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
