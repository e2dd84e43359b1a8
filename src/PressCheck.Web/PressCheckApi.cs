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
    /// <summary>Where it is mounted.</summary>
    public const string Path = "/api/v1";

    /// <summary>What the API needs. The host adds an <see cref="IPersonOfRequest"/>, its authentication and, with a rate limiter, the policies of <see cref="RateLimits"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="database">The newsroom's database.</param>
    /// <param name="house">The newsroom's house style.</param>
    /// <param name="endpoints">Who is told of stories by webhooks; nobody if left out.</param>
    public static IServiceCollection AddPressCheckApi(this IServiceCollection services, Database database, HouseStyle house, Endpoints? endpoints = null)
    {
        services.AddSingleton(database);
        services.AddSingleton(house);
        services.AddSingleton(endpoints ?? Endpoints.None);
        return services.AddPressCheckApi();
    }

    /// <summary>The same for a host that adds its <see cref="Database"/>, its <see cref="HouseStyle"/> and its <see cref="Endpoints"/> itself, because it learns late where they are.</summary>
    public static IServiceCollection AddPressCheckApi(this IServiceCollection services)
    {
        services.AddSingleton(static provider => new Newsroom(provider.GetRequiredService<Database>(), provider.GetRequiredService<HouseStyle>(), provider.GetRequiredService<Endpoints>()));
        services.AddSingleton(static provider => new DeliverySender(provider.GetRequiredService<Database>(), provider.GetRequiredService<Endpoints>()));
        services.AddSingleton<Outbox>();
        services.AddSingleton<Staff>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<StoryLists>();
        services.AddSingleton<CountedLists>();
        services.AddSingleton<ManagerFigures>();
        services.TryAddSingleton(new MailSettings(new MailAddress("presscheck@localhost"), new Uri("http://localhost")));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Feed>();
        services.AddHostedService(static provider => provider.GetRequiredService<Feed>());
        services.AddTransient<IStartupFilter, BareStatuses>();
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Describe);
        return services.AddValidators();
    }

    /// <summary>Mounts the API under <see cref="Path"/>.</summary>
    /// <returns>The group, for what the host adds to all of it. Endpoints that it adds say whom they admit.</returns>
    public static RouteGroupBuilder MapPressCheckApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Path);
        api.AddEndpointFilter<RouteGroupBuilder, BodiesAreValid>();
        ((IEndpointConventionBuilder)api).Finally(static endpoint =>
        {
            var admits = endpoint.Metadata.OfType<Admits>().LastOrDefault() ?? throw new InvalidOperationException($"Nobody has said whom {endpoint.DisplayName} admits.");
            endpoint.RequestDelegate = new Admission(admits, endpoint.RequestDelegate!).InvokeAsync;
        });
        api.MapOpenApi("/openapi.json").AdmitsStrangers();
        Slices.Map(api);
        return api;
    }
}
