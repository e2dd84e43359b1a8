using Microsoft.AspNetCore.Builder;
using PressCheck.Review.Stories;

namespace PressCheck.Web.Access;

/// <summary>What an endpoint is about, and so what decides whether somebody may know that it is there.</summary>
public enum Matter
{
    /// <summary>Nothing that is anybody's: strangers may ask.</summary>
    Open,

    /// <summary>The newsroom as a whole: whoever signed in may ask, if their role allows it.</summary>
    Newsroom,

    /// <summary>The story that the route's <c>story</c> names: for whoever may not see it, it isn't there.</summary>
    Story,
}

/// <summary>Whom an endpoint answers. Review decides again, from the story, what a person may do with it.</summary>
/// <param name="Least">The least role.</param>
/// <param name="Matter">What it is about.</param>
public sealed record Admits(Role Least, Matter Matter);

/// <summary>Says whom endpoints answer. An endpoint of the API that doesn't say so stops the start.</summary>
public static class AdmitsExtensions
{
    /// <summary>Answers people of a role and those above it.</summary>
    public static TBuilder Admits<TBuilder>(this TBuilder endpoint, Role least, Matter matter = Matter.Newsroom)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Admits(least, matter));

    /// <summary>Answers everybody.</summary>
    public static TBuilder AdmitsStrangers<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Admits(Role.Reporter, Matter.Open));
}
