using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Audit;
using PressCheck.Review.Mail;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using PressCheck.Review.Tests.Newsrooms;

namespace PressCheck.Review.Tests.Mail;

public sealed class ReplyRequestTests
{
    private const string Words = "We will report that the works let <salt> into the river.\nDid they?";

    private static readonly MailSettings Settings = new(new("desk@news.example"), new Uri("https://desk.example/"));

    [Theory, OnBothDatabases]
    public async Task A_reply_request_is_sent_in_the_words_that_were_shown_and_logged_as_an_attempt(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var reply = await LogAsync(day);
        var request = Request(day, reply);
        var shown = request.Preview(Settings, day.Clock.Now);
        var ask = day.Ask(day.Edda);
        await day.DoneAsync(await day.Newsroom.RequestReplyAsync(ask, request));
        await day.DoneAsync(await day.Newsroom.RequestReplyAsync(ask, request));

        var mailer = new KeepingMailer();
        (await new OutboxSender(day.Database, mailer, Settings).SendDueAsync()).ShouldBe(1);
        var sent = mailer.Sent.ShouldHaveSingleItem();
        (sent.To.Address, sent.Subject, sent.Text, sent.Html).ShouldBe((shown.To, shown.Subject, shown.Text, shown.Html));
        sent.Text.ShouldContain(Words);
        sent.Text.ShouldContain("Please reply by: 2026-03-03 17:00 (UTC)");
        sent.Text.ShouldContain("How to reply: 555 0100, ask for Edda");
        sent.Text.ShouldNotContain("desk.example");
        sent.Subject.ShouldBe("A request for your reply");

        var entry = (await day.Newsroom.RecordsAsync("s1", day.Edda))!.Records.Replies.ShouldHaveSingleItem();
        entry.Deadline.ShouldBe(request.AnswerBy);
        entry.Attempts.ShouldBe([new ReplyAttempt(day.Clock.Now, Channel.Mail, Words)]);
        var audit = (await new AuditTrail(day.Database).PageAsync(0, 100, "s1")).Last();
        (audit.Action, audit.By).ShouldBe((AuditAction.ReplyRequested, "edda"));
        audit.Details!.ShouldStartWith($"record={reply} until=2026-03-03T17:00:00.000000Z");
    }

    [Theory, OnBothDatabases]
    public async Task Only_an_editor_of_the_desk_speaks_for_the_newsroom(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var request = Request(day, await LogAsync(day));
        (await day.Newsroom.RequestReplyAsync(day.Ask(day.Ines), request)).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.NotThisRole);
        (await day.Newsroom.RequestReplyAsync(day.Ask(new Person("olu", Role.Editor, "sport")), request)).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.OtherDesk);
        (await day.Newsroom.RequestReplyAsync(day.Ask(day.Edda), request with { Reply = "reply-99" })).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.NothingThere);
        (await day.Newsroom.RequestReplyAsync(day.Ask(day.Edda) with { Version = 1 }, request)).ShouldBeOfType<Outcome.Conflict>();
        (await day.OutboxAsync()).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_request_that_is_not_fit_to_be_sent_changes_nothing(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var request = Request(day, await LogAsync(day));
        foreach (var wrong in new[]
        {
            request with { Address = "hale@works.example\r\nBcc: all@news.example" },
            request with { Address = "" },
            request with { Words = " " },
            request with { AnswerHow = "" },
            request with { AnswerBy = day.Clock.Now },
        })
        {
            (await Should.ThrowAsync<ArgumentException>(() => day.Newsroom.RequestReplyAsync(day.Ask(day.Edda), wrong))).Message.ShouldNotContain("hale");
            Should.Throw<ArgumentException>(() => wrong.Preview(Settings, day.Clock.Now));
        }

        (await day.OutboxAsync()).ShouldBeEmpty();
        (await day.Newsroom.RecordsAsync("s1", day.Edda))!.Records.Replies[0].Attempts.ShouldBeEmpty();
        request.ToString().ShouldNotContain("salt");
    }

    [Theory, OnBothDatabases]
    public async Task A_release_that_is_refused_is_told_once_a_draft(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        foreach (var (id, role) in new[] { ("ines", Role.Reporter), ("edda", Role.Editor) })
        {
            await new Staff(day.Database).PutAsync(new Colleague(id, "Somebody", $"{id}@news.example", role, "news", Version: 0), "edda");
        }

        await day.SaveAsync(Day.Unfinished);
        var ask = day.Ask(day.Maria);
        (await day.Newsroom.PublishAsync(ask)).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.Gate);
        (await day.Newsroom.PublishAsync(ask)).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.Gate);
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>();
        var mailer = new KeepingMailer();
        await new OutboxSender(day.Database, mailer, Settings).SendDueAsync();
        mailer.To.Order().ShouldBe(["edda", "ines"]);
        await day.SaveAsync(Day.Unfinished + "More TK.\n");
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>();
        await new OutboxSender(day.Database, mailer, Settings).SendDueAsync();
        mailer.Sent.Count.ShouldBeGreaterThan(2);
    }

    private static async Task<string> LogAsync(Day day)
    {
        await day.SaveAsync(Day.Finished);
        var outcome = (await day.Newsroom.PutReplyAsync(day.Ask(day.Ines), new ReplyEntry { Subject = "Robert Hale" })).ShouldBeOfType<Outcome.Done>();
        await day.DoneAsync(outcome);
        return outcome.Record!;
    }

    private static ReplyRequest Request(Day day, string reply) => new(reply, "hale@works.example", Words, day.Clock.Now.AddHours(32), "555 0100, ask for Edda");
}
