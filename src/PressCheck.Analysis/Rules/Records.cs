namespace PressCheck.Analysis.Rules;

/// <summary>
/// What people have recorded about a story and the text can't tell: the source register, the reply log, the story's fields.
/// A rule that finds a record for what it asks stays quiet.
/// </summary>
public sealed record Records
{
    /// <summary>No records: what a command line or a live check knows.</summary>
    public static Records None { get; } = new();
}
