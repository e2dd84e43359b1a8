using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;

namespace PressCheck.Review.Mail;

/// <summary>A mail server.</summary>
/// <param name="Host">Its name; with STARTTLS, the name that its certificate has.</param>
/// <param name="Port">Its port: 587 for most, 25 for a relay of the house.</param>
/// <param name="IsEncrypted">STARTTLS before anything else is said; a server that does not offer it gets no mail.</param>
/// <param name="User">Who signs in; null for nobody.</param>
/// <param name="Password">The password.</param>
public sealed record SmtpServer(string Host, int Port = 587, bool IsEncrypted = true, string? User = null, string? Password = null)
{
    /// <summary>How long the server may take for one message.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where it is, and nothing of who signs in.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>
/// Sends by SMTP with the framework's client. That client does not say at which point a talk broke off, so after a connection is lost in
/// the middle nobody can tell whether the message was taken: <see cref="MailFailure.Unknown"/>.
/// </summary>
public sealed class SmtpMailer(SmtpServer server) : IMailer
{
    private volatile bool _wasThere;

    public async Task PrepareAsync(Message message, CancellationToken cancel = default)
    {
        // A server that is down is found out before a message is at stake.
        if (!_wasThere)
        {
            await GreetAsync(cancel);
            _wasThere = true;
        }
    }

    public async Task SendAsync(Message message, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var mail = Mail(message);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.IsEncrypted };
        if (server.User is not null)
        {
            client.Credentials = new NetworkCredential(server.User, server.Password);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(server.Patience);
        try
        {
            await client.SendMailAsync(mail, patience.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            _wasThere = false;
            throw new MailerException(MailFailure.Unknown, "The mail server did not answer in time.", e);
        }
        catch (SmtpException e)
        {
            var failure = FailureOf(e);
            _wasThere = failure is MailFailure.Deferred or MailFailure.Refused;
            throw new MailerException(failure, $"The mail server did not take a message ({e.StatusCode}).", e);
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException or System.Security.Authentication.AuthenticationException)
        {
            _wasThere = false;
            throw new MailerException(e is IOException or InvalidOperationException ? MailFailure.Unknown : MailFailure.Unreachable, $"The mail server could not be talked to ({e.GetType().Name}).", e);
        }
    }

    private static MailFailure FailureOf(SmtpException e) => e switch
    {
        // The server asks for a password or for encryption: no message gets through until somebody looks at the settings.
        { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted or (SmtpStatusCode)535 or (SmtpStatusCode)530 } => MailFailure.Unreachable,
        { StatusCode: SmtpStatusCode.ServiceNotAvailable } => MailFailure.Unreachable,
        { StatusCode: SmtpStatusCode.GeneralFailure, InnerException: SocketException or System.Security.Authentication.AuthenticationException } => MailFailure.Unreachable,

        // The server does not offer STARTTLS: the client says so before it says anything else.
        { StatusCode: SmtpStatusCode.GeneralFailure, InnerException: null } => MailFailure.Unreachable,
        { StatusCode: SmtpStatusCode.GeneralFailure } => MailFailure.Unknown,
        _ => (int)e.StatusCode >= 500 ? MailFailure.Refused : MailFailure.Deferred,
    };

    private async Task GreetAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(server.Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(server.Host, server.Port, patience.Token);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            if (await reader.ReadLineAsync(patience.Token) is not { } greeting || !greeting.StartsWith("220", StringComparison.Ordinal))
            {
                throw new MailerException(MailFailure.Unreachable, "The mail server does not greet.");
            }

            await stream.WriteAsync("QUIT\r\n"u8.ToArray(), patience.Token);
        }
        catch (Exception e) when (e is IOException or SocketException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new MailerException(MailFailure.Unreachable, $"The mail server is not there ({e.GetType().Name}).", e);
        }
    }

    private static MailMessage Mail(Message message)
    {
        var mail = new MailMessage(message.From, message.To) { Subject = message.Subject, SubjectEncoding = Encoding.UTF8 };
        mail.Headers.Add("Message-ID", message.MessageId);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.References is { } references)
        {
            mail.Headers.Add("References", references);
        }

        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return mail;
    }
}
