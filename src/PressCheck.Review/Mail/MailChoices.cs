using System.Collections.Immutable;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Mail;

/// <summary>How somebody is told of a kind of event. Numbers are kept in databases and never change.</summary>
public enum MailHow
{
    AtOnce = 1,

    /// <summary>Gathered into one mail a day.</summary>
    Digest = 2,

    Never = 3,
}

/// <summary>How somebody is told of a kind of event, and how they may be.</summary>
/// <param name="Kind">The event's kind, such as <c>submitted</c>.</param>
/// <param name="How">How it is now.</param>
/// <param name="Among">What can be chosen. What is urgent is worth nothing a day later; an escape is told whatever anybody chose.</param>
public sealed record MailChoice(string Kind, MailHow How, ImmutableArray<MailHow> Among);

/// <summary>What people want to be told of by mail.</summary>
public static class MailChoices
{
    private const string Escape = "escape-found";

    private static readonly ImmutableArray<string> OfAuthors =
        ["changes-requested", "signed-off", "sign-off-lapsed", "release-refused", "published", "corrected", "withdrawn", "reply-deadline-near", "reply-deadline-passed", Escape];

    private static readonly ImmutableArray<string> OfEditors = ["submitted", "waiver-needs-second", "embargo-ended", .. OfAuthors];

    /// <summary>The kinds of events that somebody of a role can be told of.</summary>
    public static ImmutableArray<string> KindsOf(Role role) => role == Role.Reporter ? OfAuthors : OfEditors;

    /// <summary>How a kind of event can be told.</summary>
    public static ImmutableArray<MailHow> Among(string kind) =>
        kind == Escape ? [MailHow.AtOnce] : Letter.IsUrgent(kind) ? [MailHow.AtOnce, MailHow.Never] : [MailHow.AtOnce, MailHow.Digest, MailHow.Never];

    /// <summary>Everything that somebody can be told of, and how they are.</summary>
    public static async Task<ImmutableArray<MailChoice>> OfAsync(Change read, Colleague colleague)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(colleague);
        var chosen = (await read.ListAsync<Row>("SELECT kind, person, how FROM mail_choices WHERE person = @Id", new { colleague.Id })).ToDictionary(row => row.Kind, row => (MailHow)row.How, StringComparer.Ordinal);
        return [.. KindsOf(colleague.Role).Select(kind => new MailChoice(kind, How(kind, colleague, chosen.TryGetValue(kind, out var how) ? how : null), Among(kind)))];
    }

    /// <summary>Keeps what somebody chose, in place of all that they chose before.</summary>
    /// <param name="change">The transaction.</param>
    /// <param name="person">Their id.</param>
    /// <param name="choices">Each kind once.</param>
    public static async Task PutAsync(Change change, string person, IReadOnlyCollection<(string Kind, MailHow How)> choices)
    {
        ArgumentNullException.ThrowIfNull(change);
        await change.ExecuteAsync("DELETE FROM mail_choices WHERE person = @person", new { person });
        await change.InsertAsync("mail_choices", ["kind", "person", "how"], [.. choices.Select(choice => new object?[] { choice.Kind, person, (int)choice.How })]);
    }

    /// <summary>How each of some colleagues, in order of their ids, is told of a kind of event.</summary>
    internal static async Task<ImmutableArray<(Colleague Colleague, MailHow How)>> OfKindAsync(Change read, string kind, IReadOnlyList<Colleague> colleagues)
    {
        var rows = colleagues.Count == 0 ? [] : await read.ListAsync<Row>(
            "SELECT kind, person, how FROM mail_choices WHERE kind = @kind AND person >= @first AND person <= @last", new { kind, first = colleagues[0].Id, last = colleagues[^1].Id });
        var chosen = rows.ToDictionary(row => row.Person, row => (MailHow)row.How, StringComparer.Ordinal);
        return [.. colleagues.Select(colleague => (colleague, How(kind, colleague, chosen.TryGetValue(colleague.Id, out var how) ? how : null)))];
    }

    /// <summary>What was chosen, as far as it still can be; else what the person's digest says.</summary>
    private static MailHow How(string kind, Colleague colleague, MailHow? chosen)
    {
        var among = Among(kind);
        return chosen is { } how && among.Contains(how) ? how : colleague.Digest && among.Contains(MailHow.Digest) ? MailHow.Digest : MailHow.AtOnce;
    }

    private sealed record Row
    {
        public string Kind { get; init; } = "";

        public string Person { get; init; } = "";

        public int How { get; init; }
    }
}
