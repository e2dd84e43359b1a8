using Microsoft.AspNetCore.Antiforgery;
using PressCheck.Desk.Accounts;
using PressCheck.Desk.Hosting;

namespace PressCheck.Desk.Pages;

/// <summary>The desk's own pages: everything about signing in. They need no script.</summary>
internal static class DeskPages
{
    public static void MapDeskPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        foreach (var name in new[] { "theme.css", "desk.css" })
        {
            var style = ReadStyle(name);
            pages.MapGet($"/{name}", () => Results.Bytes(style, "text/css; charset=utf-8")).AllowAnonymous();
        }

        pages.MapGet("/sign-in", SignInPage.Get);
        pages.MapPost("/sign-in", SignInPage.PostAsync).RequireRateLimiting(DeskRateLimits.SignIn);
        pages.MapPost("/sign-out", SignInPage.SignOutAsync);
        pages.MapGet("/set-up", SetUpPage.GetAsync);
        pages.MapPost("/set-up", SetUpPage.PostAsync).RequireRateLimiting(DeskRateLimits.SignIn);
        pages.MapGet("/choose-password", ChoosePasswordPage.GetAsync).RequireRateLimiting(DeskRateLimits.SignIn);
        pages.MapPost("/choose-password", ChoosePasswordPage.PostAsync).RequireRateLimiting(DeskRateLimits.SignIn);
        pages.MapGet("/password", PasswordPage.GetAsync);
        pages.MapPost("/password", PasswordPage.PostAsync).RequireRateLimiting(DeskRateLimits.SignIn);
    }

    /// <summary>The hidden field that proves that a form is ours.</summary>
    public static Markup Field(this IAntiforgery antiforgery, HttpContext http)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        return Markup.Of($"""<input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">""");
    }

    /// <summary>One field of a form; empty if it is left out.</summary>
    public static string Text(this IFormCollection form, string name) => form[name].ToString();

    private static byte[] ReadStyle(string name)
    {
        using var stream = typeof(DeskPages).Assembly.GetManifestResourceStream($"page/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
