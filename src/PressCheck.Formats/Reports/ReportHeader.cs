using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;

namespace PressCheck.Formats.Reports;

/// <summary>What every draft of a report has in common.</summary>
/// <param name="engine">The engine's version.</param>
/// <param name="ruleSet">The rule set's version.</param>
/// <param name="house">The name of the house style that graded the findings.</param>
/// <param name="rules">Every rule there is with what this house does about it, in the order of their ids.</param>
/// <param name="failOn">The least enforcement that fails a draft; null if nothing does.</param>
public sealed class ReportHeader(string engine, string ruleSet, string house, ImmutableArray<HouseRule> rules, Enforcement? failOn)
{
    public string Engine { get; } = engine;

    public string RuleSet { get; } = ruleSet;

    public string House { get; } = house;

    public ImmutableArray<HouseRule> Rules { get; } = rules;

    /// <summary>Whether a finding graded so fails its draft.</summary>
    public bool Fails(Enforcement enforcement) => failOn is { } least && enforcement >= least && enforcement != Enforcement.Off;

    /// <summary>What a journalist does about a rule's finding, in a sentence or two; empty if the rule's page doesn't say.</summary>
    public string HowToClear(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Rules.FirstOrDefault(candidate => candidate.Descriptor.Id == rule.Id)?.HowToClear ?? "";
    }
}

/// <summary>A rule and what a house does about it.</summary>
public sealed record HouseRule(Rule Rule, Enforcement Enforcement)
{
    // A page is Markdown; a live check asks for the same sentences with every keystroke.
    private readonly Lazy<string> _howToClear = new(() => PlainSentences.Of(RulePage.Of(Rule).HowToClear));

    public RuleDescriptor Descriptor => Rule.Descriptor;

    /// <summary>What a journalist does about the rule's finding, as plain sentences.</summary>
    public string HowToClear => _howToClear.Value;

    public RulePage Page => RulePage.Of(Rule);
}
