using PressCheck.Review.Audit;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    /// <summary>Remarks on a story's text. Until somebody closes the note, the rule on open notes asks about it.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="passage">The story's words that it is about; empty if it is about the whole.</param>
    /// <param name="words">The remark.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The remark is empty, or not within <see cref="RecordLimits"/>.</exception>
    public Task<Outcome> AddNoteAsync(WriteRequest request, string passage, string words, CancellationToken cancel = default)
    {
        var about = RecordLimits.Perhaps(passage, "The passage");
        var remark = RecordLimits.Words(words, "The note");
        return ChangeAsync(request, "add-note", async change =>
        {
            if (StoryPolicy.Keep(change.Story, change.By) is { } why)
            {
                return No(why);
            }

            var id = await RecordRows.NextIdAsync(change.Change, "notes", "note", change.Story.Id);
            await NoteRows.InsertAsync(change.Change, change.Story.Id, new Note(id, about, remark, change.By.Id, change.Change.Now, null, null));
            change.Record(AuditAction.NoteAdded, AuditDetails.None.With(AuditKey.Record, id));
            change.Made = id;
            return null;
        }, cancel);
    }

    /// <summary>Closes a note: whoever made it, or an editor of the desk.</summary>
    public Task<Outcome> CloseNoteAsync(WriteRequest request, string note, CancellationToken cancel = default) => ChangeAsync(request, "close-note", async change =>
    {
        if (await NoteRows.FindAsync(change.Change, change.Story.Id, note) is not { ClosedAt: null } found)
        {
            return No(Refusal.NothingThere);
        }

        if (found.By != change.By.Id && StoryPolicy.Edit(change.Story, change.By) is { } why)
        {
            return No(why);
        }

        await NoteRows.CloseAsync(change.Change, change.Story.Id, note, change.By.Id);
        change.Record(AuditAction.NoteClosed, AuditDetails.None.With(AuditKey.Record, note));
        change.Made = note;
        return null;
    }, cancel);
}
