using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class UndisclosedPseudonym : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON014", "undisclosed-pseudonym", "Name that may not be real", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (reading.SourcePhrases.Find(SourcingKind.DisclosedName, 0, reading.Tokens.Length) is not null)
        {
            return [];
        }

        // A name that the register knows to be real, or to be none, needs no guess.
        var found = new List<Finding>();
        var registered = records.AreKept ? records.Sources.SelectMany(entry => entry.Descriptors.Select(descriptor => (entry.IsPseudonym, Words: FoldedText.Of(descriptor)))).ToList() : [];
        var text = registered.Exists(entry => entry.IsPseudonym) ? new FoldedText(reading.Text) : null;
        foreach (var (isPseudonym, words) in registered)
        {
            if (isPseudonym && text!.Find(words) is { } published)
            {
                found.Add(Found(published, "The register says that this name is not the person's own, and the story doesn't say so.", Confidence.High));
            }
        }

        var tokens = reading.Tokens;
        foreach (var phrase in reading.SourcePhrases.All)
        {
            if (phrase.Kind == SourcingKind.Alias && phrase.End < tokens.Length && AtName(reading, phrase.End) is { } name && !IsRegistered(name))
            {
                var asked = !reading.Clauses.IsWord(phrase.First, "identified") && !reading.Clauses.IsWord(phrase.First, "named") && !reading.Clauses.IsWord(phrase.First, "known") && !reading.Clauses.IsWord(phrase.First, "goes");
                found.Add(Found(name, "The story doesn't say whether this is the person's real name.", asked ? Confidence.Medium : Confidence.Low, new Evidence(tokens[phrase.First].Span.Cover(tokens[phrase.End - 1].Span), "alias")));
            }
        }

        foreach (var quotation in reading.Quotations)
        {
            if (IsNameInMarks(reading, quotation) && !IsRegistered(quotation.Content))
            {
                found.Add(Found(quotation.Span, "A name in quotation marks stands for a person, and the story doesn't say whether it is real.", Confidence.Medium));
            }
        }

        return found;

        bool IsRegistered(Span name) => registered.Count > 0 && FoldedText.Of(reading.TextOf(name)) is var folded && registered.Exists(entry => entry.Words == folded);
    }

    /// <summary>A first name alone, in marks or without.</summary>
    private static Span? AtName(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        var first = tokens[at].Kind == TokenKind.Mark ? at + 1 : at;
        if (first >= tokens.Length || tokens[first].Shape != TokenShape.Capitalised || !tokens[first].Is(WordFlags.GivenName))
        {
            return null;
        }

        var surname = first + 1 < tokens.Length && tokens[first + 1].Kind == TokenKind.Word && tokens[first + 1].IsCapital && tokens[first + 1].Length > 2;
        return surname ? null : tokens[first].Span;
    }

    /// <summary>“Anna”, a nurse, says …: a given name alone between marks where a person would speak.</summary>
    private static bool IsNameInMarks(Reading reading, Quotation quotation)
    {
        var tokens = reading.Tokens;
        if (quotation.Depth > 0 || quotation.IsSpeech || quotation.Kind is QuotationKind.Nickname || quotation.EndToken - quotation.FirstToken != 1 || !tokens[quotation.FirstToken].IsCapital || !tokens[quotation.FirstToken].Is(WordFlags.GivenName))
        {
            return false;
        }

        var next = quotation.EndToken + 1;
        if (next >= tokens.Length)
        {
            return false;
        }

        var comma = reading.Clauses.IsComma(next) || reading.Clauses.IsComma(quotation.EndToken);
        var verb = tokens[next].Is(WordFlags.StrongCue);
        var described = comma && next + 1 < tokens.Length && (reading.Clauses.IsWord(next + 1, "a") || reading.Clauses.IsWord(next + 1, "an") || reading.Clauses.IsWord(next + 1, "who") || tokens[next + 1].Kind == TokenKind.Number);
        return verb || described;
    }
}
