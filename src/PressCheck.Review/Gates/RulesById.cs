using System.Collections.Frozen;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;

namespace PressCheck.Review.Gates;

/// <summary>The rules of the catalogue by their ids, exactly as they are written.</summary>
internal static class RulesById
{
    private static readonly FrozenDictionary<string, RuleDescriptor> Rules = Catalogue.Rules.Select(rule => rule.Descriptor).ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static RuleDescriptor? Find(string? id) => id is null ? null : Rules.GetValueOrDefault(id);
}
