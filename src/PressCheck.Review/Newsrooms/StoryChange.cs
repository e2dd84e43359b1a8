using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Review.Audit;
using PressCheck.Review.Figures;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

/// <summary>A change of one story, while it is made: its row is locked and its version is the one that the client read.</summary>
internal sealed class StoryChange(Change change, Story story, WriteRequest request)
{
    private readonly List<object?[]> _mail = [];
    private readonly List<Counted> _counted = [];

    public Change Change { get; } = change;

    public Story Story { get; set; } = story;

    /// <summary>What the rules find once all is written that they are to know; null until they are asked.</summary>
    public Report? Report { get; set; }

    /// <summary>The id of the record that the change makes or changes.</summary>
    public string? Made { get; set; }

    /// <summary>What in its words looks like a name.</summary>
    public ImmutableArray<NameWarning> Warnings { get; set; } = [];

    public Person By => request.By;

    public string Request => request.Id;

    /// <summary>What is done, in order.</summary>
    public List<AuditAction> Deeds { get; } = [];

    /// <summary>Says what is done in the audit trail, under the version that it leads to.</summary>
    public void Record(AuditAction action, AuditDetails? details = null, string? draft = null)
    {
        Deeds.Add(action);
        Change.Record(
            action,
            By.Id,
            Story.Id,
            draft ?? Story.DraftHash,
            (details ?? AuditDetails.None).With(AuditKey.Version, (request.Version + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (Counted.Of(action, details ?? AuditDetails.None, Request) is { } counted)
        {
            Count(counted);
        }
    }

    /// <summary>Has something count in the managers' figures.</summary>
    public void Count(Counted counted) => _counted.Add(counted);

    /// <summary>Has somebody told. An event's id is the request's, so that one event is never told twice.</summary>
    /// <param name="kind">What about.</param>
    /// <param name="recipients">People by their ids, or a desk as <c>desk:</c> and its id.</param>
    public void Tell(string kind, params IEnumerable<string> recipients)
    {
        foreach (var recipient in recipients.Where(recipient => recipient != By.Id).Distinct(StringComparer.Ordinal))
        {
            _mail.Add([$"{Request}|{kind}|{recipient}", kind, Story.Id, recipient, Change.NowMicroseconds, Change.NowMicroseconds, 0]);
        }
    }

    /// <summary>Ends the change, but for the commit: mail, and what it counts for.</summary>
    public async Task SendAsync()
    {
        await Change.InsertAsync("outbox", ["id", "kind", "story", "recipient", "at", "due_at", "attempts"], _mail);
        await CountedRows.KeepAsync(Change, Story, By.Id, _counted);
    }
}
