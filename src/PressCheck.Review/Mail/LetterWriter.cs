using System.Globalization;
using System.Net.Mail;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Mail;

/// <summary>Makes a message of a letter, from what is known at that moment.</summary>
internal sealed class LetterWriter(MailSettings settings)
{
    private readonly MailTemplates _templates = new(settings);

    /// <summary>The message, or why there can be none: a token.</summary>
    public async Task<(Message? Message, string? Why)> WriteAsync(Change read, Letter letter)
    {
        if (letter.Kind == Letter.ReplyRequest)
        {
            return await ReplyRequestAsync(read, letter);
        }

        var colleague = (await Staff.RecipientsAsync(read, letter.Person)).FirstOrDefault();
        if (colleague is null)
        {
            return (null, "nobody-there");
        }

        if (Message.Address(colleague.Email) is not { } to)
        {
            return (null, colleague.Email.Length == 0 ? "no-address" : "unusable-address");
        }

        var id = Message.IdOf(letter.Id);
        if (letter.Kind != Letter.Digest)
        {
            return (_templates.About(id, to, colleague.Language, letter.Kind, await FactsAsync(read, letter)), null);
        }

        var gathered = new List<(string, StoryFacts)>();
        foreach (var part in await Letters.GatheredAsync(read, letter.Id))
        {
            gathered.Add((part.Kind, await FactsAsync(read, part)));
        }

        return (_templates.Digest(id, to, colleague.Language, gathered), null);
    }

    private static async Task<StoryFacts> FactsAsync(Change read, Letter letter)
    {
        var story = await read.FirstAsync<StoryRow>("SELECT desk, state FROM stories WHERE id = @Story", new { letter.Story });
        return new StoryFacts(letter.Story, story?.Desk, (StoryState?)story?.State, letter.At, DeadlineOf(letter));
    }

    /// <summary>Events about deadlines end with the deadline.</summary>
    private static DateTimeOffset? DeadlineOf(Letter letter) =>
        letter.Kind is "reply-deadline-near" or "reply-deadline-passed" or "embargo-ended"
            && long.TryParse(letter.Event.AsSpan(letter.Event.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var deadline) ? Moment.At(deadline) : null;

    private async Task<(Message? Message, string? Why)> ReplyRequestAsync(Change read, Letter letter)
    {
        var id = letter.Person[(letter.Person.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var row = await read.FirstAsync<ReplyRow>("SELECT address, language, words, answer_by AS answerby, answer_how AS answerhow FROM reply_requests WHERE id = @id", new { id });
        return row is null ? (null, "nobody-there")
            : Message.Address(row.Address) is not { } to ? (null, "unusable-address")
            : (_templates.ReplyRequest(Message.IdOf(letter.Id), to, row.Language, new ReplyFacts(row.Words, Moment.At(row.AnswerBy), row.AnswerHow)), null);
    }

    private sealed record StoryRow
    {
        public string Desk { get; init; } = "";

        public int State { get; init; }
    }

    private sealed record ReplyRow
    {
        public string Address { get; init; } = "";

        public string Language { get; init; } = "";

        public string Words { get; init; } = "";

        public long AnswerBy { get; init; }

        public string AnswerHow { get; init; } = "";
    }
}
