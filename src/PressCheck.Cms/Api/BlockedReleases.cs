using System.Collections.Immutable;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.People;
using PressCheck.Cms.Storage;
using PressCheck.Review.Lists;
using PressCheck.Review.Releases;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Lists;
using PressCheck.Web.Paging;
using PressCheck.Web.Problems;
using PressCheck.Web.Validation;
using Umbraco.Cms.Core.Security;
using Asker = PressCheck.Web.Access.Asker;

namespace PressCheck.Cms.Api;

/// <summary>Releases that were refused while nobody sat before the screen: the CMS forgets them, so here they are planned anew or let go.</summary>
internal static class BlockedReleases
{
    private const string List = "blocked";

    /// <param name="At">When the story is to go out.</param>
    internal sealed record Request(DateTimeOffset? At);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(request => request.At).IsThere();
            RuleFor(request => request.At).Must(at => at > clock.GetUtcNow()).WithMessage("A release is planned for a time to come.");
        }
    }

    /// <param name="Id">The release's id.</param>
    /// <param name="Story">The story's id.</param>
    /// <param name="Document">The document's key.</param>
    /// <param name="Culture">The culture; null if the document doesn't vary.</param>
    /// <param name="Title">What lists call the story; null if nobody has submitted it yet.</param>
    /// <param name="ReleaseAt">When it was planned; null if that isn't known.</param>
    /// <param name="RefusedAt">When it was refused.</param>
    /// <param name="Objections">What the gate said.</param>
    internal sealed record Blocked(string Id, string Story, Guid? Document, string? Culture, string? Title, DateTimeOffset? ReleaseAt, DateTimeOffset RefusedAt, ImmutableArray<string> Objections)
    {
        public override string ToString() => $"release {Id}";
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/blocked", static async (Page page, SiteDatabase site, StoryLists lists, IBackOfficeSecurityAccessor security, DocumentRights rights, CancellationToken cancel) =>
            {
                var after = Queried.After(page, List) is { } key ? new BlockedRelease(key.Id, "", null, key.At, null, []) : null;
                var fetched = await new ReleaseBook(site.Database).BlockedAsync(after, page.Fetch, cancel);
                var documents = fetched.Select(release => StoryId.Read(release.Story)?.Document).OfType<Guid>().Distinct().ToList();
                var seen = await rights.SeenAsync(security.BackOfficeSecurity!.CurrentUser!, documents);
                var titles = (await lists.OfIdsAsync([.. fetched.Select(release => release.Story).Distinct(StringComparer.Ordinal)], cancel)).ToDictionary(line => line.Id, line => line.Title, StringComparer.Ordinal);
                var goesOn = fetched.Count > page.Limit;
                return new ListAnswer<Blocked>(new Listed<Blocked>(
                    [.. fetched.Take(page.Limit).Select(release => Of(release, titles)).Where(release => release.Document is { } document && seen.Contains(document))],
                    goesOn ? Queried.Cursor(List, new ListKey(fetched[page.Limit - 1].RefusedAt, fetched[page.Limit - 1].Id)) : null));
            })
            .Named("listBlocked", CmsTags.Site, "Releases that were refused while nobody sat before the screen, the oldest first.")
            .Admits(Role.Editor)
            .GivesList<Blocked>();
        api.MapPost("/blocked/{release}/reschedule", static async Task<IResult> (HttpContext http, Asker asker, Body<Request> body, Schedules schedules, SiteDatabase site, CancellationToken cancel) =>
            {
                var release = await FindAsync(http, site, cancel);
                return await schedules.RescheduleAsync(release.Id, asker.By.Id, body.Value.At!.Value, cancel) == Rescheduled.Done ? TypedResults.NoContent() : Known.NotFound;
            })
            .Named("rescheduleBlocked", CmsTags.Site, "Plans a refused release anew, in the CMS.")
            .Admits(Role.Editor)
            .Takes<Request>()
            .Produces(StatusCodes.Status204NoContent);
        api.MapDelete("/blocked/{release}", static async Task<IResult> (HttpContext http, Asker asker, SiteDatabase site, CancellationToken cancel) =>
            {
                var release = await FindAsync(http, site, cancel);
                return await new ReleaseBook(site.Database).SettleAsync(release.Id, asker.By.Id, null, cancel) ? TypedResults.NoContent() : Known.NotFound;
            })
            .Named("dropBlocked", CmsTags.Site, "Lets a refused release go: nobody wants it any more.")
            .Admits(Role.Editor)
            .Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>The release that the route names, for whoever may sign off its document.</summary>
    private static async Task<BlockedRelease> FindAsync(HttpContext http, SiteDatabase site, CancellationToken cancel)
    {
        var services = http.RequestServices;
        var rights = services.GetRequiredService<DocumentRights>();
        var user = services.GetRequiredService<IBackOfficeSecurityAccessor>().BackOfficeSecurity!.CurrentUser!;
        if (await new ReleaseBook(site.Database).FindAsync(RouteToken.Of(http, "release"), cancel) is not { } release
            || StoryId.Read(release.Story) is not var (document, culture) || !await rights.MaySeeAsync(user, document))
        {
            throw new ProblemException(Known.NotFound);
        }

        await services.GetRequiredService<DocumentAccess>().DemandAsync(user, culture, await rights.VerbsAsync(user, document), new VerbNeeded(Verb.SignOff));
        return release;
    }

    private static Blocked Of(BlockedRelease release, Dictionary<string, string> titles)
    {
        var read = StoryId.Read(release.Story);
        return new Blocked(release.Id, release.Story, read?.Document, read?.Culture, titles.GetValueOrDefault(release.Story), release.ReleaseAt, release.RefusedAt, release.Objections);
    }
}
