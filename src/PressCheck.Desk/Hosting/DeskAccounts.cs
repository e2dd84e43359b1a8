using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using PressCheck.Desk.Accounts;
using PressCheck.Review.Store;
using PressCheck.Web;

namespace PressCheck.Desk.Hosting;

/// <summary>Accounts and sessions, as ASP.NET Core Identity's managers keep them over our own store.</summary>
internal static class DeskAccounts
{
    private static readonly TimeSpan StampIsChecked = TimeSpan.FromSeconds(30);

    public static void AddDeskAccounts(this IServiceCollection services, DeskSettings settings, Database database, bool isDevelopment)
    {
        // A browser takes a cookie of this prefix only over TLS, for this host alone and for all of its paths.
        var isSecure = new Uri(settings.PublicUrl!).Scheme == Uri.UriSchemeHttps;
        var prefix = isSecure ? "__Host-" : "";
        var secure = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;

        var keys = services.AddDataProtection().SetApplicationName("PressCheck.Desk");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeyRows(database));
        if (settings.KeyCertificate is { } certificate)
        {
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(certificate, settings.KeyCertificatePassword));
        }

        services.AddHttpContextAccessor();
        services.AddSingleton<ILookupNormalizer, LowerCaseNames>();
        services.AddIdentityCore<Account>(options =>
        {
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Password.RequiredLength = 1;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddUserStore<AccountStore>().AddPasswordValidator<PasswordRules>().AddSignInManager();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StampIsChecked);
        services.AddScoped<PasswordRules>();
        services.AddSingleton<AccountBook>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<SignIn>();
        services.AddScoped<PersonFromCookie>();
        services.AddScoped<IPersonOfRequest>(provider => provider.GetRequiredService<PersonFromCookie>());

        services.AddAuthorization();

        // Identity signs out of the second scheme too when a stamp no longer counts, whether or not anybody ever signed in by it.
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.TwoFactorRememberMeScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = $"{prefix}presscheck";
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = secure;

            // A link in a mail leads to a page with one's session; nothing unsafe is ever sent along from elsewhere.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
            options.Events.OnRedirectToLogin = context => Status(context.HttpContext, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => Status(context.HttpContext, StatusCodes.Status403Forbidden);
        });
        services.AddAntiforgery(options =>
        {
            options.HeaderName = CrossSiteGuard.Header;
            options.Cookie.Name = $"{prefix}presscheck-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = secure;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
