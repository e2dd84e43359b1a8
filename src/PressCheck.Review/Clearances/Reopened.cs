namespace PressCheck.Review.Clearances;

/// <summary>Why something that was settled is open again.</summary>
public enum ReopenedWhy
{
    /// <summary>The sentence, or one beside it, was edited: a clearance is for the words that somebody saw.</summary>
    SentenceEdited,

    /// <summary>A record that answered it was changed or taken away, or its time has passed.</summary>
    RecordChanged,

    /// <summary>Somebody took the clearance back.</summary>
    TakenBack,

    /// <summary>The clearance's date has passed.</summary>
    Expired,

    /// <summary>The rule set has another version since.</summary>
    RulesChanged,

    /// <summary>Whoever agreed is an author by now.</summary>
    NotFourEyes,
}

/// <summary>Why an open item of a checklist is open again, for whoever settled it once.</summary>
/// <param name="Why">The reason.</param>
/// <param name="By">Whose change it was; null if it was nobody's, as when a date passes.</param>
/// <param name="At">When; null if nobody can tell.</param>
public sealed record Reopened(ReopenedWhy Why, string? By = null, DateTimeOffset? At = null)
{
    /// <summary>The draft that the sentence was edited in.</summary>
    public long? Draft { get; init; }

    /// <summary>The words that the finding was about before the edit; empty if it was no edit.</summary>
    public string Before { get; init; } = "";

    /// <summary>The clearance that stood; null if it was a record or an answer.</summary>
    public Clearance? Clearance { get; init; }

    /// <summary>The answer that stood, if it is one of the house's own items.</summary>
    public ItemAnswer? Answer { get; init; }

    /// <summary>No word of the story, so that none reaches a log.</summary>
    public override string ToString() => $"{Why}";
}
