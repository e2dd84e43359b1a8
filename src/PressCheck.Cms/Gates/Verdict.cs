using PressCheck.Cms.Documents;
using PressCheck.Review.Gates;

namespace PressCheck.Cms.Gates;

/// <summary>What is to be done about one story that is about to be published.</summary>
/// <param name="StoryId">The story's id.</param>
/// <param name="Story">The story; null if it could not be read.</param>
/// <param name="Decision">What the gate says.</param>
/// <param name="Passes">It may go out.</param>
internal sealed record Verdict(string StoryId, DocumentStory? Story, GateDecision Decision, bool Passes)
{
    /// <summary>Why it passes although the gate says no, as a token; null if the gate says yes.</summary>
    public string? Reason { get; init; }

    /// <summary>Nobody has submitted the story yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>The gate could not be asked.</summary>
    public static Verdict Failed(string storyId, DocumentStory? story) => new(storyId, story, new GateDecision([new Objection(ObjectionKind.Failed)]), false);
}
