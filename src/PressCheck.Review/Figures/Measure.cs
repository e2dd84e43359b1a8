using PressCheck.Review.Audit;

namespace PressCheck.Review.Figures;

/// <summary>What is counted for managers. Numbers are kept in databases and never change.</summary>
public enum Measure
{
    /// <summary>A rule found something, for the first time or again after it had gone.</summary>
    Flagged = 1,
    Answered = 2,

    /// <summary>A record answered it, or its time passed.</summary>
    AnsweredByRecord = 3,
    Waived = 4,
    Fixed = 5,

    /// <summary>The gate refused a release.</summary>
    Refused = 6,

    /// <summary>Something was published without clearance.</summary>
    Escaped = 7,
}

/// <summary>One thing that counts.</summary>
/// <param name="Measure">What it counts for.</param>
/// <param name="Rule">The rule's id; empty if it is about none.</param>
/// <param name="Fingerprint">The finding's; empty if it is about none.</param>
/// <param name="Reason">A clearance's reason; empty if it is none.</param>
/// <param name="About">The clearance's or the publication's id; empty if there is none.</param>
internal sealed record Counted(Measure Measure, string Rule = "", string Fingerprint = "", string Reason = "", string About = "")
{
    /// <summary>The reason of a waiver that says that the rule was wrong.</summary>
    public const string Wrong = "not-what-it-says";

    /// <summary>Whether it settles a finding.</summary>
    public bool Clears => Measure is Measure.Answered or Measure.AnsweredByRecord or Measure.Waived or Measure.Fixed;

    /// <summary>What an entry of the audit trail counts for; null if for nothing.</summary>
    public static Counted? Of(AuditAction action, AuditDetails details, string request)
    {
        Measure? measure = action switch
        {
            AuditAction.Answered => Measure.Answered,
            AuditAction.AnsweredByRecord => Measure.AnsweredByRecord,
            AuditAction.Waived => Measure.Waived,
            AuditAction.Fixed => Measure.Fixed,
            AuditAction.ReleaseRefused => Measure.Refused,
            AuditAction.EscapeFound => Measure.Escaped,
            _ => null,
        };
        return measure is not { } counts ? null : new Counted(
            counts,
            details.Find(AuditKey.Rule) ?? "",
            details.Find(AuditKey.Fingerprint) ?? "",
            details.Find(AuditKey.Reason) ?? "",
            details.Find(AuditKey.Clearance) ?? (counts == Measure.Escaped ? request : ""));
    }
}
