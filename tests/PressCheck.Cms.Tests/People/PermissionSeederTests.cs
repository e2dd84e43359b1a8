using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using PressCheck.Cms.People;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace PressCheck.Cms.Tests.People;

public sealed class PermissionSeederTests
{
    private readonly Dictionary<string, IUserGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);
    private readonly IRuntimeState _runtime = Substitute.For<IRuntimeState>();
    private UserGroupOperationStatus _status = UserGroupOperationStatus.Success;

    public PermissionSeederTests() => _runtime.Level.Returns(RuntimeLevel.Run);

    [Fact]
    public async Task The_groups_of_the_CMS_get_their_permissions_once()
    {
        foreach (var alias in new[] { "writer", "editor", "admin" })
        {
            Add(alias, "Umb.Document.Read");
        }

        await SeedAsync();
        _groups["writer"].Permissions.ShouldBe(["Umb.Document.Read", Verb.Submit, Verb.Waive], ignoreOrder: true);
        _groups["editor"].Permissions.ShouldBe(["Umb.Document.Read", Verb.Submit, Verb.Waive, Verb.SignOff], ignoreOrder: true);
        _groups["admin"].Permissions.ShouldBe(["Umb.Document.Read", .. Verb.All], ignoreOrder: true);

        // What an administrator takes away stays away.
        _groups["writer"].Permissions = new HashSet<string>();
        await SeedAsync();
        _groups["writer"].Permissions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_that_is_not_there_is_left_out()
    {
        Add("admin");
        await SeedAsync();
        _groups["admin"].Permissions.ShouldBe(Verb.All, ignoreOrder: true);
        _kept.ShouldContainKey(PermissionSeeder.Key);
    }

    [Fact]
    public async Task What_failed_is_tried_again_at_the_next_start()
    {
        Add("writer");
        _status = UserGroupOperationStatus.NotFound;
        await SeedAsync();
        _kept.ShouldBeEmpty();
        _status = UserGroupOperationStatus.Success;
        await SeedAsync();
        _kept.ShouldContainKey(PermissionSeeder.Key);
    }

    [Fact]
    public async Task A_site_that_is_not_installed_yet_is_left_alone()
    {
        Add("admin");
        _runtime.Level.Returns(RuntimeLevel.Install);
        await SeedAsync();
        _groups["admin"].Permissions.ShouldBeEmpty();
    }

    private void Add(string alias, params string[] permissions)
    {
        var group = Substitute.For<IUserGroup>();
        group.Permissions = new HashSet<string>(permissions);
        _groups[alias] = group;
    }

    private Task SeedAsync()
    {
        var groups = Substitute.For<IUserGroupService>();
        groups.GetAsync(Arg.Any<string>()).Returns(call => _groups.GetValueOrDefault(call.Arg<string>()));
        groups.UpdateAsync(Arg.Any<IUserGroup>(), Arg.Any<Guid>()).Returns(call => _status == UserGroupOperationStatus.Success
            ? Attempt.SucceedWithStatus(_status, call.Arg<IUserGroup>())
            : Attempt.FailWithStatus(_status, call.Arg<IUserGroup>()));
        var kept = Substitute.For<IKeyValueService>();
        kept.GetValue(Arg.Any<string>()).Returns(call => _kept.GetValueOrDefault(call.Arg<string>()));
        kept.When(service => service.SetValue(Arg.Any<string>(), Arg.Any<string>())).Do(call => _kept[call.ArgAt<string>(0)] = call.ArgAt<string>(1));
        return new PermissionSeeder(groups, kept, _runtime, NullLogger<PermissionSeeder>.Instance).HandleAsync(new UmbracoApplicationStartedNotification(false), CancellationToken.None);
    }
}
