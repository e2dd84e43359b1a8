using PressCheck.Review.Lists;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Pages;

/// <summary>The stories that a person may see, the latest changed first: their own and those of their desk; a manager sees all.</summary>
internal static class StoryList
{
    private const int Most = 100;

    public static Task<List<StoryLine>> ReadAsync(StoryLists lists, Person person, CancellationToken cancel) => person.Role == Role.Manager
        ? lists.NewestAsync(new StoryFilter(), null, Most, cancel)
        : lists.NewestOfDeskAndOwnAsync(person, null, null, Most, cancel);

    /// <summary>A state as pages show it.</summary>
    public static (string Tone, string Words) Show(StoryState state) => state switch
    {
        StoryState.Draft => ("rest", "draft"),
        StoryState.Submitted => ("wait", "submitted"),
        StoryState.ChangesRequested => ("stop", "changes requested"),
        StoryState.SignedOff => ("go", "signed off"),
        StoryState.Published => ("go", "published"),
        StoryState.Corrected => ("go", "corrected"),
        _ => ("rest", "withdrawn"),
    };
}
