namespace PressCheck.Analysis.StoryRecords;

/// <summary>What somebody is at the desk; a later one may do what an earlier one may.</summary>
public enum DeskRole
{
    Reporter,
    Editor,
    Manager,
}

/// <summary>What a person vouches for.</summary>
public enum AttestationKind
{
    /// <summary>Knowing who the source is.</summary>
    KnowsIdentity,

    /// <summary>That the details published don't tell together who the source is.</summary>
    RiskReviewed,

    /// <summary>That the source may be quoted word for word.</summary>
    QuotationApproved,

    /// <summary>That the story's main news may rest on the source.</summary>
    LeadApproved,

    /// <summary>That an allegation may rest on the source alone.</summary>
    AllegationApproved,

    /// <summary>That the reporter was where the dateline says.</summary>
    WasThere,

    /// <summary>That the quotation was checked against notes or a recording.</summary>
    QuotationChecked,

    /// <summary>That the story may go out without asking the subject.</summary>
    ExemptionApproved,
}

/// <summary>Somebody vouches for something.</summary>
/// <param name="Kind">For what.</param>
/// <param name="Person">The id of who does: a member of the desk, never a source.</param>
/// <param name="Role">What that person was at the desk when vouching.</param>
/// <param name="At">When.</param>
public sealed record Attestation(AttestationKind Kind, string Person, DeskRole Role, DateTimeOffset At);
