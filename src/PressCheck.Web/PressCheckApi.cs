using System.Net.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PressCheck.Review.Audit;
using PressCheck.Review.Deliveries;
using PressCheck.Review.Figures;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Lists;
using PressCheck.Review.Mail;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Events;
using PressCheck.Web.Validation;

namespace PressCheck.Web;

/// <summary>The HTTP API, as both hosts mount it.</summary>
public static class PressCheckApi
{
    /// <summary>Where it is mounted, if the host says nothing else.</summary>
    public const string Path = "/api/v1";

    /// <summary>What the API needs. The host adds an <see cref="IPersonOfRequest"/>, its authentication, an <see cref="INamesOfPeople"/> if it knows people better than the newsroom, and, with a rate limiter, the policies of <see cref="RateLimits"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="database">The newsroom's database.</param>
    /// <param name="house">The newsroom's house style.</param>
    /// <param name="endpoints">Who is told of stories by webhooks; nobody if left out.</param>
    public static IServiceCollection AddPressCheckApi(this IServiceCollection services, Database database, HouseStyle house, Endpoints? endpoints = null) =>
        services.AddSingleton(database).AddSingleton(house).AddSingleton(endpoints ?? Endpoints.None).AddPressCheckApi();

    /// <summary>The same for a host that adds its <see cref="Database"/>, its <see cref="HouseStyle"/> and its <see cref="Endpoints"/> by itself, none of which is asked for before the first request or the start.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="path">Where it is mounted, beginning with a slash; only at <see cref="Path"/> does it describe itself as OpenAPI.</param>
    public static IServiceCollection AddPressCheckApi(this IServiceCollection services, string path = Path)
    {
        services.AddSingleton(new ApiMount(path));
        services.TryAddSingleton(static provider => new Newsroom(provider.GetRequiredService<Database>(), provider.GetRequiredService<HouseStyle>(), provider.GetRequiredService<Endpoints>()));
        services.TryAddSingleton<Outbox>();
        services.TryAddSingleton(static provider => new DeliverySender(provider.GetRequiredService<Database>(), provider.GetRequiredService<Endpoints>()));
        services.TryAddSingleton<Staff>();
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton<StoryLists>();
        services.TryAddSingleton<CountedLists>();
        services.TryAddSingleton<ManagerFigures>();
        services.TryAddSingleton(new MailSettings(new MailAddress("presscheck@localhost"), new Uri("http://localhost")));
        services.TryAddSingleton<INamesOfPeople, NamesOfStaff>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Feed>();
        services.AddHostedService<FeedLoop>();
        services.AddTransient<IStartupFilter, BareStatuses>();
        if (path == Path)
        {
            services.AddOpenApi(ApiDocument.Name, ApiDocument.Describe);
        }

        return services.AddValidators();
    }

    /// <summary>Mounts the API where it was said to be.</summary>
    /// <returns>The group, for what the host adds to all of it. Endpoints that it adds say whom they admit.</returns>
    public static RouteGroupBuilder MapPressCheckApi(this IEndpointRouteBuilder endpoints)
    {
        var path = endpoints.ServiceProvider.GetRequiredService<ApiMount>().Path;
        var api = endpoints.MapGroup(path);
        api.AddEndpointFilter<RouteGroupBuilder, BodiesAreValid>();
        ((IEndpointConventionBuilder)api).Finally(static endpoint =>
        {
            var admits = endpoint.Metadata.OfType<Admits>().LastOrDefault() ?? throw new InvalidOperationException($"Nobody has said whom {endpoint.DisplayName} admits.");
            endpoint.RequestDelegate = new Admission(admits, endpoint.RequestDelegate!).InvokeAsync;
        });
        if (path == Path)
        {
            api.MapOpenApi("/openapi.json").AdmitsStrangers();
        }

        Slices.Map(api);
        return api;
    }
}

/// <summary>Where the API is mounted.</summary>
/// <param name="Path">Begins with a slash and ends without one.</param>
internal sealed record ApiMount(string Path);
