using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Gates;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Cms.Api;

/// <summary>The emergency switch: a manager has the gate stand open for a while, and says why.</summary>
internal static class Emergencies
{
    /// <param name="Words">Why. They stay in the database.</param>
    /// <param name="Until">When it ends by itself; within 24 hours.</param>
    internal sealed record Request(string Words, DateTimeOffset? Until)
    {
        public override string ToString() => "emergency";
    }

    /// <param name="By">Who began it; null if the site's settings have.</param>
    /// <param name="Words">Why.</param>
    /// <param name="At">When it began; null if the site's settings have.</param>
    /// <param name="Until">When it ends by itself.</param>
    internal sealed record Standing(string? By, string Words, DateTimeOffset? At, DateTimeOffset Until)
    {
        public override string ToString() => "emergency";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(request => request.Words).IsWords(EmergencySwitch.LongestWords);
            RuleFor(request => request.Until).IsThere();
            RuleFor(request => request.Until).Must(until => until > clock.GetUtcNow() && until - clock.GetUtcNow() <= EmergencySwitch.Longest)
                .WithMessage($"An emergency ends after now and within {EmergencySwitch.Longest.TotalHours:0} hours.");
        }
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/emergency", static async (SiteDatabase site, CancellationToken cancel) => Answer.Of(new { Emergency = Of(await new EmergencySwitch(site.Database).NowAsync(cancel)) }))
            .Named("getEmergency", CmsTags.Site, "The emergency that lasts, if one does.")
            .Admits(Role.Manager)
            .Gives<object>();
        api.MapPut("/emergency", static async Task<IResult> (HttpContext http, Asker asker, Body<Request> body, SiteDatabase site, CancellationToken cancel) =>
            {
                var emergencies = new EmergencySwitch(site.Database);
                return await emergencies.BeginAsync(IdempotencyKey.Of(http), asker.By, body.Value.Words, body.Value.Until!.Value, cancel) is null
                    ? Answer.Of(new { Emergency = Of(await emergencies.NowAsync(cancel)) })
                    : Refusals.NotThisRole;
            })
            .Named("beginEmergency", CmsTags.Site, "Has the gate stand open for a while; what it would have refused meanwhile passes and is an escape.")
            .Admits(Role.Manager)
            .Takes<Request>()
            .Gives<object>();
        api.MapDelete("/emergency", static async Task<IResult> (Asker asker, SiteDatabase site, CancellationToken cancel) =>
                await new EmergencySwitch(site.Database).EndAsync(asker.By, cancel) is null ? TypedResults.NoContent() : Refusals.NotThisRole)
            .Named("endEmergency", CmsTags.Site, "Shuts the gate again.")
            .Admits(Role.Manager)
            .Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>The emergency that whoever runs the site has set; null if there is none.</summary>
    public static Standing? OfSettings(CmsEmergencySettings? set) => set is null ? null : new Standing(null, set.Reason!, null, set.Until!.Value);

    public static Standing? Of(Emergency? emergency) => emergency is null ? null : new Standing(emergency.By, emergency.Words, emergency.At, emergency.Until);
}
