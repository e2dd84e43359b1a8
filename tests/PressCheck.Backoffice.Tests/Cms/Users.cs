using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>The site's users and user groups. What they may do is what the CMS's groups permit, and what is said otherwise of single documents.</summary>
internal sealed class Users
{
    private static readonly string[] OfEverybody =
    [
        .. new[] { "Read", "Create", "Update", "Delete", "Publish", "Unpublish", "Duplicate", "Move", "Sort", "Rollback", "PropertyValue.Read", "PropertyValue.Write" }.Select(verb => $"Umb.Document.{verb}"),
    ];

    private readonly Dictionary<string, UserGroup> _groups;
    private readonly Dictionary<int, IUser> _users;
    private readonly Dictionary<(int User, Guid Document), HashSet<string>> _there = [];
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);

    public Users(Func<IEnumerable<Guid>> documents)
    {
        var strings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());
        _groups = new[] { "writer", "editor", Constants.Security.AdminGroupAlias }.ToDictionary(alias => alias, alias => new UserGroup(strings, 0, alias, alias, "icon-users") { Permissions = new HashSet<string>(OfEverybody) }, StringComparer.Ordinal);
        _users = Persona.All.ToDictionary(persona => persona.Id, Made);

        Groups.GetAsync(Arg.Any<string>()).Returns(call => _groups.GetValueOrDefault(call.Arg<string>()));
        Groups.UpdateAsync(Arg.Any<IUserGroup>(), Arg.Any<Guid>()).Returns(call => Attempt.SucceedWithStatus(UserGroupOperationStatus.Success, call.Arg<IUserGroup>()));
        Kept.GetValue(Arg.Any<string>()).Returns(call => _kept.GetValueOrDefault(call.Arg<string>()));
        Kept.When(kept => kept.SetValue(Arg.Any<string>(), Arg.Any<string>())).Do(call => _kept[call.ArgAt<string>(0)] = call.ArgAt<string>(1));

        Permissions.AuthorizeAccessAsync(Arg.Any<IUser>(), Arg.Any<IEnumerable<Guid>>(), Arg.Any<ISet<string>>()).Returns(call =>
            !call.Arg<IEnumerable<Guid>>().All(documents().Contains) ? ContentAuthorizationStatus.NotFound
            : call.Arg<IEnumerable<Guid>>().All(key => call.Arg<ISet<string>>().IsSubsetOf(PermittedAt(call.Arg<IUser>().Id, key))) ? ContentAuthorizationStatus.Success
            : ContentAuthorizationStatus.UnauthorizedMissingPermissionAccess);
        Permissions.FilterAuthorizedAccessAsync(Arg.Any<IUser>(), Arg.Any<IEnumerable<Guid>>(), Arg.Any<ISet<string>>()).Returns(call =>
            call.Arg<IEnumerable<Guid>>().Where(key => documents().Contains(key) && call.Arg<ISet<string>>().IsSubsetOf(PermittedAt(call.Arg<IUser>().Id, key))).ToHashSet());
        Permissions.GetPermissionsAsync(Arg.Any<IUser>(), Arg.Any<IEnumerable<Guid>>()).Returns(call =>
            call.Arg<IEnumerable<Guid>>().Select(key => new NodePermissions { NodeKey = key, Permissions = PermittedAt(call.Arg<IUser>().Id, key) }).ToList());
        Permissions.AuthorizeCultureAccessAsync(Arg.Any<IUser>(), Arg.Any<ISet<string>>()).Returns(ContentAuthorizationStatus.Success);
    }

    public IUserGroupService Groups { get; } = Substitute.For<IUserGroupService>();

    public IKeyValueService Kept { get; } = Substitute.For<IKeyValueService>();

    public IContentPermissionService Permissions { get; } = Substitute.For<IContentPermissionService>();

    public IUser this[Persona persona] => _users[persona.Id];

    /// <summary>What somebody may do in general.</summary>
    public IReadOnlySet<string> Permitted(Persona persona) => (HashSet<string>)[.. _groups[persona.Group].Permissions];

    /// <summary>What somebody may do with a document.</summary>
    public HashSet<string> PermittedAt(int user, Guid document) => _there.TryGetValue((user, document), out var said) ? said : [.. Permitted(Persona.All.Single(persona => persona.Id == user))];

    /// <summary>Takes a permission from somebody at one document.</summary>
    public void Take(Persona from, Document document, string verb)
    {
        var left = PermittedAt(from.Id, document.Key);
        left.Remove(verb);
        _there[(from.Id, document.Key)] = left;
    }

    /// <summary>Has the CMS's service know them.</summary>
    public void Join(IUserService service, IDictionary<int, IUser> people)
    {
        foreach (var (id, user) in _users)
        {
            people[id] = user;
        }

        service.GetAll(Arg.Any<long>(), Arg.Any<int>(), out Arg.Any<long>(), Arg.Any<string>(), Arg.Any<Direction>(), Arg.Any<UserState[]?>(), Arg.Any<string[]?>(), Arg.Any<string?>()).Returns(call =>
        {
            call[2] = (long)_users.Count;
            return (long)call[0] == 0 ? _users.Values : [];
        });
    }

    private IUser Made(Persona persona)
    {
        var user = Substitute.For<IUser>();
        user.Id.Returns(persona.Id);
        user.Key.Returns(persona.Key);
        user.Username.Returns(persona.FirstName);
        user.Name.Returns(persona.Name);
        user.Email.Returns($"{persona.FirstName}@newsroom.example");
        user.Language.Returns("en-US");
        user.IsApproved.Returns(true);
        user.Groups.Returns(_ => [_groups[persona.Group].ToReadOnlyGroup()]);
        return user;
    }
}
