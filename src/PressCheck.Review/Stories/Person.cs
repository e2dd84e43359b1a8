namespace PressCheck.Review.Stories;

/// <summary>What a person may do in a newsroom. Numbers are kept in databases and never change.</summary>
public enum Role
{
    Reporter = 0,
    Editor = 1,
    Manager = 2,
}

/// <summary>Somebody who does something, as the host knows them.</summary>
/// <param name="Id">A token.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Desk">The desk they work at; a manager works for all.</param>
public sealed record Person(string Id, Role Role, string Desk);
