using NSubstitute;
using System.Net;
using System.Net.Sockets;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Cms.Gates;
using PressCheck.Review.Gates;
using PressCheck.Review.HouseStyles;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Tests.Gates;

public sealed class FailureTests
{
    [Fact]
    public async Task A_store_that_fails_keeps_the_gate_shut_and_the_attempt_waits_until_it_is_back()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var folder = Path.Combine(rig.Root, "umbraco", "Data");
        Directory.CreateDirectory(Path.Combine(folder, "PressCheck.sqlite"));
        var content = rig.Saved(rig.Type());
        rig.Publish(content).Success.ShouldBeFalse();
        rig.Said.ShouldHaveSingleItem().Message.ShouldContain("PressCheck could not check");
        rig.Get<Attempts>().Waiting.ShouldBe(1);
        Directory.Delete(Path.Combine(folder, "PressCheck.sqlite"));
        await rig.Get<Attempts>().WriteWaitingAsync(CancellationToken.None);
        rig.Get<Attempts>().Waiting.ShouldBe(0);
        (await rig.ActionsAsync(content)).ShouldBe(["release-refused"]);
    }

    [Fact]
    public async Task A_store_that_hangs_is_waited_for_until_the_limit_and_not_for_each_document_anew()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connection = $"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=x;Database=x;Timeout=60";
        await using var rig = new Rig(settings: new() { ["ConnectionStrings:PressCheck"] = connection, ["ConnectionStrings:PressCheck_ProviderName"] = "Npgsql" }, limit: TimeSpan.FromSeconds(2));
        rig.SignIn();
        var type = rig.Type();
        var watch = Stopwatch.StartNew();
        rig.Publish(rig.Saved(type)).Success.ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        watch.Restart();
        for (var i = 0; i < 50; i++)
        {
            rig.Publish(rig.Saved(type)).Success.ShouldBeFalse();
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2), "whoever did not answer is left alone for a while");
        rig.Get<Attempts>().Waiting.ShouldBe(51);
    }

    [Fact]
    public async Task A_rule_that_throws_keeps_the_gate_shut()
    {
        var broken = HouseStyle.Default with { Conventions = null!, DocumentTypes = HouseStyle.Parse("""{ "pressCheck": { "documentTypes": { "article": { "fields": { "body": "body" } } } } }""", "x").DocumentTypes };
        await using var rig = new Rig(with: services => services.AddSingleton(broken));
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        rig.Publish(content).Success.ShouldBeFalse();
        rig.Said.ShouldHaveSingleItem();
        (await rig.ActionsAsync(content)).ShouldBe(["release-refused"]);
    }

    [Theory]
    [InlineData("PressCheck:Aprovals", "own")]
    [InlineData("PressCheck:Approvals", "perhaps")]
    [InlineData("PressCheck:HouseStyle", "missing.json")]
    [InlineData("ConnectionStrings:PressCheck", "Data Source=|DataDirectory|/Umbraco.sqlite.db")]
    public async Task A_mistake_in_the_settings_lets_the_site_start_and_keeps_the_gate_shut(string key, string value)
    {
        await using var rig = new Rig(settings: new() { [key] = value });
        rig.SignIn();
        rig.Publish(rig.Saved(rig.Type())).Result.ShouldBe(PublishResultType.FailedPublishCancelledByEvent);
        rig.Said.ShouldHaveSingleItem().Message.ShouldContain(key.StartsWith("PressCheck", StringComparison.Ordinal) ? "settings have a mistake" : "could not check");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2030-03-04T10:00:00Z")]
    public async Task A_document_that_cannot_be_read_is_refused(string? emergencyUntil)
    {
        await using var rig = new Rig(settings: emergencyUntil is null ? null : new() { ["PressCheck:Emergency:Until"] = emergencyUntil, ["PressCheck:Emergency:Reason"] = "Flood." });
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        rig.Types.Get(Arg.Any<Guid>()).Returns(_ => throw new InvalidOperationException());
        rig.Publish(content).Success.ShouldBeFalse();
        rig.Said.ShouldHaveSingleItem().Message.ShouldContain("could not check");
    }

    [Fact]
    public async Task In_an_emergency_all_passes_and_stays_an_escape_in_the_trail()
    {
        await using var rig = new Rig();
        rig.SignIn();
        await rig.Get<PressCheck.Cms.Storage.SiteDatabase>().ReadyAsync(CancellationToken.None);
        var emergency = new EmergencySwitch(rig.Database);
        (await emergency.BeginAsync("e1", Rig.Editor, "Flood.", rig.Clock.Now.AddHours(1))).ShouldBe(PressCheck.Review.Stories.Refusal.NotThisRole);
        (await emergency.BeginAsync("e1", Rig.Manager, "Flood: nobody can sign off.", rig.Clock.Now.AddHours(1))).ShouldBeNull();
        var content = rig.Saved(rig.Type(), Rig.Unfinished);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.EntriesAsync(content))[^1].Details!.ShouldContain("reason=emergency");
        rig.Clock.Now = rig.Clock.Now.AddHours(2);
        rig.Publish(rig.Saved(rig.Type("article"), Rig.Unfinished)).Success.ShouldBeFalse("it ends by itself");
    }

    [Fact]
    public async Task The_settings_can_open_the_gate_when_the_store_can_not_be_asked()
    {
        await using var rig = new Rig(settings: new()
        {
            ["ConnectionStrings:PressCheck"] = "Host=127.0.0.1;Port=1;Username=x;Database=x",
            ["ConnectionStrings:PressCheck_ProviderName"] = "Npgsql",
            ["PressCheck:Emergency:Until"] = "2030-03-04T10:00:00Z",
            ["PressCheck:Emergency:Reason"] = "The database is gone.",
        });
        rig.SignIn();
        var type = rig.Type();
        rig.Publish(rig.Saved(type)).Success.ShouldBeTrue();
        rig.Clock.Now = rig.Clock.Now.AddHours(2);
        rig.Publish(rig.Saved(type)).Success.ShouldBeFalse();
    }
}
