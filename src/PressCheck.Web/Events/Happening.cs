using System.Text.Json;
using PressCheck.Review.Audit;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Json;

namespace PressCheck.Web.Events;

/// <summary>What an event says: ids, names of actions and versions, never words.</summary>
/// <param name="Sequence">The number of the audit trail's entry.</param>
/// <param name="At">When it was done.</param>
/// <param name="Action">What was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="Story">The story.</param>
/// <param name="Version">The version that the story has since.</param>
internal sealed record Happening(long Sequence, DateTimeOffset At, AuditAction Action, string By, string? Story, long? Version);

/// <summary>An entry of the trail on its way to those who listen.</summary>
/// <param name="Sequence">The entry's number.</param>
/// <param name="Name">The action's name.</param>
/// <param name="Json">What the event says.</param>
/// <param name="Story">The story; null if it is about none.</param>
/// <param name="Person">The person whose role or desk it changes.</param>
internal sealed record Told(long Sequence, string Name, string Json, Story? Story, string? Person)
{
    /// <summary>Whoever may see the story hears of it; what is about no story is for managers.</summary>
    public bool IsFor(Person person) => Story is null ? person.Role == Role.Manager : StoryPolicy.See(Story, person);

    /// <summary>An entry with the story as it is now, from those that were looked up already if it is among them.</summary>
    public static async Task<Told> OfAsync(AuditEntry entry, Dictionary<string, Story?> stories, Newsroom newsroom, CancellationToken cancel)
    {
        Story? story = null;
        if (entry.Story is { } id && !stories.TryGetValue(id, out story))
        {
            stories[id] = story = await newsroom.FindAsync(id, cancel);
        }

        var happening = new Happening(entry.Sequence, entry.At, entry.Action, entry.By, entry.Story, long.TryParse(Detail(entry, "version"), out var version) ? version : null);
        return new Told(entry.Sequence, entry.Action.Name() ?? "unknown", JsonSerializer.Serialize(happening, StrictJson.Options), story, entry.Action == AuditAction.PersonChanged ? Detail(entry, "person") : null);
    }

    private static string? Detail(AuditEntry entry, string key) =>
        entry.Details?.Split(' ').FirstOrDefault(word => word.Length > key.Length && word[key.Length] == '=' && word.StartsWith(key, StringComparison.Ordinal))?[(key.Length + 1)..];
}
