using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Cms.Storage;
using PressCheck.Review.Store;
using PressCheck.Review.Clearances;
using PressCheck.Web;
using PressCheck.Web.Access;
using PressCheck.Web.Clearances;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;
using PressCheck.Web.Writing;
using Umbraco.Cms.Core.Security;

namespace PressCheck.Cms.Api;

/// <summary>The endpoints of the API as the CMS has them: the desk's, but for those by which the desk keeps and publishes a text, and the CMS's own.</summary>
internal sealed class CmsApi(IServiceProvider services, SiteDatabase site, ILogger<CmsApi> log)
{
    private readonly Lazy<(RequestDelegate Answer, IReadOnlyList<RouteEndpoint> Endpoints)> _built = new(() => Build(services));

    /// <summary>All of them, those that are shut among them.</summary>
    internal IReadOnlyList<RouteEndpoint> Endpoints => _built.Value.Endpoints;

    /// <summary>Answers a request that the CMS has let pass.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        try
        {
            // Of what is wrong with the data, the health line is to tell.
            if (!http.Request.Path.Value!.EndsWith(GetHealth.Path, StringComparison.Ordinal))
            {
                await site.ReadyAsync(http.RequestAborted);
            }
        }
        catch (Exception e) when (e is UnusableStorageException or DbException or SchemaMismatchException)
        {
            log.LogError("PressCheck's data can't be used: {Exception}", e.GetType());
            await new Problem(StatusCodes.Status503ServiceUnavailable, "data-away", "PressCheck's data can't be used at the moment; the site's log says why. Until then nothing that is a story can be published.").ExecuteAsync(http);
            return;
        }

        // The routing of this API is its own; what the CMS's found has done its part.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        await _built.Value.Answer(http);
    }

    private static (RequestDelegate Answer, IReadOnlyList<RouteEndpoint> Endpoints) Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.Use(static (http, next) => http.GetEndpoint() is RouteEndpoint endpoint
            && VerbOfEndpoint.IsShut(http.Request.Method, endpoint.RoutePattern.RawText![PressCheckController.Path.Length..])
                ? new Problem(StatusCodes.Status404NotFound, "kept-by-the-cms", "In the CMS this is done where the text is: in the document.").ExecuteAsync(http)
                : next(http));
        IReadOnlyCollection<EndpointDataSource> sources = [];
        app.UseEndpoints(endpoints =>
        {
            var api = endpoints.MapPressCheckApi();
            api.ExcludeFromDescription();
            api.AddEndpointFilter(WaiversTakeTheirPermissionAsync);
            api.AddEndpointFilter(StepsGoIntoTheHistoryAsync);
            CmsSlices.Map(api);

            // The site's own names for its endpoints may be the same.
            ((IEndpointConventionBuilder)api).Finally(static endpoint =>
            {
                foreach (var name in endpoint.Metadata.Where(item => item is IEndpointNameMetadata or IRouteNameMetadata).ToList())
                {
                    endpoint.Metadata.Remove(name);
                }
            });
            sources = [.. endpoints.DataSources];
        });
        app.Run(static http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        return (app.Build(), [.. sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()]);
    }

    /// <summary>Only the body says whether a clearance is a waiver.</summary>
    private static async ValueTask<object?> WaiversTakeTheirPermissionAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.Arguments.OfType<Body<ClearFinding.Request>>().Any(body => body.Value.Kind == ClearanceKind.Waiver))
        {
            var http = context.HttpContext;
            var user = http.RequestServices.GetRequiredService<IBackOfficeSecurityAccessor>().BackOfficeSecurity!.CurrentUser!;
            var (document, culture) = StoryId.Read(Asker.Of(http).Story.Id)!.Value;
            var verbs = await http.RequestServices.GetRequiredService<DocumentRights>().VerbsAsync(user, document);
            await http.RequestServices.GetRequiredService<DocumentAccess>().DemandAsync(user, culture, verbs, new VerbNeeded(Verb.Waive));
        }

        return await next(context);
    }

    /// <summary>What was done is done by then: the history is told of it afterwards.</summary>
    private static async ValueTask<object?> StepsGoIntoTheHistoryAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var http = context.HttpContext;
        if (result is StoryAnswer { Story: var story } && !HttpMethods.IsGet(http.Request.Method) && DocumentHistory.Step((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText) is { } step)
        {
            var user = http.RequestServices.GetRequiredService<IBackOfficeSecurityAccessor>().BackOfficeSecurity!.CurrentUser!;
            await http.RequestServices.GetRequiredService<DocumentHistory>().AddAsync(story.Id, story.Draft, step, user.Key);
        }

        return result;
    }
}
