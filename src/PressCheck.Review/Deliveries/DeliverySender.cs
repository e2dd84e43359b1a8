using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Queues;
using PressCheck.Review.Store;

namespace PressCheck.Review.Deliveries;

/// <summary>A delivery that was given up.</summary>
/// <param name="Id">Its id, which the endpoint has as <c>webhook-id</c>.</param>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Event">What happened, such as <c>published</c>.</param>
/// <param name="Story">The story.</param>
/// <param name="At">When it happened.</param>
/// <param name="DeadAt">When it was given up.</param>
/// <param name="Answer">What came of the last try, such as <c>http-503</c>, <c>timeout</c> or <c>refused-address</c>.</param>
public sealed record DeadDelivery(string Id, string Endpoint, string Event, string Story, DateTimeOffset At, DateTimeOffset DeadAt, string Answer);

/// <summary>
/// Sends deliveries to their endpoints, each at least once and under the same id each time, so that a receiver can drop a double. Any
/// number of processes may do this on one database. For many threads at once.
/// </summary>
public sealed class DeliverySender : IDisposable
{
    private const int AtOnce = 8;
    private const string By = "presscheck";

    // About two days: five seconds, doubled up to four hours.
    private static readonly BackOff Waits = new(TimeSpan.FromSeconds(5), TimeSpan.FromHours(4), Tries: 24);

    private readonly Database _database;
    private readonly Endpoints _endpoints;
    private readonly Queue _queue;
    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <param name="database">The newsroom's database.</param>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="timeout">How long an endpoint has to answer; 15 seconds if left out.</param>
    public DeliverySender(Database database, Endpoints endpoints, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(endpoints);
        (_database, _endpoints, Timeout) = (database, endpoints, timeout ?? TimeSpan.FromSeconds(15));

        // What is claimed at once is sent at once, so a lease outlives every answer that is waited for.
        _queue = new Queue(database, "deliveries", Timeout * 4, Waits);
    }

    private TimeSpan Timeout { get; }

    /// <summary>Sends what is due, until nothing is.</summary>
    /// <returns>How many an endpoint took.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancel = default)
    {
        var taken = 0;
        while (await _queue.ClaimAsync(AtOnce, cancel) is { Count: > 0 } claims)
        {
            taken += (await Task.WhenAll(claims.Select(claim => DeliverAsync(claim, cancel)))).Count(done => done);
        }

        return taken;
    }

    /// <summary>Deliveries that were given up, the oldest first: those after one that the reader has.</summary>
    public Task<List<DeadDelivery>> DeadAsync(DeadDelivery? after, int most, CancellationToken cancel = default) => _database.ReadAsync(async read =>
        (await read.ListAsync<DeadRow>(
            $"""
            SELECT id, endpoint, kind, story, at, dead_at AS deadat, answer FROM deliveries
            WHERE dead_at IS NOT NULL AND (dead_at > @at OR (dead_at = @at AND id > @id)) ORDER BY dead_at, id {_database.Dialect.Limit}
            """,
            new { at = after is null ? long.MinValue : Moment.Microseconds(after.DeadAt), id = after?.Id ?? "", limit = most }))
        .ConvertAll(row => new DeadDelivery(row.Id, row.Endpoint, row.Kind, row.Story, Moment.At(row.At), Moment.At(row.DeadAt), row.Answer ?? "none")), cancel);

    /// <summary>Has a delivery that was given up sent again, under the same id. False if there is none.</summary>
    public Task<bool> SendAgainAsync(string id, CancellationToken cancel = default) => _database.ChangeAsync(change => _queue.ReviveAsync(change, id), cancel);

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var client in _clients.Values)
            {
                client.Dispose();
            }

            _clients.Clear();
        }
    }

    private async Task<bool> DeliverAsync(Claim claim, CancellationToken cancel)
    {
        var row = await _database.ReadAsync(read => read.FirstAsync<Row>("SELECT endpoint, kind, story, draft, body FROM deliveries WHERE id = @Id", new { claim.Id }), cancel);
        var answer = row is null || claim.IsSpent ? "none" : _endpoints.Find(row.Endpoint) is { } endpoint ? await PostAsync(endpoint, claim.Id, row.Body, cancel) : "no-such-endpoint";
        var isTaken = answer is ['h', 't', 't', 'p', '-', '2', ..];

        // What was sent is noted even if nobody waits any longer.
        return row is not null && await _database.ChangeAsync(change => NoteAsync(change, claim, row, answer, isTaken), CancellationToken.None) && isTaken;
    }

    private async Task<bool> NoteAsync(Change change, Claim claim, Row row, string answer, bool isTaken)
    {
        // Gone: the receiver says that it wants nothing more.
        var isDead = !isTaken && await _queue.FailedAsync(change, claim, forGood: claim.IsSpent || answer == "http-410");
        if (isTaken && !await _queue.SentAsync(change, claim))
        {
            return false;
        }

        await change.ExecuteAsync("UPDATE deliveries SET answer = @answer WHERE id = @Id", new { claim.Id, answer });
        if (isTaken || isDead)
        {
            change.Record(isTaken ? AuditAction.Delivered : AuditAction.DeliveryDead, By, row.Story, row.Draft, AuditDetails.None
                .With(AuditKey.Event, row.Kind)
                .With(AuditKey.To, row.Endpoint)
                .With(AuditKey.Record, claim.Id)
                .With(AuditKey.Reason, answer));
        }

        return true;
    }

    /// <summary>What came of it, as a token. What the endpoint answers beside its status is not read.</summary>
    private async Task<string> PostAsync(Endpoint endpoint, string id, string text, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var timestamp = _database.Clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", Signature.Of(endpoint.Keys, id, timestamp, body));
        try
        {
            using var response = await Client(endpoint).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return string.Create(CultureInfo.InvariantCulture, $"http-{(int)response.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "timeout";
        }
        catch (HttpRequestException e)
        {
            return e.InnerException is RefusedAddressException ? "refused-address" : Token.Of(e.HttpRequestError);
        }
    }

    /// <summary>One for each endpoint: connections that one may use are none of another's.</summary>
    private HttpClient Client(Endpoint endpoint)
    {
        lock (_lock)
        {
            if (!_clients.TryGetValue(endpoint.Name, out var client))
            {
                var handler = new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseProxy = false,
                    UseCookies = false,
                    AutomaticDecompression = DecompressionMethods.None,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                    MaxResponseHeadersLength = 16,
                    MaxResponseDrainSize = 0,
                    ActivityHeadersPropagator = null,
                    ConnectTimeout = Timeout,
                    ConnectCallback = (context, cancel) => Addresses.ConnectAsync(endpoint, context.DnsEndPoint, cancel),
                };
                client = new HttpClient(handler) { Timeout = Timeout };
                client.DefaultRequestHeaders.Add("User-Agent", "PressCheck");
                _clients.Add(endpoint.Name, client);
            }

            return client;
        }
    }

    private sealed record Row
    {
        public string Endpoint { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Story { get; init; } = "";

        public string? Draft { get; init; }

        public string Body { get; init; } = "";
    }

    private sealed record DeadRow
    {
        public string Id { get; init; } = "";

        public string Endpoint { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Story { get; init; } = "";

        public long At { get; init; }

        public long DeadAt { get; init; }

        public string? Answer { get; init; }
    }
}
