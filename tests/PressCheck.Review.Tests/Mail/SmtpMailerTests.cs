using System.Net;
using System.Net.Mail;
using PressCheck.Review.Mail;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Mail;

public sealed class SmtpMailerTests
{
    private static readonly Message Letter = new(
        Message.IdOf("event|submitted|edda"), new MailAddress("desk@news.example"), new MailAddress("edda@news.example"), "Eine Prüfung", "Grüße\n.\nEnde\n", "<p>Grüße</p>", Message.IdOf("story|s1"));

    [Fact]
    public async Task A_message_reaches_a_mail_server_with_its_own_id()
    {
        await using var sink = new SmtpSink();
        await SendAsync(Plain(sink));
        var mail = sink.Mails.ShouldHaveSingleItem();
        mail.ShouldContain($"Message-ID: {Letter.MessageId}", Case.Insensitive);
        mail.ShouldContain($"References: {Letter.References}", Case.Insensitive);
        mail.ShouldContain("multipart/alternative");
        mail.ShouldContain("To: edda@news.example");
        mail.ShouldNotContain("Prüfung");
    }

    [Theory]
    [InlineData("greeting", "554 no mail today", MailFailure.Unreachable)]
    [InlineData("greeting", null, MailFailure.Unreachable)]
    [InlineData("MAIL", "451 later", MailFailure.Deferred)]
    [InlineData("RCPT", "450 greylisted", MailFailure.Deferred)]
    [InlineData("RCPT", "550 nobody of that name", MailFailure.Refused)]
    [InlineData("DATA", "421 closing", MailFailure.Unreachable)]
    [InlineData("DATA", "552 too much", MailFailure.Refused)]
    [InlineData("DATA", null, MailFailure.Unknown)]
    public async Task What_a_server_says_decides_what_becomes_of_a_letter(string command, string? answer, MailFailure failure)
    {
        await using var sink = new SmtpSink();
        sink.Answers[command] = answer;
        (await Should.ThrowAsync<MailerException>(() => SendAsync(Plain(sink)))).Failure.ShouldBe(failure);
        sink.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_talk_that_ends_after_the_message_leaves_it_open_whether_it_was_taken()
    {
        await using var sink = new SmtpSink { HangsUpAfterMail = true };
        var thrown = await Should.ThrowAsync<MailerException>(() => SendAsync(Plain(sink)));
        thrown.Failure.ShouldBe(MailFailure.Unknown);
        thrown.Message.ShouldNotContain("edda");
        sink.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        int port;
        await using (var sink = new SmtpSink())
        {
            port = sink.Port;
        }

        (await Should.ThrowAsync<MailerException>(() => SendAsync(new SmtpServer("127.0.0.1", port, IsEncrypted: false)))).Failure.ShouldBe(MailFailure.Unreachable);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_if_it_is_asked_for()
    {
        await using var sink = new SmtpSink();
        var failure = await Should.ThrowAsync<MailerException>(() => SendAsync(new SmtpServer("localhost", sink.Port, User: "desk", Password: "secret words")));
        failure.Failure.ShouldBe(MailFailure.Unreachable);
        (sink.Mails.Count, sink.SignedIn).ShouldBe((0, null));
    }

    [Fact]
    public async Task A_server_with_a_certificate_of_its_own_making_gets_nothing()
    {
        using var certificate = SmtpSink.MadeHere();
        await using var sink = new SmtpSink { Certificate = certificate };
        var failure = await Should.ThrowAsync<MailerException>(() => SendAsync(new SmtpServer("localhost", sink.Port, User: "desk", Password: "secret words")));
        failure.Failure.ShouldBe(MailFailure.Unreachable);
        (sink.Mails.Count, sink.SignedIn).ShouldBe((0, null));
    }

    [Fact]
    public async Task With_STARTTLS_all_is_said_encrypted()
    {
        using var certificate = SmtpSink.MadeHere();
        await using var sink = new SmtpSink { Certificate = certificate };
#pragma warning disable SYSLIB0014, MA0039 // The framework's client asks nobody else whom to trust, and only this one certificate is.
        ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString();
        try
        {
            await SendAsync(new SmtpServer("localhost", sink.Port, User: "desk", Password: "secret words"));
        }
        finally
        {
            ServicePointManager.ServerCertificateValidationCallback = null;
        }
#pragma warning restore SYSLIB0014, MA0039

        (sink.Mails.Count, sink.WasEncrypted, sink.SignedIn).ShouldBe((1, true, "desk secret words"));
    }

    [Theory, OnBothDatabases]
    public async Task A_real_server_that_is_down_then_up_gets_all_once_and_in_order(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        int port;
        await using (var before = new SmtpSink())
        {
            port = before.Port;
        }

        var sender = room.Sender(new SmtpMailer(new SmtpServer("127.0.0.1", port, IsEncrypted: false)));
        for (var i = 0; i < 6; i++)
        {
            await room.TellAsync("submitted", "edda");
            await sender.SendDueAsync();
            room.Clock.Now = room.Clock.Now.AddMinutes(10);
        }

        await using var sink = new SmtpSink(port);
        await sender.SendDueAsync();
        sink.Mails.Select(mail => mail.Split('\n').First(line => line.StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase))).ShouldBe(
            Enumerable.Range(1, 6).Select(i => $"Message-ID: <{Message.IdOf($"event{i:000}|submitted|edda")}@desk.example>"), ignoreOrder: false, comparer: StringComparer.OrdinalIgnoreCase);
        (await room.DepthAsync()).Waiting.ShouldBe(0);
    }

    private static SmtpServer Plain(SmtpSink sink) => new("127.0.0.1", sink.Port, IsEncrypted: false);

    private static async Task SendAsync(SmtpServer server)
    {
        var mailer = new SmtpMailer(server with { Patience = TimeSpan.FromSeconds(5) });
        await mailer.PrepareAsync(Letter);
        await mailer.SendAsync(Letter);
    }
}
