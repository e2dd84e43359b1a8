using FluentValidation;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Desk.People;

internal static class Desks
{
    internal sealed record Request(string Name);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Name).IsName();
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/desks", static async (Staff staff, CancellationToken cancel) => Answer.Of(await staff.DesksAsync(cancel)))
            .Named("listDesks", Tags.People, "The newsroom's desks.")
            .Admits(Role.Reporter)
            .Gives<IReadOnlyList<Review.Staffing.Desk>>();
        api.MapPut("/desks/{desk}", static async (Asker asker, string desk, Body<Request> body, Staff staff, CancellationToken cancel) =>
            {
                if (!PersonRules.IsId(desk))
                {
                    return Known.NotFound;
                }

                var named = new Review.Staffing.Desk(desk, body.Value.Name.Trim());
                await staff.PutDeskAsync(named, asker.By.Id, cancel);
                return Answer.Of(named);
            })
            .Named("putDesk", Tags.People, "Adds a desk, or names one anew.")
            .Admits(Role.Manager)
            .Takes<Request>()
            .Gives<Review.Staffing.Desk>();
    }
}
