using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.Findings;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Checks;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Rules;

internal static class ListRules
{
    internal sealed record RuleLine(string Rule, string Name, string Title, Severity Severity, Enforcement Enforcement, RuleStatus Status);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/rules", static (Page page, HouseStyle house) =>
        {
            var after = page.After is null ? "" : page.Parts("rules", 1)[0];
            var rules = HouseRules.Of(house).Where(rule => string.CompareOrdinal(rule.Descriptor.Id, after) > 0).OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal).Take(page.Fetch);
            return ListAnswer.Of(
                page,
                [.. rules.Select(rule => new RuleLine(rule.Descriptor.Id, rule.Descriptor.Name, rule.Descriptor.Title, rule.Descriptor.Severity, rule.Enforcement, rule.Descriptor.Status))],
                rule => Page.Cursor("rules", rule.Rule));
        })
        .Named("listRules", Tags.Rules, "Every rule, and what this house does about it.")
        .Admits(Role.Reporter)
        .GivesList<RuleLine>();
}
