using Microsoft.AspNetCore.Http;
using PressCheck.Review.Stories;

namespace PressCheck.Web.Access;

/// <summary>Who asks, and about which story.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Seen">The story that the route names, if it names one. They may see it.</param>
internal sealed record Asker(Person By, Story? Seen)
{
    public Story Story => Seen ?? throw new InvalidOperationException("The endpoint is not about a story.");

    public static Asker Of(HttpContext http) => http.Features.Get<Asker>() ?? throw new InvalidOperationException("The endpoint answers strangers.");

    public static ValueTask<Asker?> BindAsync(HttpContext http) => ValueTask.FromResult<Asker?>(Of(http));
}
