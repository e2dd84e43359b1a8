namespace PressCheck.Analysis.Text;

/// <summary>What a stretch of a draft is to its reader.</summary>
public enum PartKind
{
    Body,
    Headline,
    Standfirst,
    Subheading,
    Byline,
    Dateline,
    Caption,
    BlockQuote,
    PullQuote,

    /// <summary>An editor's or author's note: corrections, "additional reporting by", contact lines.</summary>
    Note,

    /// <summary>What belongs to the page and not to the story: menus, comment forms, cookie notices, theme adverts.</summary>
    Furniture,
}

/// <summary>One part of a draft. Parts are in text order, do not overlap, and leave out only line breaks between them.</summary>
public readonly record struct Part(PartKind Kind, Span Span);
