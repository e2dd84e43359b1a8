using Microsoft.Extensions.Logging;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Staffing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.People;

/// <summary>
/// Keeps the newsroom's list of people as the CMS has its users: their names are shown and their mail is sent by it. What they may do is asked
/// of the CMS at every request; the list only says who is told of what.
/// </summary>
internal sealed class StaffKeeper(SiteDatabase site, IUserService users, CmsSettings settings, IRuntimeState runtime, ILogger<StaffKeeper> log) :
    INotificationAsyncHandler<UmbracoApplicationStartedNotification>,
    INotificationAsyncHandler<UserSavedNotification>,
    INotificationAsyncHandler<UserDeletedNotification>,
    INotificationAsyncHandler<UserGroupSavedNotification>
{
    private const int UsersAtOnce = 200;

    public Task HandleAsync(UmbracoApplicationStartedNotification notification, CancellationToken cancellationToken) =>
        runtime.Level < RuntimeLevel.Run ? Task.CompletedTask : KeepAllAsync(cancellationToken);

    public Task HandleAsync(UserGroupSavedNotification notification, CancellationToken cancellationToken) => KeepAllAsync(cancellationToken);

    public Task HandleAsync(UserSavedNotification notification, CancellationToken cancellationToken) => KeepAsync(notification.SavedEntities, cancellationToken);

    public async Task HandleAsync(UserDeletedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var user in notification.DeletedEntities)
        {
            await TryAsync(() => KeepAsync(user, isThere: false, cancellationToken));
        }
    }

    /// <summary>Keeps everybody.</summary>
    public async Task KeepAllAsync(CancellationToken cancel)
    {
        for (var skip = 0; ; skip += UsersAtOnce)
        {
            var page = users.GetAll(skip / UsersAtOnce, UsersAtOnce, out var total, "id", Direction.Ascending, userState: null, userGroups: null, filter: "").ToList();
            await KeepAsync(page, cancel);
            if (page.Count == 0 || skip + page.Count >= total)
            {
                return;
            }
        }
    }

    private async Task KeepAsync(IEnumerable<IUser> some, CancellationToken cancel)
    {
        foreach (var user in some)
        {
            await TryAsync(() => KeepAsync(user, isThere: true, cancel));
        }
    }

    private async Task KeepAsync(IUser user, bool isThere, CancellationToken cancel)
    {
        await site.ReadyAsync(cancel);
        var staff = new Staff(site.Database);
        var verbs = BackofficePeople.VerbsOf(user);
        var works = isThere && user is { IsApproved: true, IsLockedOut: false } && Verb.All.Any(verbs.Contains);
        var id = BackofficePeople.IdOf(user.Key);
        var before = await staff.FindAsync(id, cancel);
        if (before is null && !works)
        {
            return;
        }

        // A letter once a day or at once is for them to say in PressCheck; all else is the CMS's to know.
        var after = (before ?? new Colleague(id, "", "", default, settings.Desk, Version: 0)) with
        {
            Name = user.Name ?? "",
            Email = works ? user.Email ?? "" : "",
            Role = BackofficePeople.RoleOf([.. verbs]),
            Desk = settings.Desk,
            Language = user.Language?.Split('-')[0] ?? "en",
            IsActive = works,
        };
        if (after != before)
        {
            await staff.PutAsync(after, BackofficePeople.Nobody, cancel);
        }
    }

    private async Task TryAsync(Func<Task> keep)
    {
        try
        {
            await keep();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("PressCheck could not take over a user of the CMS: {Exception}", e.GetType());
        }
    }
}
