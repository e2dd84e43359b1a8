using System.Text.Json;
using PressCheck.Formats.Stories;
using PressCheck.Review.Audit;
using PressCheck.Review.Deliveries;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using PressCheck.Review.Tests.Newsrooms;

namespace PressCheck.Review.Tests.Deliveries;

public sealed class DeliveryTests
{
    [Theory, OnBothDatabases]
    public async Task An_endpoint_is_told_of_each_event_once_under_a_signature_that_holds(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await using var receiver = new Receiver();
        var newsroom = await SignedOffAsync(day, receiver.Endpoints());
        var publish = day.Ask(day.Edda);
        await day.DoneAsync(await newsroom.PublishAsync(publish));
        await day.DoneAsync(await newsroom.PublishAsync(publish));
        await day.DoneAsync(await newsroom.WithdrawAsync(day.Ask(day.Edda)));
        using var sender = new DeliverySender(day.Database, receiver.Endpoints());
        (await sender.DeliverDueAsync()).ShouldBe(3);
        (await sender.DeliverDueAsync()).ShouldBe(0);
        receiver.All.ShouldAllBe(received => Receiver.IsOurs(received, Receiver.Secret));
        Receiver.IsOurs(receiver.All.First() with { Body = receiver.All.First().Body + " " }, Receiver.Secret).ShouldBeFalse();
        receiver.All.Select(received => received.Timestamp).Distinct().ShouldBe([day.Clock.Now.ToUnixTimeSeconds()]);
        var bodies = receiver.All.Select(received => JsonDocument.Parse(received.Body).RootElement).ToDictionary(body => body.GetProperty("type").GetString()!, body => body.GetProperty("data"));
        bodies.Keys.Order(StringComparer.Ordinal).ShouldBe(["story.published", "story.signed-off", "story.withdrawn"]);
        bodies["story.published"].GetProperty("content").GetProperty("draft").GetProperty("text").GetString().ShouldBe(Day.Finished);
        bodies["story.published"].GetProperty("content").GetProperty("story").GetProperty("state").GetString().ShouldBe("published");
        bodies["story.withdrawn"].GetProperty("content").ValueKind.ShouldBe(JsonValueKind.Null);
        (await day.ActionsAsync()).Count(action => action == "delivered").ShouldBe(3);
        (await new AuditTrail(day.Database).VerifyAsync()).IsIntact.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_story_under_embargo_is_announced_without_its_text(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await using var receiver = new Receiver();
        await day.DoneAsync(await day.Newsroom.HoldAsync(day.Ask(day.Edda), legal: false, day.Clock.Now.AddHours(1)));
        await SignedOffAsync(day, receiver.Endpoints("html", "signed-off"));
        using var sender = new DeliverySender(day.Database, receiver.Endpoints("html", "signed-off"));
        (await sender.DeliverDueAsync()).ShouldBe(1);
        var data = JsonDocument.Parse(receiver.All.Single().Body).RootElement.GetProperty("data");
        data.GetProperty("content").ValueKind.ShouldBe(JsonValueKind.Null);
        data.GetProperty("objections").EnumerateArray().Select(objection => objection.GetString()).ShouldBe(["Embargo", "FindingOpen:DOC003"]);
        receiver.All.Single().Body.ShouldNotContain("bridge");
    }

    [Theory, OnBothDatabases]
    public async Task An_endpoint_that_is_down_gets_the_same_delivery_later_and_a_dead_one_can_be_sent_again(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await using var receiver = new Receiver { Answer = _ => Task.FromResult(503) };
        await SignedOffAsync(day, receiver.Endpoints());
        using var sender = new DeliverySender(day.Database, receiver.Endpoints());
        var tries = 0;
        for (var begin = day.Clock.Now; (await sender.DeadAsync(null, 10)).Count == 0; day.Clock.Now = day.Clock.Now.AddMinutes(30))
        {
            (await sender.DeliverDueAsync()).ShouldBe(0);
            (day.Clock.Now - begin).ShouldBeLessThan(TimeSpan.FromDays(3));
            tries = receiver.All.Count;
        }

        tries.ShouldBe(24);
        receiver.All.DistinctBy(received => (received.Id, received.Body)).Count().ShouldBe(1);
        receiver.All.ShouldAllBe(received => Receiver.IsOurs(received, Receiver.Secret));
        var dead = (await sender.DeadAsync(null, 10)).ShouldHaveSingleItem();
        (dead.Story, dead.Event, dead.Endpoint, dead.Answer).ShouldBe(("s1", "signed-off", "cms", "http-503"));
        (await sender.DeadAsync(dead, 10)).ShouldBeEmpty();
        receiver.Answer = _ => Task.FromResult(200);
        (await sender.DeliverDueAsync()).ShouldBe(0);
        (await sender.SendAgainAsync(dead.Id)).ShouldBeTrue();
        (await sender.SendAgainAsync(dead.Id)).ShouldBeFalse();
        (await sender.DeliverDueAsync()).ShouldBe(1);
        (await day.ActionsAsync()).TakeLast(2).ShouldBe(["delivery-dead", "delivered"]);
    }

    [Theory, OnBothDatabases]
    public async Task Processes_that_send_at_once_send_each_delivery_once(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await using var receiver = new Receiver { Answer = async _ =>
        {
            await Task.Delay(20);
            return 200;
        } };
        var newsroom = new Newsroom(day.Database, HouseStyle.Default, receiver.Endpoints());
        await day.SaveAsync(Day.Finished);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        for (var i = 0; i < 10; i++)
        {
            await day.DoneAsync(await newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
            await day.DoneAsync(await newsroom.RequestChangesAsync(day.Ask(day.Edda)));
            await day.DoneAsync(await newsroom.SubmitAsync(day.Ask(day.Ines)));
        }

        using var one = new DeliverySender(day.Database, receiver.Endpoints());
        using var other = new DeliverySender(day.Database, receiver.Endpoints());
        var sent = await Task.WhenAll(one.DeliverDueAsync(), other.DeliverDueAsync(), one.DeliverDueAsync(), other.DeliverDueAsync());
        sent.Sum().ShouldBe(10);
        receiver.All.Select(received => received.Id).Distinct().Count().ShouldBe(10);
        receiver.All.Count.ShouldBe(10);
    }

    [Theory]
    [InlineData(302, "http-302")]
    [InlineData(410, "http-410")]
    [InlineData(0, "timeout")]
    public async Task What_does_not_take_a_delivery_is_noted_and_nothing_is_followed(int status, string expected)
    {
        await using var day = await Day.CreateAsync(Kind.Sqlite);
        await using var receiver = new Receiver();
        receiver.Answer = async _ =>
        {
            await Task.Delay(status == 0 ? 2000 : 0);
            return status == 0 ? 200 : status;
        };
        await SignedOffAsync(day, receiver.Endpoints());
        using var sender = new DeliverySender(day.Database, receiver.Endpoints(), TimeSpan.FromMilliseconds(status == 0 ? 200 : 5000));
        (await sender.DeliverDueAsync()).ShouldBe(0);
        receiver.All.Count.ShouldBe(1);
        (await AnswerAsync(day)).ShouldBe(expected);
        (await sender.DeadAsync(null, 10)).Count.ShouldBe(status == 410 ? 1 : 0);
    }

    [Theory]
    [InlineData("https://10.1.2.3/hook", "refused-address")]
    [InlineData("https://[::ffff:192.168.1.1]/hook", "refused-address")]
    [InlineData("https://169.254.169.254/latest", "refused-address")]
    [InlineData("http://127.0.0.1:1/hook", "connection-error")]
    public async Task Addresses_of_private_networks_are_not_connected_to(string url, string expected)
    {
        await using var day = await Day.CreateAsync(Kind.Sqlite);
        var endpoints = Endpoints.From([new EndpointSettings { Name = "cms", Url = url, Secret = Receiver.Secret }]);
        await SignedOffAsync(day, endpoints);
        using var sender = new DeliverySender(day.Database, endpoints);
        (await sender.DeliverDueAsync()).ShouldBe(0);
        (await AnswerAsync(day)).ShouldBe(expected);
    }

    [Fact]
    public async Task Without_endpoints_no_row_is_written()
    {
        await using var day = await Day.CreateAsync(Kind.Sqlite);
        await day.SignedOffAsync();
        (await day.Database.ReadAsync(read => read.FirstAsync<long>("SELECT COUNT(*) FROM deliveries"))).ShouldBe(0);
    }

    private static Task<string?> AnswerAsync(Day day) => day.Database.ReadAsync(read => read.FirstAsync<string>("SELECT answer FROM deliveries"));

    private static async Task<Newsroom> SignedOffAsync(Day day, Endpoints endpoints)
    {
        var newsroom = new Newsroom(day.Database, HouseStyle.Default, endpoints);
        await day.SaveAsync(Day.Finished);
        await day.DoneAsync(day.Ines, newsroom.SubmitAsync);
        await day.DoneAsync(await newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
        return newsroom;
    }
}
