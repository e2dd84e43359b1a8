using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules;

/// <summary>The rules a newsroom runs. Same draft, same rule set, same findings.</summary>
public sealed class RuleSet
{
    private readonly ImmutableArray<Rule> _rules;

    public RuleSet(IEnumerable<Rule> rules) => _rules = [.. rules.Where(rule => rule.Descriptor.Status != RuleStatus.Retired)];

    public static RuleSet All { get; } = new(Catalogue.Rules);

    public ImmutableArray<Rule> Rules => _rules;

    /// <summary>Every finding in a draft, in text order, then by rule id.</summary>
    public ImmutableArray<Finding> Check(Reading reading, Records records)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var rule in _rules)
        {
            findings.AddRange(rule.Check(reading, records));
        }

        findings.Sort(static (a, b) =>
            a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : string.CompareOrdinal(a.Rule.Id, b.Rule.Id) is var byRule && byRule != 0 ? byRule
            : a.Span.Length != b.Span.Length ? a.Span.Length.CompareTo(b.Span.Length)
            : string.CompareOrdinal(a.Message, b.Message));
        return findings.ToImmutable();
    }
}
