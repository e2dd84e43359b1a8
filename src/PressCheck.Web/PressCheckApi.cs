using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;

namespace PressCheck.Web;

/// <summary>The HTTP API, as both hosts mount it.</summary>
public static class PressCheckApi
{
    /// <summary>What the API needs. The host adds an <see cref="IPersonOfRequest"/> and its authentication.</summary>
    public static IServiceCollection AddPressCheckApi(this IServiceCollection services, Database database, HouseStyle house)
    {
        services.AddSingleton(database);
        services.AddSingleton(house);
        services.AddSingleton(new Newsroom(database, house));
        services.AddSingleton(new Staff(database));
        return services;
    }

    /// <summary>Mounts the API under <c>/api/v1</c>.</summary>
    /// <returns>The group, for what the host adds to all of it.</returns>
    public static RouteGroupBuilder MapPressCheckApi(this IEndpointRouteBuilder endpoints) => endpoints.MapGroup("/api/v1");
}
