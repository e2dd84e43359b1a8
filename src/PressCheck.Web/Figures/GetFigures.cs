using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Figures;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Lists;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Figures;

internal static class GetFigures
{
    /// <param name="From">The first day, in UTC.</param>
    /// <param name="To">The first day after it.</param>
    /// <param name="By">What a line is about.</param>
    /// <param name="Lines">In order of their names.</param>
    internal sealed record FiguresOf(DateOnly From, DateOnly To, FiguresBy By, IReadOnlyList<Figure> Lines);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/figures", static async (ManagerFigures figures, string? by, string? from, string? to, string? desk, string? rule, string? editor, CancellationToken cancel) =>
        {
            var (first, end) = (Queried.Day(from, "from"), Queried.Day(to, "to"));
            if (first is null || end is null || first >= end)
            {
                throw new ProblemException(Known.BadQuery("from and to are to be days, the first and the one after the last."));
            }

            var what = Queried.Value<FiguresBy>(by, "by") ?? FiguresBy.Rule;
            var only = (Queried.Id(rule, "rule"), Queried.Id(editor, "editor")) switch
            {
                ({ } name, null) => new FiguresOnly(FiguresBy.Rule, name),
                (null, { } name) => new FiguresOnly(FiguresBy.Editor, name),
                (null, null) => null,
                _ => throw new ProblemException(Known.BadQuery("Sums are kept of a rule or of an editor, never of both.")),
            };
            if (only is not null && what is (FiguresBy.Rule or FiguresBy.Desk or FiguresBy.Editor))
            {
                throw new ProblemException(Known.BadQuery("rule and editor go with by=day, by=week or by=month."));
            }

            return Answer.Of(new FiguresOf(first.Value, end.Value, what, await figures.OfAsync(what, first.Value, end.Value, Queried.Id(desk, "desk"), only, cancel)));
        })
        .Named("getFigures", Tags.Figures, "Flagged, waived, refused, escaped, waiver rates and times to clear, by rule, desk, editor, or by day, week or month (then of one rule or editor, if one is named), over days in UTC.")
        .Admits(Role.Manager)
        .Gives<FiguresOf>();
}
