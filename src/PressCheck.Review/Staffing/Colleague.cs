using PressCheck.Review.Stories;

namespace PressCheck.Review.Staffing;

/// <summary>A desk: a part of the newsroom whose editors see one another's stories.</summary>
/// <param name="Id">A token.</param>
/// <param name="Name">What the screens call it.</param>
public sealed record Desk(string Id, string Name);

/// <summary>Somebody who works in the newsroom. Who has left stays, inactive: the audit trail names people by their ids.</summary>
/// <param name="Id">A token, for ever the same.</param>
/// <param name="Name">What the screens call them.</param>
/// <param name="Email">Where mail reaches them; empty if none may.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Desk">The desk they work at.</param>
/// <param name="Language">The language of their mail, such as <c>en</c>.</param>
/// <param name="Digest">Mail is gathered and sent once a day.</param>
/// <param name="IsActive">They still work here.</param>
/// <param name="Version">Rises with every change; a write names the version that it read.</param>
public sealed record Colleague(string Id, string Name, string Email, Role Role, string Desk, string Language = "en", bool Digest = false, bool IsActive = true, long Version = 1)
{
    public Person Person => new(Id, Role, Desk);

    /// <summary>The id and neither the name nor the address, so that none reaches a log.</summary>
    public override string ToString() => $"colleague {Id}";
}
