using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;

namespace PressCheck.Review.HouseStyles;

/// <summary>How a house style speaks of rules: by id, by name, in any case, or of all of them at once.</summary>
internal static class RuleNames
{
    public static bool IsAll(string rule) => rule.Equals("all", StringComparison.OrdinalIgnoreCase);

    public static RuleDescriptor? Named(this ImmutableArray<RuleDescriptor> rules, string idOrName) => rules.FirstOrDefault(rule =>
        rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));
}

internal static class Enforcements
{
    public static Enforcement? Find(string word) => word.ToLowerInvariant() switch
    {
        "off" => Enforcement.Off,
        "advise" => Enforcement.Advise,
        "answer" => Enforcement.Answer,
        "block" => Enforcement.Block,
        _ => null,
    };
}

/// <summary>How a house style speaks of the parts and types of a story.</summary>
internal static class PartNames
{
    private static readonly PartKind[] Parts = [PartKind.Headline, PartKind.Standfirst, PartKind.Byline, PartKind.Dateline, PartKind.Body, PartKind.Caption];

    public static ImmutableArray<string> Names { get; } = [.. Parts.Select(part => part.ToString().ToLowerInvariant())];

    public static ImmutableArray<string> Types { get; } = [.. Enum.GetNames<StoryType>().Select(name => name.ToLowerInvariant())];

    public static ImmutableArray<string> ElementNames { get; } = ["subheading", "body", "quotation", "pullquote", "caption", "note"];

    public static PartKind? ElementPartNamed(string name) => name switch
    {
        "subheading" => PartKind.Subheading,
        "body" => PartKind.Body,
        "quotation" => PartKind.BlockQuote,
        "pullquote" => PartKind.PullQuote,
        "caption" => PartKind.Caption,
        "note" => PartKind.Note,
        _ => null,
    };

    public static PartKind? PartNamed(string name) => Names.IndexOf(name) is var index and >= 0 ? Parts[index] : null;

    public static StoryType? TypeNamed(string name) => Types.IndexOf(name) is var index and >= 0 ? (StoryType)index : null;
}
