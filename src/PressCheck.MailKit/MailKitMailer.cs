using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using PressCheck.Review.Mail;

namespace PressCheck.MailKit;

/// <summary>
/// Sends by SMTP with MailKit. Unlike the framework's client it tells whether a talk broke off before a message was said or after, it
/// speaks TLS from the first byte on port 465, and it knows more ways to sign in.
/// </summary>
public sealed class MailKitMailer(SmtpServer server) : IMailer
{
    private const int TlsFromTheStart = 465;

    public async Task SendAsync(Message message, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var mime = Mime(message);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(server.Patience);
        using var client = new SmtpClient();
        await ConnectAsync(client, patience.Token, cancel);
        try
        {
            await client.SendAsync(mime, patience.Token);
        }
        catch (SmtpCommandException e)
        {
            throw new MailerException(FailureOf(e), $"The mail server did not take a message ({e.StatusCode}).", e);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or ServiceNotConnectedException || IsOutOfPatience(e, cancel))
        {
            throw new MailerException(MailFailure.Unknown, $"The talk with the mail server broke off ({e.GetType().Name}).", e);
        }

        await LeaveAsync(client, patience.Token);
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken patience, CancellationToken cancel)
    {
        try
        {
            var security = !server.IsEncrypted ? SecureSocketOptions.None : server.Port == TlsFromTheStart ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
            await client.ConnectAsync(server.Host, server.Port, security, patience);
            if (server.User is not null)
            {
                await client.AuthenticateAsync(server.User, server.Password ?? "", patience);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or SslHandshakeException or AuthenticationException or NotSupportedException || IsOutOfPatience(e, cancel))
        {
            throw new MailerException(MailFailure.Unreachable, $"The mail server could not be talked to ({e.GetType().Name}).", e);
        }
    }

    private static MailFailure FailureOf(SmtpCommandException e) => (int)e.StatusCode switch
    {
        421 or 530 or 535 => MailFailure.Unreachable,
        >= 500 => MailFailure.Refused,
        _ => MailFailure.Deferred,
    };

    private static bool IsOutOfPatience(Exception e, CancellationToken cancel) => e is OperationCanceledException && !cancel.IsCancellationRequested;

    /// <summary>The message is taken; how the talk ends is of no account any more.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // Then it ends so.
        }
    }

    private static MimeMessage Mime(Message message)
    {
        var mime = new MimeMessage
        {
            Subject = message.Subject,
            MessageId = message.MessageId.Trim('<', '>'),
            Body = new BodyBuilder { TextBody = message.Text, HtmlBody = message.Html }.ToMessageBody(),
        };
        mime.From.Add(new MailboxAddress(message.From.DisplayName, message.From.Address));
        mime.To.Add(new MailboxAddress("", message.To.Address));
        mime.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.References is { } references)
        {
            mime.References.Add(references.Trim('<', '>'));
        }

        return mime;
    }
}
