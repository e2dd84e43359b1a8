namespace PressCheck.Review.Lists;

/// <summary>How much stands in each list of what waits, counted as far as is worth telling.</summary>
/// <param name="ToEdit">Stories that wait for an editor.</param>
/// <param name="Mine">Those of them that the asker edits.</param>
/// <param name="Submitted">Those that have waited for too long.</param>
/// <param name="Replies">Stories with a reply that is overdue.</param>
/// <param name="Embargoes">Stories whose embargo has ended and that are not published.</param>
/// <param name="Refused">Stories whose draft the gate refused to publish.</param>
/// <param name="Seconds">Clearances that wait for a second person.</param>
/// <param name="MySeconds">Those of them that the asker may agree to.</param>
/// <param name="Most">No list is counted further than this: there may be more.</param>
public sealed record Waiting(int ToEdit, int Mine, int Submitted, int Replies, int Embargoes, int Refused, int Seconds, int MySeconds, int Most);
