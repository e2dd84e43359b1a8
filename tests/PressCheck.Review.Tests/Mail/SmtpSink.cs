using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PressCheck.Review.Tests.Mail;

/// <summary>A mail server of the tests' own on this machine: it keeps what it takes, and misbehaves as told.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly Task _served;

    public SmtpSink(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _served = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it answers to a command's first word instead of its own; null ends the talk without a word.</summary>
    public Dictionary<string, string?> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Ends the talk without a word when it has a whole message.</summary>
    public bool HangsUpAfterMail { get; set; }

    /// <summary>What it shows after STARTTLS; null if it offers none.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Messages as they came, with their dots undone.</summary>
    public IReadOnlyList<string> Mails => [.. _mails];

    public bool WasEncrypted { get; private set; }

    /// <summary>The user and password of the last sign-in.</summary>
    public string? SignedIn { get; private set; }

    public static X509Certificate2 MadeHere()
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _served;
        _over.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_over.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var one = client;
        Stream stream = client.GetStream();
        try
        {
            await SayAsync(stream, Answers.GetValueOrDefault("greeting", "220 sink"));
            while (await LineAsync(stream) is { } line)
            {
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                if (Answers.TryGetValue(word, out var told))
                {
                    await SayAsync(stream, told);
                }
                else if (word == "STARTTLS")
                {
                    await SayAsync(stream, "220 go");
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(Certificate!);
                    (stream, WasEncrypted) = (secure, true);
                }
                else if (word == "AUTH")
                {
                    await SignInAsync(stream, line);
                }
                else if (word == "DATA")
                {
                    await SayAsync(stream, "354 go");
                    var mail = new StringBuilder();
                    while (await LineAsync(stream) is { } part && part != ".")
                    {
                        mail.Append(part.StartsWith('.') ? part[1..] : part).Append('\n');
                    }

                    _mails.Enqueue(mail.ToString());
                    await SayAsync(stream, HangsUpAfterMail ? null : "250 taken");
                }
                else
                {
                    await SayAsync(stream, word == "EHLO" ? $"250-sink\r\n{(Certificate is null || WasEncrypted ? "" : "250-STARTTLS\r\n")}250 AUTH LOGIN PLAIN" : word == "QUIT" ? "221 bye" : "250 ok");
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The talk is over.
        }
    }

    private async Task SignInAsync(Stream stream, string line)
    {
        var said = new List<string>();
        var words = line.Split(' ');
        if (words.Length > 2)
        {
            said.Add(words[2]);
        }

        while (said.Count < (words[1].Equals("LOGIN", StringComparison.OrdinalIgnoreCase) ? 2 : 1))
        {
            await SayAsync(stream, "334 " + (said.Count == 0 ? "VXNlcm5hbWU6" : "UGFzc3dvcmQ6"));
            said.Add((await LineAsync(stream))!);
        }

        SignedIn = string.Join(' ', said.Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word)).Trim('\0').Replace('\0', ' ')));
        await SayAsync(stream, "235 welcome");
    }

    private async Task SayAsync(Stream stream, string? words)
    {
        if (words is null)
        {
            throw new IOException("Hung up.");
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"), _over.Token);
        await stream.FlushAsync(_over.Token);
    }

    private async Task<string?> LineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _over.Token) > 0)
        {
            if (one[0] == '\n')
            {
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }
}
