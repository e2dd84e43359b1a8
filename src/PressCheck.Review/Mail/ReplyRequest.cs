using PressCheck.Review.Store;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Mail;

/// <summary>What the subject of an allegation is asked by mail. Its words are the only ones of a story that ever leave by mail: an editor types them for this.</summary>
/// <param name="Reply">The entry of the reply log that it belongs to.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Words">What will be said of the subject.</param>
/// <param name="AnswerBy">By when to reply.</param>
/// <param name="AnswerHow">How to reply: a number, an address, a person to ask for.</param>
/// <param name="Language">The language of what stands around the words.</param>
public sealed record ReplyRequest(string Reply, string Address, string Words, DateTimeOffset AnswerBy, string AnswerHow, string Language = "en")
{
    /// <summary>The request as it is kept and sent.</summary>
    /// <param name="now">It can't be answered before.</param>
    /// <exception cref="ArgumentException">The address is none that mail can go to, words are missing or too many, or the time is over already. Nothing of it is repeated.</exception>
    public ReplyRequest Whole(DateTimeOffset now) => this with
    {
        Reply = Token.Require(Reply, "A reply's id"),
        Address = Message.Address(Address?.Trim())?.Address ?? throw new ArgumentException("The address must be plain, such as name@example.org."),
        Words = RecordLimits.Words(Words, "What will be said"),
        AnswerBy = AnswerBy > now ? Moment.Whole(AnswerBy) : throw new ArgumentException("The time to reply must not be over."),
        AnswerHow = RecordLimits.Phrase(AnswerHow, "How to reply"),
        Language = MailLanguage.Of(Language ?? "", "").Name,
    };

    /// <summary>The mail as it will be sent, to be shown before it is.</summary>
    /// <exception cref="ArgumentException">As <see cref="Whole"/> says.</exception>
    public ReplyPreview Preview(MailSettings settings, DateTimeOffset now)
    {
        var whole = Whole(now);
        var message = new MailTemplates(settings).ReplyRequest(Message.IdOf("preview"), Message.Address(whole.Address)!, whole.Language, new ReplyFacts(whole.Words, whole.AnswerBy, whole.AnswerHow));
        return new ReplyPreview(whole.Address, message.Subject, message.Text, message.Html);
    }

    /// <summary>The reply's id and no word of the request.</summary>
    public override string ToString() => $"request for reply {Reply}";
}

/// <summary>A reply request as it will be sent.</summary>
public sealed record ReplyPreview(string To, string Subject, string Text, string Html)
{
    /// <summary>No word of it.</summary>
    public override string ToString() => "preview of a reply request";
}
