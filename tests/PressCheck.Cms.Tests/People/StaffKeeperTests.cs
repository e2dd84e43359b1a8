using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using PressCheck.Cms.People;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Cms.Tests.Api;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Tests.People;

public sealed class StaffKeeperTests
{
    [Fact]
    public async Task Users_with_a_permission_are_people_of_the_newsroom_as_long_as_they_have_it()
    {
        await using var site = await Backoffice.StartAsync();
        var staff = site.Services.GetRequiredService<Staff>();
        var keeper = Keeper(site);
        var edda = site["edda"];
        await keeper.HandleAsync(Saved(edda, site["vera"]), CancellationToken.None);

        var kept = (await staff.FindAsync(BackofficePeople.IdOf(edda.Key)))!;
        (kept.Name, kept.Email, kept.Role, kept.IsActive).ShouldBe(("edda", "edda@newsroom.example", Role.Editor, true));
        (await staff.FindAsync(BackofficePeople.IdOf(site["vera"].Key))).ShouldBeNull();
        (await site.SendAsync("vera", "GET", $"/names?ids={kept.Id}")).Is(200).Body.ShouldContain("edda");

        // Nothing new, nothing written.
        await keeper.HandleAsync(Saved(edda), CancellationToken.None);
        (await staff.FindAsync(kept.Id))!.Version.ShouldBe(kept.Version);

        edda.IsLockedOut.Returns(true);
        await keeper.HandleAsync(Saved(edda), CancellationToken.None);
        var gone = (await staff.FindAsync(kept.Id))!;
        (gone.IsActive, gone.Email).ShouldBe((false, ""));
    }

    [Fact]
    public async Task A_user_who_is_deleted_is_told_of_nothing_more_and_keeps_their_name()
    {
        await using var site = await Backoffice.StartAsync();
        var staff = site.Services.GetRequiredService<Staff>();
        var keeper = Keeper(site);
        await keeper.HandleAsync(Saved(site["walt"]), CancellationToken.None);
        await keeper.HandleAsync(new UserDeletedNotification(site["walt"], new EventMessages()), CancellationToken.None);
        var gone = (await staff.FindAsync(BackofficePeople.IdOf(site["walt"].Key)))!;
        (gone.Name, gone.IsActive, gone.Email).ShouldBe(("walt", false, ""));
    }

    private static UserSavedNotification Saved(params IUser[] users) => new(users, new EventMessages());

    private static StaffKeeper Keeper(Backoffice site)
    {
        var runtime = Substitute.For<IRuntimeState>();
        runtime.Level.Returns(RuntimeLevel.Run);
        return new StaffKeeper(site.Services.GetRequiredService<SiteDatabase>(), Substitute.For<IUserService>(), new CmsSettings(), runtime, NullLogger<StaffKeeper>.Instance);
    }
}
