using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PressCheck.Analysis.Rules;
using PressCheck.Formats.Reports;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Web.Checks;

/// <summary>The rules as a house treats them.</summary>
internal static class HouseRules
{
    private static readonly ConditionalWeakTable<HouseStyle, StrongBox<ImmutableArray<HouseRule>>> Rules = [];
    private static readonly string Engine = typeof(HouseRule).Assembly.GetName().Version!.ToString(3);

    public static ImmutableArray<HouseRule> Of(HouseStyle house) =>
        Rules.GetValue(house, static house => new([.. Catalogue.Rules.Select(rule => new HouseRule(rule, house.For(rule.Descriptor)))])).Value;

    public static ReportHeader Header(HouseStyle house) => new(Engine, Catalogue.Version, house.Name, Of(house), failOn: null);
}
