using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.People;

/// <summary>
/// Gives the CMS's own groups their permissions once, because nobody has a new one by itself, administrators included. Remembered, so that what
/// an administrator takes away stays away.
/// </summary>
internal sealed class PermissionSeeder(IUserGroupService groups, IKeyValueService kept, IRuntimeState runtime, ILogger<PermissionSeeder> log) : INotificationAsyncHandler<UmbracoApplicationStartedNotification>
{
    /// <summary>Where it is remembered that it was done.</summary>
    internal const string Key = "PressCheck+Permissions";

    private static readonly ImmutableArray<(string Group, ImmutableArray<string> Verbs)> Seeds =
    [
        ("writer", [Verb.Submit, Verb.Waive]),
        ("editor", [Verb.Submit, Verb.Waive, Verb.SignOff]),
        (Constants.Security.AdminGroupAlias, Verb.All),
    ];

    public async Task HandleAsync(UmbracoApplicationStartedNotification notification, CancellationToken cancellationToken)
    {
        if (runtime.Level < RuntimeLevel.Run)
        {
            return;
        }

        try
        {
            await SeedAsync();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The site starts all the same; administrators can give the permissions by hand, and the next start tries again.
            log.LogWarning("PressCheck could not give its permissions to the user groups: {Exception}", e.GetType());
        }
    }

    /// <summary>Gives the permissions, if that was not done yet. A group that is not there is left out.</summary>
    public async Task SeedAsync()
    {
        if (kept.GetValue(Key) is not null)
        {
            return;
        }

        foreach (var (alias, verbs) in Seeds)
        {
            if (await groups.GetAsync(alias) is not { } group)
            {
                continue;
            }

            group.Permissions = group.Permissions.Union(verbs, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            var result = await groups.UpdateAsync(group, Constants.Security.SuperUserKey);
            if (!result.Success)
            {
                log.LogWarning("PressCheck could not give its permissions to the user group {Group}: {Status}", alias, result.Status);
                return;
            }
        }

        kept.SetValue(Key, "1");
    }
}
