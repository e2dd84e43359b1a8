using System.Net.Mail;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Mail;

/// <summary>What a mail may say of a story: ids, where it stands and moments. There is no room for its title or its words.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Desk">The desk's id; null if the story is gone.</param>
/// <param name="State">Where it stands when the mail is written.</param>
/// <param name="At">When the event was.</param>
/// <param name="Deadline">The deadline that it is about, if it is about one.</param>
internal sealed record StoryFacts(string Story, string? Desk, StoryState? State, DateTimeOffset At, DateTimeOffset? Deadline = null);

/// <summary>What the subject of an allegation is told.</summary>
/// <param name="Words">What will be said, as an editor typed it for this.</param>
/// <param name="AnswerBy">By when to reply.</param>
/// <param name="AnswerHow">How to reply.</param>
internal sealed record ReplyFacts(string Words, DateTimeOffset AnswerBy, string AnswerHow);

/// <summary>Writes mail from facts, in a language, as text and HTML.</summary>
internal sealed class MailTemplates(MailSettings settings)
{
    /// <summary>Mail about one event.</summary>
    public Message About(string id, MailAddress to, string language, string kind, StoryFacts facts)
    {
        var words = MailLanguage.Of(language, settings.Language);
        var said = words.Kind(kind);
        var page = new MailPage(words.Name);
        page.Paragraph(said.Text);
        page.Facts(FactsOf(words, facts));
        page.Link(words.Open, settings.LinkTo(facts.Story));
        page.Note(words.Why);
        return new Message(id, settings.From, to, said.Subject, page.Text, page.Html, Message.IdOf("story|" + facts.Story));
    }

    /// <summary>Mail about all that was gathered for a person.</summary>
    public Message Digest(string id, MailAddress to, string language, IEnumerable<(string Kind, StoryFacts Facts)> gathered)
    {
        var words = MailLanguage.Of(language, settings.Language);
        var said = words.Kind("digest");
        var page = new MailPage(words.Name);
        page.Paragraph(said.Text);
        foreach (var (kind, facts) in gathered)
        {
            page.Paragraph(words.Kind(kind).Text);
            page.Facts(FactsOf(words, facts));
            page.Link(words.Open, settings.LinkTo(facts.Story));
        }

        page.Note(words.Why);
        return new Message(id, settings.From, to, said.Subject, page.Text, page.Html);
    }

    /// <summary>Mail to the subject of an allegation. The words are the editor's; the subject line says nothing of them.</summary>
    public Message ReplyRequest(string id, MailAddress to, string language, ReplyFacts facts)
    {
        var words = MailLanguage.Of(language, settings.Language);
        var page = new MailPage(words.Name);
        page.Paragraph(facts.Words.ReplaceLineEndings("\n"));
        page.Facts([(words.Reply.By, MailPage.Moment(facts.AnswerBy, settings.Zone))]);
        page.Paragraph($"{words.Reply.How}: {facts.AnswerHow.ReplaceLineEndings("\n")}");
        return new Message(id, settings.From, to, words.Reply.Subject, page.Text, page.Html);
    }

    private IEnumerable<(string Name, string Value)> FactsOf(MailLanguage words, StoryFacts facts)
    {
        yield return (words.Story, facts.Story);
        if (facts.Desk is { } desk)
        {
            yield return (words.Desk, desk);
        }

        if (facts.State is { } state)
        {
            yield return (words.State, words.States.GetValueOrDefault(state.ToString(), state.ToString()));
        }

        if (facts.Deadline is { } deadline)
        {
            yield return (words.Deadline, MailPage.Moment(deadline, settings.Zone));
        }

        yield return (words.When, MailPage.Moment(facts.At, settings.Zone));
    }
}
