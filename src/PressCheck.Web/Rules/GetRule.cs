using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Rules;

internal static class GetRule
{
    internal sealed record Page(
        string Rule, string Name, string Title, Severity Severity, Enforcement Enforcement, RuleStatus Status, string Summary, string Why, string HowToClear, string WhenAWaiverIsFair, string Markdown);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/rules/{rule}", static IResult (string rule, HouseStyle house) =>
        {
            if (Catalogue.Find(rule) is not { } found)
            {
                return Known.NotFound;
            }

            var (descriptor, page) = (found.Descriptor, RulePage.Of(found));
            return Answer.Of(new Page(descriptor.Id, descriptor.Name, descriptor.Title, descriptor.Severity, house.For(descriptor), descriptor.Status, page.Summary, page.Why, page.HowToClear, page.WhenAWaiverIsFair, page.Markdown));
        })
        .Named("getRule", Tags.Rules, "A rule's page, by its id or name: why it asks, examples, how to clear it, when a waiver is fair.")
        .Admits(Role.Reporter)
        .Gives<Page>();
}
