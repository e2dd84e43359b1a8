using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Audit;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Events;

internal static class Listen
{
    private const int EntriesAtOnce = 200;

    /// <summary>Who was away for longer reads everything anew.</summary>
    private const int MostMissed = 5000;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/events", static async (HttpContext http, Asker asker, Feed feed, AuditTrail trail, Newsroom newsroom, CancellationToken cancel) =>
        {
            var since = LastEventId(http);
            http.Response.Headers["X-Accel-Buffering"] = "no";
            var subscription = await feed.SubscribeAsync(asker.By, cancel);
            return TypedResults.ServerSentEvents(EventsAsync(subscription, since, feed, trail, newsroom, cancel));
        })
        .Named("listen", Tags.Events, "Server-sent events of everything done to the stories that you may see; Last-Event-ID resumes.")
        .Admits(Role.Reporter)
        .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
        .DisableRequestTimeout();

    private static long? LastEventId(HttpContext http) => !http.Request.Headers.TryGetValue("Last-Event-ID", out var id) ? null
        : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence
        : throw new ProblemException(Known.BadHeader("Last-Event-ID is to be the number of an event."));

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        Subscription subscription, long? since, Feed feed, AuditTrail trail, Newsroom newsroom, [EnumeratorCancellation] CancellationToken cancel)
    {
        try
        {
            if (since is { } last && last <= subscription.From && subscription.From - last <= MostMissed)
            {
                await foreach (var told in MissedAsync(subscription, last, trail, newsroom, cancel))
                {
                    yield return Item(told);
                }
            }
            else
            {
                // "reset": read anew what you show. "hello": from here on you are told.
                yield return new SseItem<string>("{}", since is null ? "hello" : "reset") { EventId = $"{subscription.From}" };
            }

            while (true)
            {
                var ready = subscription.Events.WaitToReadAsync(cancel).AsTask();
                while (await WithinBeatAsync(ready, cancel) is null)
                {
                    yield return new SseItem<string>("{}", "beat");
                }

                if (!await ready)
                {
                    yield break;
                }

                while (subscription.Events.TryRead(out var told))
                {
                    yield return Item(told);
                }
            }
        }
        finally
        {
            feed.Unsubscribe(subscription);
        }
    }

    private static async IAsyncEnumerable<Told> MissedAsync(Subscription subscription, long last, AuditTrail trail, Newsroom newsroom, [EnumeratorCancellation] CancellationToken cancel)
    {
        var stories = new Dictionary<string, Story?>(StringComparer.Ordinal);
        while (last < subscription.From)
        {
            foreach (var entry in await trail.PageAsync(last, (int)Math.Min(EntriesAtOnce, subscription.From - last), null, cancel))
            {
                last = entry.Sequence;
                var told = await Told.OfAsync(entry, stories, newsroom, cancel);
                if (told.IsFor(subscription.Person))
                {
                    yield return told;
                }
            }
        }
    }

    /// <summary>What waiting came to; null if nothing came for a beat.</summary>
    private static async Task<bool?> WithinBeatAsync(Task<bool> ready, CancellationToken cancel)
    {
        try
        {
            return await ready.WaitAsync(Beat, cancel);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static SseItem<string> Item(Told told) => new(told.Json, told.Name) { EventId = $"{told.Sequence}" };
}
