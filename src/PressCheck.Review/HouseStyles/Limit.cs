using PressCheck.Analysis.Language;

namespace PressCheck.Review.HouseStyles;

/// <summary>A limit that a house may set: its key, the values that make sense, and what it changes.</summary>
internal sealed record Limit(string Key, int Least, int Most, Func<Conventions, int, Conventions> Set)
{
    public static Limit[] All { get; } =
    [
        new("sentencesBeforeSpeaker", 1, 20, (conventions, value) => conventions with { SentencesBeforeSpeaker = value }),
        new("paragraphsBeforeDenial", 1, 100, (conventions, value) => conventions with { ParagraphsBeforeDenial = value }),
        new("quotationWords", 1, 50, (conventions, value) => conventions with { QuotationWords = value }),
        new("sentencesForReason", 0, 50, (conventions, value) => conventions with { SentencesForReason = value }),
        new("replyHoursBreaking", 0, 72, (conventions, value) => conventions with { ReplyHoursBreaking = value }),
        new("replyHoursDay", 0, 168, (conventions, value) => conventions with { ReplyHoursDay = value }),
        new("replyHoursInvestigation", 0, 720, (conventions, value) => conventions with { ReplyHoursInvestigation = value }),
        new("replyAttempts", 1, 20, (conventions, value) => conventions with { ReplyAttempts = value }),
        new("replyAttemptsInvestigation", 1, 20, (conventions, value) => conventions with { ReplyAttemptsInvestigation = value }),
    ];

    public static Limit? Find(string key) => Array.Find(All, limit => limit.Key.Equals(key, StringComparison.Ordinal));
}
