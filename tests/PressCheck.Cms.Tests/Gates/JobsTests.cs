using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Jobs;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Mail;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace PressCheck.Cms.Tests.Gates;

public sealed class JobsTests
{
    [Fact]
    public async Task The_job_of_a_site_notes_what_went_out_and_sends_mail_the_way_the_site_does()
    {
        await using var rig = new Rig();
        rig.Mail.CanSendRequiredEmail().Returns(true);
        rig.SignIn();
        await PeopleAsync(rig);
        var content = rig.Saved(rig.Type(), Rig.Unfinished);
        rig.Publish(content).Success.ShouldBeFalse();
        await Jobs(rig).RunAsync(CancellationToken.None);
        var (message, _) = Sent(rig).ShouldHaveSingleItem();
        message!.To.ShouldBe(["edda@example.org"]);
        message.From.ShouldBeNull("the site's own sender");
        message.Subject.ShouldBe("A release was refused");
        message.Body!.ShouldContain($"/umbraco/section/content/workspace/document/edit/{content.Key:D}");
        message.Body!.ShouldNotContain("bridge", Case.Insensitive);

        await rig.SignOffAsync(content = rig.Saved(rig.Type("article")));
        rig.Publish(content).Success.ShouldBeTrue();
        rig.Clock.Now = rig.Clock.Now.AddSeconds(5);
        await Jobs(rig).RunAsync(CancellationToken.None);
        (await rig.StoryAsync(content))!.State.ShouldBe(StoryState.Published);
    }

    [Fact]
    public async Task Without_a_mail_server_letters_wait()
    {
        await using var rig = new Rig();
        rig.SignIn();
        await PeopleAsync(rig);
        rig.Publish(rig.Saved(rig.Type(), Rig.Unfinished)).Success.ShouldBeFalse();
        await Jobs(rig).RunAsync(CancellationToken.None);
        Sent(rig).ShouldBeEmpty();
        rig.Mail.CanSendRequiredEmail().Returns(true);
        rig.Clock.Now = rig.Clock.Now.AddMinutes(10);
        await Jobs(rig).RunAsync(CancellationToken.None);
        Sent(rig).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(ServerRole.Subscriber, true)]
    [InlineData(ServerRole.Unknown, true)]
    [InlineData(ServerRole.Single, false)]
    public async Task A_server_that_may_not_writes_down_only_what_it_saw_itself(ServerRole role, bool isMainDom)
    {
        await using var rig = new Rig();
        rig.Mail.CanSendRequiredEmail().Returns(true);
        rig.SignIn();
        await PeopleAsync(rig);
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await Jobs(rig, role, isMainDom).RunAsync(CancellationToken.None);
        (await rig.StoryAsync(content))!.State.ShouldBe(StoryState.Published);
        Sent(rig).ShouldBeEmpty();
        rig.Repositories.Documents.DidNotReceive().GetContentForRelease(Arg.Any<DateTime>());
    }

    [Fact]
    public async Task Where_another_product_approves_a_publication_without_our_sign_off_stays_none()
    {
        await using var rig = new Rig(settings: new() { ["PressCheck:Approvals"] = "other" });
        rig.SignIn();
        rig.Publish(rig.Saved(rig.Type())).Success.ShouldBeTrue();
        await Jobs(rig).RunAsync(CancellationToken.None);
        rig.Clock.Now = rig.Clock.Now.AddMinutes(10);
        await Jobs(rig).RunAsync(CancellationToken.None);
        (await rig.Newsroom.EscapesAsync(null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_job_is_done_again_when_it_is_due_and_not_before()
    {
        await using var rig = new Rig();
        var (one, other) = (Jobs(rig), Jobs(rig));
        await one.RunAsync(CancellationToken.None);
        await other.RunAsync(CancellationToken.None);
        rig.Repositories.Documents.Received(1).GetContentForRelease(Arg.Any<DateTime>());
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        await other.RunAsync(CancellationToken.None);
        await one.RunAsync(CancellationToken.None);
        rig.Repositories.Documents.Received(2).GetContentForRelease(Arg.Any<DateTime>());
    }

    private static List<(EmailMessage? Message, string? Kind)> Sent(Rig rig) =>
        [.. rig.Mail.ReceivedCalls().Where(call => call.GetMethodInfo().Name == "SendAsync").Select(call => ((EmailMessage?)call.GetArguments()[0], (string?)call.GetArguments()[1]))];

    private static async Task PeopleAsync(Rig rig)
    {
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        await new Staff(rig.Database).PutAsync(new Colleague("edda", "Edda Holm", "edda@example.org", Role.Editor, "newsroom", Version: 0), "umbraco");
    }

    private static CmsJobs Jobs(Rig rig, ServerRole role = ServerRole.Single, bool isMainDom = true)
    {
        var (runtime, mainDom, roles) = (Substitute.For<IRuntimeState>(), Substitute.For<IMainDom>(), Substitute.For<IServerRoleAccessor>());
        runtime.Level.Returns(RuntimeLevel.Run);
        mainDom.IsMainDom.Returns(isMainDom);
        roles.CurrentServerRole.Returns(role);
        return new CmsJobs(rig.Get<IServiceProvider>(), rig.Get<SiteDatabase>(), rig.Get<CmsSettings>(), runtime, mainDom, roles, rig.Clock, NullLogger<CmsJobs>.Instance);
    }
}
