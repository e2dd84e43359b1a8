using System.Globalization;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core.Models.Membership;

namespace PressCheck.Cms.People;

/// <summary>Users of the CMS as people of the newsroom.</summary>
public static class BackofficePeople
{
    /// <summary>Who is said to have done what no user did.</summary>
    public const string Nobody = "umbraco";

    /// <summary>What a user is called in stories and in the audit trail: their key as 32 hexadecimal digits.</summary>
    public static string IdOf(Guid user) => user.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>The user that an id names; null if it is not the id of one.</summary>
    public static Guid? KeyOf(string? id) => Guid.TryParseExact(id, "N", out var key) ? key : null;

    /// <summary>The role that permissions make: who may audit is a manager, who may sign off an editor, everybody else a reporter.</summary>
    /// <param name="verbs">The permissions; those that are not ours make nothing.</param>
    public static Role RoleOf(IReadOnlyCollection<string> verbs)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        return verbs.Contains(Verb.Audit) ? Role.Manager : verbs.Contains(Verb.SignOff) ? Role.Editor : Role.Reporter;
    }

    /// <summary>What a user's groups permit where nothing else is said: the union of them, as the CMS has it.</summary>
    public static IReadOnlySet<string> VerbsOf(IUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Groups.SelectMany(group => group.Permissions).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A user as a person of the newsroom.</summary>
    /// <param name="user">The user.</param>
    /// <param name="desk">The newsroom's desk.</param>
    public static Person PersonOf(IUser user, string desk)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new Person(IdOf(user.Key), RoleOf([.. VerbsOf(user)]), desk);
    }
}
