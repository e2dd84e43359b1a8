using System.Net.Sockets;
using PressCheck.Review.Mail;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;

namespace PressCheck.Cms.Jobs;

/// <summary>Sends mail the way the site does.</summary>
/// <param name="sender">The site's sender.</param>
/// <param name="sendsAsSite">The site's own address is put in as who it comes from.</param>
internal sealed class UmbracoMailer(IEmailSender sender, bool sendsAsSite) : IMailer
{
    private const string Kind = "PressCheck";

    /// <summary>Whether the site can send mail at all.</summary>
    public bool CanSend => sender.CanSendRequiredEmail();

    public async Task SendAsync(Message message, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!CanSend)
        {
            throw new MailerException(MailFailure.Unreachable, "The site has no mail server.");
        }

        try
        {
            await sender.SendAsync(new EmailMessage(sendsAsSite ? null : message.From.Address, message.To.Address, message.Subject, message.Html, true), Kind, false, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new MailerException(Of(e), "The site's mail server did not take a message.", e);
        }
    }

    // The library behind it is not ours, so its exceptions are known by name only.
    private static MailFailure Of(Exception e) => e switch
    {
        SocketException => MailFailure.Unreachable,
        _ when e.GetType().Name is "SslHandshakeException" or "AuthenticationException" or "ServiceNotConnectedException" or "ServiceNotAuthenticatedException" => MailFailure.Unreachable,
        _ when e.GetType().Name is "SmtpCommandException" => MailFailure.Deferred,
        { InnerException: SocketException } => MailFailure.Unreachable,
        _ => MailFailure.Unknown,
    };
}
