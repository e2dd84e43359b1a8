using System.Net.ServerSentEvents;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using PressCheck.Web.Events;

namespace PressCheck.Web.Tests;

public sealed class EventTests
{
    [Theory, OnBothDatabases]
    public async Task What_one_process_writes_the_other_tells_and_only_to_whoever_may_see_it(Kind kind)
    {
        await using var api = await TestApi.CreateAsync(kind);
        await using var other = await api.AnotherAsync();
        await using var ines = await Listener.StartAsync(other, "ines");
        await using var sofie = await Listener.StartAsync(other, "sofie");
        (await ines.NextAsync()).EventType.ShouldBe("hello");
        (await sofie.NextAsync()).EventType.ShouldBe("hello");

        await api.SubmittedAsync("s1", "ines", "news");
        await api.SubmittedAsync("s2", "sofie", "sport");
        foreach (var (name, sequence) in new[] { ("story-created", 1), ("draft-saved", 2), ("submitted", 3) })
        {
            var told = await ines.NextAsync();
            (told.EventType, told.EventId).ShouldBe((name, $"{sequence}"));
            var json = JsonDocument.Parse(told.Data).RootElement;
            (json.GetProperty("story").GetString(), json.GetProperty("version").GetInt64()).ShouldBe(("s1", sequence));
        }

        var first = await sofie.NextAsync();
        JsonDocument.Parse(first.Data).RootElement.GetProperty("story").GetString().ShouldBe("s2");
    }

    [Fact]
    public async Task Whoever_was_away_is_told_what_they_missed_and_nothing_twice()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await api.SubmittedAsync("s1", "ines", "news");
        await using var ines = await Listener.StartAsync(api, "ines", ("Last-Event-ID", "1"));
        (await ines.NextAsync()).EventId.ShouldBe("2");
        (await ines.NextAsync()).EventId.ShouldBe("3");
        (await api.WriteAsync("edda", "POST", "/stories/s1/request-changes")).Is(200);
        (await ines.NextAsync()).ShouldSatisfyAllConditions(told => told.EventId.ShouldBe("4"), told => told.EventType.ShouldBe("changes-requested"));

        // From a number that the trail hasn't reached: the client knows another trail.
        await using var lost = await Listener.StartAsync(api, "ines", ("Last-Event-ID", "99"));
        (await lost.NextAsync()).ShouldSatisfyAllConditions(told => told.EventId.ShouldBe("4"), told => told.EventType.ShouldBe("reset"));
        (await api.GetAsync("ines", "/events", ("Last-Event-ID", "words"))).Is(400, "bad-header");
    }

    [Fact]
    public async Task Whoever_is_given_another_role_is_asked_who_they_are_again()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await using var ines = await Listener.StartAsync(api, "ines");
        (await ines.NextAsync()).EventType.ShouldBe("hello");
        var staff = api.Services.GetRequiredService<Staff>();
        var colleague = await staff.PutAsync(new Colleague("ines", "Ines Amado", "", Role.Reporter, "news", Version: 0), "maria");
        await staff.PutAsync(colleague! with { Desk = "sport" }, "maria");
        (await ines.EndsAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_slow_listener_is_let_go_and_nobody_waits_for_them()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var feed = api.Services.GetRequiredService<Feed>();
        var slow = await feed.SubscribeAsync(TestApi.People["ines"], CancellationToken.None);
        var story = await api.SubmittedAsync("s1", "ines", "news");
        for (var wrote = 3; wrote <= Subscription.MostWaiting; wrote++)
        {
            story = ((Outcome.Done)await api.Newsroom.HoldAsync(new WriteRequest($"hold-{wrote}", "s1", story.Version, TestApi.People["maria"]), !story.LegalHold, null)).Story;
        }

        feed.Poke();
        var events = 0;
        await Task.Delay(1500);
        while (await slow.Events.WaitToReadAsync())
        {
            events += slow.Events.TryRead(out _) ? 1 : 0;
        }

        events.ShouldBe(Subscription.MostWaiting);
    }

    [Fact]
    public async Task The_oldest_of_too_many_streams_of_one_person_ends()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var feed = api.Services.GetRequiredService<Feed>();
        var streams = new List<Subscription>();
        for (var stream = 0; stream < 11; stream++)
        {
            streams.Add(await feed.SubscribeAsync(TestApi.People["ines"], CancellationToken.None));
        }

        (await feed.SubscribeAsync(TestApi.People["edda"], CancellationToken.None)).Events.Completion.IsCompleted.ShouldBeFalse();
        streams.ConvertAll(stream => stream.Events.Completion.IsCompleted).ShouldBe([true, .. Enumerable.Repeat(false, 10)]);
    }

    private sealed class Listener(HttpResponseMessage answer, IAsyncEnumerator<SseItem<string>> events) : IAsyncDisposable
    {
        public static async Task<Listener> StartAsync(TestApi api, string by, params (string Name, string Value)[] headers)
        {
            using var request = TestApi.Request(by, "GET", "/events", headers);
            var answer = await api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            return new Listener(answer, SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator());
        }

        public async Task<SseItem<string>> NextAsync()
        {
            (await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeTrue("the stream ended");
            return events.Current;
        }

        public async Task<bool> EndsAsync() => !await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

        public async ValueTask DisposeAsync()
        {
            answer.Dispose();
            try
            {
                await events.DisposeAsync();
            }
            catch (Exception e) when (e is IOException or NotSupportedException or OperationCanceledException)
            {
                // The stream was cut short on purpose.
            }
        }
    }
}
