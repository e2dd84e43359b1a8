using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What a source without a name is to the story.</summary>
public enum SourceKind
{
    /// <summary>One or more particular people whose names are kept back: a source, two officials briefed on the talks, a senior aide.</summary>
    Confidential,

    /// <summary>Somebody asked about their own life or seen in public, without a name: a resident, a mother of two.</summary>
    Individual,

    /// <summary>One who speaks for another, without a name.</summary>
    Spokesperson,

    /// <summary>An institution or its people as such: police, the company, fire officials.</summary>
    Institution,

    /// <summary>Nobody in particular: critics, Western officials, some.</summary>
    Collective,

    /// <summary>Words that tell of saying and hide the one who says it: it is understood.</summary>
    Unstated,
}

/// <summary>One place where a source speaks.</summary>
/// <param name="Span">The words for the source there, with their modifiers.</param>
/// <param name="Speech">The act of speech; null where the words hide who speaks.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="IsStatement">Something is said there that the story passes on: no refusal, no mere opinion held.</param>
/// <param name="IsPublic">Said for all to hear or read: in a statement, in court, shouted from the crowd, tweeted.</param>
public sealed record SourceMention(Span Span, SpeechAct? Speech, int Sentence, bool IsStatement, bool IsPublic);

/// <summary>Somebody the story relies on without a name, over all the places where it does: in direct or indirect speech.</summary>
public sealed class Source
{
    private readonly List<SourceMention> _mentions = [];
    private readonly List<Quotation> _quotations = [];

    internal Source(int index, SourceKind kind, Span head, bool isPlural, SourceMention first) =>
        (Index, Kind, Head, IsPlural, _mentions) = (index, kind, head, isPlural, [first]);

    /// <summary>Its place in <see cref="Reading.Sources"/>.</summary>
    public int Index { get; internal set; }

    public SourceKind Kind { get; internal set; }

    /// <summary>The first mention, with its modifiers: “a senior official”.</summary>
    public Span Span => _mentions[0].Span;

    /// <summary>The noun of the first mention: “official”.</summary>
    public Span Head { get; }

    public bool IsPlural { get; }

    /// <summary>How sure it is that the kind is right and that the text gives no name.</summary>
    public Confidence Confidence { get; internal set; }

    /// <summary>People, one or many, who have no name here; false for bodies and for words that hide who speaks.</summary>
    public bool IsUnnamed { get; internal set; }

    /// <summary>Nothing but “a source”, “an insider”: no word on position or knowledge.</summary>
    public bool IsBare { get; internal set; }

    /// <summary>Some of a collective are named where it is mentioned: experts such as Jane Doe.</summary>
    public bool IsExemplified { get; internal set; }

    /// <summary>The words that say that the name is kept back: “on condition of anonymity”; null if there are none.</summary>
    public Span? Anonymity { get; internal set; }

    /// <summary>Why the name is kept back, as far as the text says: “because she feared reprisals”; null if it doesn't.</summary>
    public Span? Reason { get; internal set; }

    /// <summary>How the source knows: “briefed on the talks”; null if the text doesn't say.</summary>
    public Span? Basis { get; internal set; }

    /// <summary>Every place where the source speaks, in text order; the first brings it in.</summary>
    public IReadOnlyList<SourceMention> Mentions => _mentions;

    /// <summary>Direct quotations of the source, in text order.</summary>
    public IReadOnlyList<Quotation> Quotations => _quotations;

    public SourceMention First => _mentions[0];

    /// <summary>A person or persons behind it, whom the reporter could name and doesn't.</summary>
    public bool IsAnonymous => Kind is SourceKind.Confidential or SourceKind.Individual;

    /// <summary>The story passes on its word, said to the reporter and not for all to hear.</summary>
    public bool IsReliedOn => IsAnonymous && Speaks && !IsPublic;

    /// <summary>It says something that the story passes on.</summary>
    public bool Speaks
    {
        get
        {
            foreach (var mention in _mentions)
            {
                if (mention.IsStatement)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>All that it says is said for all to hear or read.</summary>
    public bool IsPublic
    {
        get
        {
            foreach (var mention in _mentions)
            {
                if (mention.IsStatement && !mention.IsPublic)
                {
                    return false;
                }
            }

            return true;
        }
    }

    internal void Add(SourceMention mention) => _mentions.Add(mention);

    internal void Add(Quotation quotation) => _quotations.Add(quotation);
}
