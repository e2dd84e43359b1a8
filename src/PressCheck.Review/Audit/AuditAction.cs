using System.Collections.Frozen;

namespace PressCheck.Review.Audit;

/// <summary>Everything the audit trail can say was done. The list is closed; a number is never used again and a name never changes.</summary>
public enum AuditAction
{
    StoryCreated = 10,
    DraftSaved = 11,
    Submitted = 12,
    ChangesRequested = 13,
    SignedOff = 14,
    SignOffLapsed = 15,
    Published = 16,
    Corrected = 17,
    Withdrawn = 18,
    ReleaseRefused = 19,
    EscapeFound = 20,
    HoldPlaced = 21,
    HoldLifted = 22,
    EditorAssigned = 23,
    FieldsChanged = 24,
    Exported = 25,
    NoteAdded = 26,
    NoteClosed = 27,

    Answered = 30,
    Waived = 31,
    WaiverSeconded = 32,
    ClearanceWithdrawn = 33,
    Fixed = 34,
    ClearanceLapsed = 35,
    ItemAnswered = 36,
    ItemReopened = 37,

    /// <summary>A record answers a finding that the text still has.</summary>
    AnsweredByRecord = 38,

    SourceRegistered = 40,
    SourceChanged = 41,
    IdentityAttested = 42,
    SourceRemoved = 43,
    Attested = 44,

    ReplyRequested = 50,
    ReplyRecorded = 51,
    ExemptionRecorded = 52,
    ReplyChanged = 53,
    ReplyRemoved = 54,
    AttemptRecorded = 55,

    PersonAdded = 60,
    PersonChanged = 61,
    PasswordSet = 62,
    DeskNamed = 63,

    MailDead = 70,
    Delivered = 71,
    DeliveryDead = 72,

    EmergencyBegun = 80,
    EmergencyEnded = 81,
    ReleaseRescheduled = 82,
}

/// <summary>The names that a trail calls its actions by, such as "signed-off".</summary>
public static class AuditActions
{
    private static readonly FrozenDictionary<AuditAction, string> Names = Enum.GetValues<AuditAction>().ToFrozenDictionary(action => action, action => Token.Of(action));

    /// <summary>The name of an action; null if its number is none of the list.</summary>
    public static string? Name(this AuditAction action) => Names.GetValueOrDefault(action);
}
