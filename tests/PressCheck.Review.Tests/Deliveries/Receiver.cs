using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using PressCheck.Review.Deliveries;

namespace PressCheck.Review.Tests.Deliveries;

internal sealed record Received(string Id, long Timestamp, string Signature, string Body);

/// <summary>A program that endpoints' deliveries come to, on this machine.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    public const string Secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private readonly HttpListener _listener = new();
    private readonly Task _loop;

    public Receiver()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/stories/";
        }

        _listener.Prefixes.Add(Url);
        _listener.Start();
        _loop = Task.Run(ListenAsync);
    }

    public string Url { get; }

    /// <summary>What it answers; may take its time.</summary>
    public Func<Received, Task<int>> Answer { get; set; } = _ => Task.FromResult(204);

    public ConcurrentQueue<Received> All { get; } = new();

    public Endpoints Endpoints(string format = "json", params string[] events)
    {
        var settings = new EndpointSettings { Name = "cms", Url = Url, Secret = Secret, Format = format };
        foreach (var happened in events)
        {
            settings.Events.Add(happened);
        }

        return Review.Deliveries.Endpoints.From([settings]);
    }

    /// <summary>The check of docs/webhooks.md.</summary>
    public static bool IsOurs(Received received, string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{received.Id}.{received.Timestamp}.{received.Body}"));
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
        return received.Signature.Split(' ').Any(given => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), Encoding.ASCII.GetBytes(expected)));
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Abort();
        await _loop;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => TakeAsync(context));
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Over.
        }
    }

    private async Task TakeAsync(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var received = new Received(
                context.Request.Headers["webhook-id"]!,
                long.Parse(context.Request.Headers["webhook-timestamp"]!, CultureInfo.InvariantCulture),
                context.Request.Headers["webhook-signature"]!,
                await reader.ReadToEndAsync());
            All.Enqueue(received);
            context.Response.StatusCode = await Answer(received);
            context.Response.Headers["Location"] = Url + "elsewhere";
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The sender has gone.
        }
    }
}
