using Umbraco.Cms.Core.Models.Membership;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>What the settings and whoever asks change.</summary>
public sealed class AskerTests
{
    [Fact]
    public async Task A_user_who_is_a_program_is_gated_unless_the_site_only_records()
    {
        await using var rig = new Rig();
        rig.SignIn(Rig.User(Guid.NewGuid(), UserKind.Api));
        var content = rig.Saved(rig.Type());
        rig.Publish(content).Success.ShouldBeFalse();
        (await rig.EntriesAsync(content))[0].Details!.ShouldContain("event=automated");

        await using var recording = new Rig(settings: new() { ["PressCheck:AutomatedPublishing"] = "record" });
        recording.SignIn(Rig.User(Guid.NewGuid(), UserKind.Api));
        content = recording.Saved(recording.Type());
        recording.Publish(content).Success.ShouldBeTrue();
        await recording.LookAsync();
        (await recording.EntriesAsync(content))[^1].Details!.ShouldContain("reason=automated");
        (await recording.Newsroom.EscapesAsync(null, 10)).ShouldHaveSingleItem();
        recording.SignIn();
        recording.Publish(recording.Saved(recording.Type())).Success.ShouldBeFalse("people are gated all the same");
    }

    [Fact]
    public async Task An_import_without_a_user_is_gated_unless_the_site_only_records()
    {
        await using var rig = new Rig(settings: new() { ["PressCheck:AutomatedPublishing"] = "record" });
        var content = rig.Saved(rig.Type());
        content.WriterId = -1;
        rig.Repositories.Persist(content);
        rig.Publish(content).Success.ShouldBeTrue();
        var edited = rig.Saved(rig.Type());
        rig.Publish(edited).Success.ShouldBeFalse("a person saved it");

        await using var gating = new Rig();
        content = gating.Saved(gating.Type());
        content.WriterId = -1;
        gating.Repositories.Persist(content);
        gating.Publish(content).Success.ShouldBeFalse();
    }

    [Fact]
    public async Task Where_another_product_approves_only_findings_and_records_count()
    {
        await using var rig = new Rig(settings: new() { ["PressCheck:Approvals"] = "other" });
        rig.SignIn();
        var type = rig.Type();
        rig.Publish(rig.Saved(type, Rig.Unfinished)).Success.ShouldBeFalse();
        rig.Said[0].Message.ShouldContain("2 things need you");
        var content = rig.Saved(type);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.ActionsAsync(content)).ShouldBe(["story-created", "draft-saved", "published"]);
        (await rig.Newsroom.EscapesAsync(null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_publishes_is_told_in_their_language()
    {
        await using var rig = new Rig();
        rig.SignIn(Rig.User(Guid.NewGuid(), language: "de-DE"));
        rig.Publish(rig.Saved(rig.Type())).Success.ShouldBeFalse();
        rig.Said[0].Message.ShouldBe("Nicht veröffentlicht: noch nicht zur Freigabe eingereicht. Mehr im Reiter Press check.");
    }
}
