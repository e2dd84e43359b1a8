using System.Collections.Immutable;

namespace PressCheck.Cms.People;

/// <summary>The permissions that administrators give to user groups, as Umbraco keeps them. They never change.</summary>
public static class Verb
{
    /// <summary>Write: hand in stories, keep their records, answer findings.</summary>
    public const string Submit = "PressCheck.Submit";

    /// <summary>Edit: sign off, ask for changes, second what somebody else cleared, place holds.</summary>
    public const string SignOff = "PressCheck.SignOff";

    /// <summary>Waive a finding, alone where one person is enough.</summary>
    public const string Waive = "PressCheck.Waive";

    /// <summary>See what was flagged, waived, refused and published, and the audit trail; throw the emergency switch.</summary>
    public const string Audit = "PressCheck.Audit";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Submit, SignOff, Waive, Audit];
}
