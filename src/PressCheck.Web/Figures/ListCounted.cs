using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Figures;
using PressCheck.Review.Lists;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Lists;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Figures;

internal static class ListCounted
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/figures/{measure}", static async (Page page, CountedLists lists, string measure, string? from, string? to, string? desk, string? rule, CancellationToken cancel) =>
        {
            var asked = Queried.Value<Measure>(measure, "measure")!.Value;
            var list = "counted-" + measure;
            return Queried.Answer(
                page,
                list,
                await lists.NewestAsync(
                    asked,
                    new CountedFilter(At(Queried.Day(from, "from")), At(Queried.Day(to, "to")), Queried.Id(desk, "desk"), Queried.Id(rule, "rule")), Queried.After(page, list), page.Fetch, cancel),
                line => line.Key);
        })
        .Named("listCounted", Tags.Figures, "What a measure counts, such as waived, refused or escaped, the newest first; from the day from to the day before to, in UTC.")
        .Admits(Role.Manager)
        .GivesList<CountedLine>();

    private static DateTimeOffset? At(DateOnly? day) => day is { } first ? new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
