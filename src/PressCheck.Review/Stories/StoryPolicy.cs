namespace PressCheck.Review.Stories;

/// <summary>Why something is not done.</summary>
public enum Refusal
{
    /// <summary>The story's state doesn't allow it.</summary>
    NotInThisState,

    /// <summary>The person's role doesn't allow it.</summary>
    NotThisRole,

    /// <summary>The story belongs to another desk.</summary>
    OtherDesk,

    /// <summary>Four eyes: an author, or whoever wrote the latest draft, does not let it pass.</summary>
    OwnWork,

    /// <summary>Four eyes: the same person does not count twice.</summary>
    SamePerson,

    /// <summary>There is no draft.</summary>
    NoDraft,

    /// <summary>The gate says no; its objections say why.</summary>
    Gate,

    /// <summary>There is nothing of that id or fingerprint to do it to.</summary>
    NothingThere,

    /// <summary>The reason is none that a clearance can have.</summary>
    UnknownReason,

    /// <summary>The client used this request id for something else.</summary>
    RequestReused,
}

/// <summary>Who may do what. Pure: it decides from what it is given.</summary>
public static class StoryPolicy
{
    /// <summary>Whether a person may make a move.</summary>
    /// <returns>Null if so, else the reason why not.</returns>
    public static Refusal? Move(Story story, StoryMove move, Person person)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(person);
        if (Transitions.After(story.State, move) is null)
        {
            return Refusal.NotInThisState;
        }

        if (move != StoryMove.SaveDraft && story.Draft == 0)
        {
            return Refusal.NoDraft;
        }

        var isAuthor = story.Authors.Contains(person.Id);
        if (move is StoryMove.SaveDraft or StoryMove.Submit)
        {
            return isAuthor ? null : person.Role == Role.Reporter ? Refusal.NotThisRole : Desk(story, person);
        }

        // Asking for changes lets nothing pass, so whoever rewrote a draft may still ask.
        return Edit(story, person) ?? (isAuthor || (move == StoryMove.SignOff && story.DraftBy == person.Id) ? Refusal.OwnWork : null);
    }

    /// <summary>Whether a person may place or lift a hold. A legal hold is lifted by a manager.</summary>
    public static Refusal? Hold(Story story, Person person, bool liftsLegal)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Edit(story, person) ?? (liftsLegal && person.Role != Role.Manager ? Refusal.NotThisRole : null);
    }

    /// <summary>Whether a person may answer or waive a finding: whoever may write the story.</summary>
    public static Refusal? Clear(Story story, Person person)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(person);
        return story.Authors.Contains(person.Id) ? null : person.Role == Role.Reporter ? Refusal.NotThisRole : Desk(story, person);
    }

    /// <summary>Whether a person may export a story: whoever may write it.</summary>
    public static Refusal? Export(Story story, Person person) => Clear(story, person);

    /// <summary>Whether a person may second a clearance of somebody else's.</summary>
    public static Refusal? Second(Story story, Person person, string first)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(person);
        return Edit(story, person) ?? (person.Id == first ? Refusal.SamePerson : story.Authors.Contains(person.Id) ? Refusal.OwnWork : null);
    }

    private static Refusal? Edit(Story story, Person person) => person.Role == Role.Reporter ? Refusal.NotThisRole : Desk(story, person);

    private static Refusal? Desk(Story story, Person person) => person.Role == Role.Manager || person.Desk == story.Desk ? null : Refusal.OtherDesk;
}
