using System.Collections.Immutable;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    /// <summary>Sets what the desk knows of a story beside its text.</summary>
    /// <param name="request">Who asks. What makes the rules ask for less (a story no longer sensitive, a protection or a protected name taken off) is an editor's to set.</param>
    /// <param name="fields">The fields. Authors, holds, notes and what is vouched for have writes of their own and are not read.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">A field is not within <see cref="RecordLimits"/>.</exception>
    public Task<Outcome> PutFieldsAsync(WriteRequest request, StoryFields fields, CancellationToken cancel = default)
    {
        var wanted = FieldRows.Whole(fields);
        return ChangeAsync(request, "put-fields", async change =>
        {
            var before = (await RecordRows.OfStoryAsync(change.Change, change.Story)).Story;
            var asksLess = (before.IsSensitive && !wanted.IsSensitive) || before.Protections.Except(wanted.Protections).Any() || before.ProtectedNames.Except(wanted.ProtectedNames, StringComparer.Ordinal).Any();
            var refusal = StoryPolicy.Keep(change.Story, change.By) ?? (asksLess ? StoryPolicy.Edit(change.Story, change.By) : null);
            if (refusal is { } why)
            {
                return No(why);
            }

            await FieldRows.PutAsync(change.Change, change.Story.Id, wanted);
            foreach (var details in FieldRows.Changes(before, wanted))
            {
                change.Record(AuditAction.FieldsChanged, details);
            }

            return null;
        }, cancel);
    }

    /// <summary>Says what lists call a story, which desk it belongs to and who wrote it.</summary>
    /// <param name="request">Who asks. A story goes to another desk by an editor of its own, or a manager.</param>
    /// <param name="title">What lists call it.</param>
    /// <param name="desk">The desk it belongs to.</param>
    /// <param name="authors">Who wrote it.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The title is empty, or a desk's or an author's id is no token.</exception>
    public Task<Outcome> DescribeAsync(WriteRequest request, string title, string desk, ImmutableArray<string> authors, CancellationToken cancel = default)
    {
        var name = RecordLimits.Phrase(title, "A story's title");
        Token.Require(desk, "A desk's id");
        RecordLimits.Count(authors.IsDefault ? 0 : authors.Length, "A story's authors", least: 1);
        ImmutableArray<string> writers = [.. authors.Select(author => Token.Require(author, "An author's id")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return ChangeAsync(request, "describe", async change =>
        {
            var before = change.Story;
            var refusal = StoryPolicy.ChangeAuthors(before, change.By, writers) ?? (desk == before.Desk ? null : StoryPolicy.Edit(before, change.By));
            if (refusal is { } why)
            {
                return No(why);
            }

            change.Story = before with { Title = name, Desk = desk, Authors = writers };
            if (name != before.Title)
            {
                change.Record(AuditAction.FieldsChanged, AuditDetails.None.With(AuditKey.Item, "title"));
            }

            if (desk != before.Desk)
            {
                await ItemRows.MoveAsync(change.Change, before.Id, desk);
                change.Record(AuditAction.FieldsChanged, AuditDetails.None.With(AuditKey.Item, "desk").With(AuditKey.From, before.Desk).With(AuditKey.To, desk));
            }

            if (!writers.SequenceEqual(before.Authors))
            {
                await StoryRows.DeleteAuthorsAsync(change.Change, before.Id);
                await StoryRows.InsertAuthorsAsync(change.Change, change.Story);
                foreach (var added in writers.Except(before.Authors, StringComparer.Ordinal))
                {
                    change.Record(AuditAction.FieldsChanged, AuditDetails.None.With(AuditKey.Item, "authors").With(AuditKey.Person, added).With(AuditKey.To, "added"));
                }

                foreach (var removed in before.Authors.Except(writers, StringComparer.Ordinal))
                {
                    change.Record(AuditAction.FieldsChanged, AuditDetails.None.With(AuditKey.Item, "authors").With(AuditKey.Person, removed).With(AuditKey.To, "removed"));
                }
            }

            return null;
        }, cancel);
    }

    /// <summary>Says who edits a story.</summary>
    /// <param name="request">Who asks: an editor of the desk, or a manager.</param>
    /// <param name="editor">The editor's id, who is none of its authors; null for nobody yet.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The id is no token.</exception>
    public Task<Outcome> AssignEditorAsync(WriteRequest request, string? editor, CancellationToken cancel = default)
    {
        if (editor is not null)
        {
            Token.Require(editor, "An editor's id");
        }

        return ChangeAsync(request, "assign-editor", change =>
        {
            Refusal? ownWork = editor is not null && change.Story.Authors.Contains(editor) ? Refusal.OwnWork : null;
            var refusal = StoryPolicy.Edit(change.Story, change.By) ?? ownWork;
            if (refusal is { } why)
            {
                return Task.FromResult<Outcome.Refused?>(No(why));
            }

            change.Story = change.Story with { Editor = editor };
            change.Record(AuditAction.EditorAssigned, editor is null ? AuditDetails.None.With(AuditKey.To, "nobody") : AuditDetails.None.With(AuditKey.Person, editor));
            return Task.FromResult<Outcome.Refused?>(null);
        }, cancel);
    }
}
