namespace PressCheck.Web;

/// <summary>The parts of the API, as its document groups them.</summary>
internal static class Tags
{
    public const string Audit = "audit trail";
    public const string Check = "check";
    public const string Clearances = "clearances";
    public const string Drafts = "drafts";
    public const string Events = "events";
    public const string Figures = "figures";
    public const string Lists = "lists";
    public const string Me = "me";
    public const string Outgoing = "outgoing";
    public const string Records = "records";
    public const string Rules = "rules";
    public const string Stories = "stories";
}
