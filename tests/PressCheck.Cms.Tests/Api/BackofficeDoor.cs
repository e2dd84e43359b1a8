using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PressCheck.Cms.Api;

namespace PressCheck.Cms.Tests.Api;

/// <summary>What stands before a package's controllers in a site of the CMS: its scheme, its policies by their names, and its own address for the backoffice.</summary>
internal static class BackofficeDoor
{
    private const string Scheme = "OpenIddict.Validation.AspNetCore";

    /// <summary>Adds the door.</summary>
    /// <param name="services">The site's services.</param>
    /// <param name="whoAsks">The name of whoever sent a request, with an exclamation mark if the section of content is not theirs; null or empty if nobody is signed in.</param>
    public static void AddBackofficeDoor(this IServiceCollection services, Func<HttpRequest, string?> whoAsks)
    {
        services.AddControllers(options => options.Conventions.Add(new BackofficeToken())).AddApplicationPart(typeof(PressCheckController).Assembly);
        services.AddHttpContextAccessor();
        services.AddAuthentication(Scheme).AddScheme<Asking, FakeBearer>(Scheme, asking => asking.Who = whoAsks);
        services.AddAuthorization(options =>
        {
            options.AddPolicy("BackOfficeAccess", policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
            options.AddPolicy("SectionAccessContent", policy => policy.AddAuthenticationSchemes(Scheme).RequireClaim("section", "content"));
        });
    }

    private sealed class Asking : AuthenticationSchemeOptions
    {
        public Func<HttpRequest, string?> Who { get; set; } = static _ => null;
    }

    private sealed class FakeBearer(IOptionsMonitor<Asking> options, ILoggerFactory logs, UrlEncoder encoder) : AuthenticationHandler<Asking>(options, logs, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Options.Who(Request) is not { Length: > 0 } name)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var claims = new List<Claim> { new(ClaimTypes.Name, name.TrimEnd('!')) };
            if (!name.EndsWith('!'))
            {
                claims.Add(new Claim("section", "content"));
            }

            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name)));
        }
    }

    /// <summary>What the CMS does with the token in the addresses of its controllers.</summary>
    private sealed class BackofficeToken : IApplicationModelConvention
    {
        public void Apply(ApplicationModel application)
        {
            foreach (var selector in application.Controllers.SelectMany(controller => controller.Selectors))
            {
                if (selector.AttributeRouteModel is { Template: { } template } route)
                {
                    route.Template = template.Replace("[umbracoBackOffice]", "umbraco", StringComparison.Ordinal);
                }
            }
        }
    }
}
