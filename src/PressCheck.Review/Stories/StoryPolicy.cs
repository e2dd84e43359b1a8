using System.Collections.Immutable;
using PressCheck.Analysis.StoryRecords;

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

    /// <summary>Whether a person may see a story: authors, the desk's people, managers.</summary>
    public static bool See(Story story, Person person)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(person);
        return story.Authors.Contains(person.Id) || Desk(story, person) is null;
    }

    /// <summary>Whether a person may see what is recorded of a story's sources and of the names it must keep out: authors, the desk's editors, managers. A colleague's sources are not the desk's.</summary>
    public static bool SeeRegister(Story story, Person person)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(person);
        return story.Authors.Contains(person.Id) || Edit(story, person) is null;
    }

    /// <summary>Whether a person may keep a story's records, notes and fields: whoever may write the story.</summary>
    public static Refusal? Keep(Story story, Person person) => Clear(story, person);

    /// <summary>Whether a person may do what an editor of the desk does, such as to name the story's editor or to take back what somebody else recorded.</summary>
    public static Refusal? Edit(Story story, Person person)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(person);
        return person.Role == Role.Reporter ? Refusal.NotThisRole : Desk(story, person);
    }

    /// <summary>Whether a person's word counts for something. The rules ask the same again, so that a lesser role's word would clear nothing.</summary>
    public static Refusal? Vouch(Story story, Person person, AttestationKind kind)
    {
        if (kind is AttestationKind.WasThere or AttestationKind.QuotationChecked)
        {
            return Keep(story, person);
        }

        var manager = kind is AttestationKind.LeadApproved or AttestationKind.AllegationApproved or AttestationKind.ExemptionApproved;
        return Edit(story, person) ?? (manager && person.Role != Role.Manager ? Refusal.NotThisRole : story.Authors.Contains(person.Id) ? Refusal.OwnWork : null);
    }

    /// <summary>Whether a person may say who wrote a story. Whoever is an author stays one unless an editor who is none takes them off: else an editor could sign off work of their own.</summary>
    public static Refusal? ChangeAuthors(Story story, Person person, ImmutableArray<string> authors)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(person);
        return story.Authors.All(author => authors.Contains(author)) ? Keep(story, person) : Edit(story, person) ?? (story.Authors.Contains(person.Id) ? Refusal.OwnWork : null);
    }

    private static Refusal? Desk(Story story, Person person) => person.Role == Role.Manager || person.Desk == story.Desk ? null : Refusal.OtherDesk;
}
