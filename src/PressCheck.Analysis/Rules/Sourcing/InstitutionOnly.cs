using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class InstitutionOnly : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ATT003", "institution-only", "An institution's word with no person or document", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        foreach (var source in reading.Sources)
        {
            if (source.Kind is not (SourceKind.Institution or SourceKind.Spokesperson) || source.Mentions.Any(mention => mention is { IsPublic: true, IsStatement: true }) || reading.NamedInstances.Has(source))
            {
                continue;
            }

            if (source.Mentions.FirstOrDefault(mention => mention.IsStatement && mention.Speech is { } speech && reading.Tokens[speech.CueToken].Is(WordFlags.StrongCue)) is { Speech: { } said } first)
            {
                var message = source.Kind == SourceKind.Spokesperson ? "The spokesperson has no name, and no statement is cited." : "No person and no document speaks for the institution here.";
                found.Add(Found(first.Span, message, source.Confidence == Confidence.Low || IsName(reading, source) ? Confidence.Low : Confidence.Medium, new Evidence(said.Cue, "cue")));
            }
        }

        return found;
    }

    /// <summary>The Interior Ministry, and not the ministry: by its name an institution answers for itself.</summary>
    private static bool IsName(Reading reading, Source source) => source.Kind == SourceKind.Institution && reading.Tokens[reading.TokenFrom(source.Head.Start)] is { IsCapital: true, Start: var start } && start > source.Span.Start;
}
