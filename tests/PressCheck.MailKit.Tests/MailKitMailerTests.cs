using System.Net.Mail;
using PressCheck.Review.Mail;
using PressCheck.Review.Tests.Mail;

namespace PressCheck.MailKit.Tests;

public sealed class MailKitMailerTests
{
    private static readonly Message Letter = new(
        Message.IdOf("event|submitted|edda"), new MailAddress("desk@news.example", "Prüfung"), new MailAddress("edda@news.example"), "Eine Prüfung", "Grüße\n.\nEnde\n", "<p>Grüße</p>", Message.IdOf("story|s1"));

    [Fact]
    public async Task A_message_reaches_a_mail_server_with_its_own_id()
    {
        await using var sink = new SmtpSink();
        await SendAsync(new SmtpServer("127.0.0.1", sink.Port, IsEncrypted: false, "desk", "secret words"));
        var mail = sink.Mails.ShouldHaveSingleItem();
        mail.ShouldContain($"Message-Id: {Letter.MessageId}", Case.Insensitive);
        mail.ShouldContain($"References: {Letter.References}");
        mail.ShouldContain("multipart/alternative");
        mail.ShouldContain("To: edda@news.example");
        sink.SignedIn.ShouldNotBeNull().ShouldContain("desk secret words");
    }

    [Theory]
    [InlineData("greeting", "554 no mail today", MailFailure.Unreachable)]
    [InlineData("greeting", null, MailFailure.Unreachable)]
    [InlineData("AUTH", "535 no", MailFailure.Unreachable)]
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
        (await Should.ThrowAsync<MailerException>(() => SendAsync(new SmtpServer("127.0.0.1", sink.Port, IsEncrypted: false, "desk", "x")))).Failure.ShouldBe(failure);
    }

    [Fact]
    public async Task A_talk_that_ends_after_the_message_leaves_it_open_whether_it_was_taken()
    {
        await using var sink = new SmtpSink { HangsUpAfterMail = true };
        (await Should.ThrowAsync<MailerException>(() => SendAsync(new SmtpServer("127.0.0.1", sink.Port, IsEncrypted: false)))).Failure.ShouldBe(MailFailure.Unknown);
    }

    [Fact]
    public async Task Without_encryption_that_can_be_trusted_nothing_is_said()
    {
        using var certificate = SmtpSink.MadeHere();
        await using var bare = new SmtpSink();
        await using var untrusted = new SmtpSink { Certificate = certificate };
        foreach (var sink in new[] { bare, untrusted })
        {
            (await Should.ThrowAsync<MailerException>(() => SendAsync(new SmtpServer("localhost", sink.Port, User: "desk", Password: "secret words")))).Failure.ShouldBe(MailFailure.Unreachable);
            (sink.Mails.Count, sink.SignedIn).ShouldBe((0, null));
        }
    }

    private static async Task SendAsync(SmtpServer server) => await new MailKitMailer(server with { Patience = TimeSpan.FromSeconds(5) }).SendAsync(Letter);
}
