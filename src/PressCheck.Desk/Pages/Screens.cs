using System.Collections.Frozen;
using System.IO.Compression;
using PressCheck.Desk.Accounts;

namespace PressCheck.Desk.Pages;

/// <summary>The screens of App_Plugins/PressCheck: one page for every address that its routes.ts knows, and the files that it asks for.</summary>
internal static class Screens
{
    // A file's name holds a hash of what is in it.
    private const string ForEver = "public, max-age=31536000, immutable";

    private static readonly string[] Addresses =
    [
        "/", "/today", "/drafts", "/queue", "/stories/{story}/{**part}", "/audit/{**part}", "/rules/{**part}", "/people", "/account",
    ];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "screens");

    public static void MapScreens(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        var page = Path.Combine(Folder, "index.html") is var file && File.Exists(file) ? File.ReadAllText(file) : null;
        foreach (var address in Addresses)
        {
            pages.MapGet(address, (HttpContext http, PersonFromCookie people, AccountBook accounts) => PageAsync(http, people, accounts, page));
        }

        var files = ReadFiles();
        pages.MapGet("/screens/assets/{file}", IResult (string file, HttpContext http) => files.TryGetValue(file, out var found) ? found.Answer(http) : Results.NotFound());
    }

    private static async Task<IResult> PageAsync(HttpContext http, PersonFromCookie people, AccountBook accounts, string? page)
    {
        if (await people.FindAsync(http) is null)
        {
            var path = http.Request.Path + http.Request.QueryString;
            return Results.Redirect(await accounts.IsEmptyAsync(http.RequestAborted) ? "/set-up" : path == "/" ? "/sign-in" : $"/sign-in?to={Uri.EscapeDataString(path)}");
        }

        return page is null
            ? Page.Notice("No screens", "This desk was built without its screens.", "/api/v1/openapi.json", "To the HTTP API", StatusCodes.Status503ServiceUnavailable)
            : Results.Content(page, "text/html; charset=utf-8");
    }

    private static FrozenDictionary<string, ScreenFile> ReadFiles()
    {
        var assets = Path.Combine(Folder, "assets");
        return (Directory.Exists(assets) ? Directory.GetFiles(assets) : []).ToFrozenDictionary(path => Path.GetFileName(path), ScreenFile.Read, StringComparer.Ordinal);
    }

    /// <summary>A file, and the same made small: there are few, and they never change.</summary>
    private sealed record ScreenFile(byte[] Bytes, byte[] Small, string Type)
    {
        public static ScreenFile Read(string path)
        {
            var bytes = File.ReadAllBytes(path);
            using var small = new MemoryStream();
            using (var brotli = new BrotliStream(small, CompressionLevel.Optimal, leaveOpen: true))
            {
                brotli.Write(bytes);
            }

            return new ScreenFile(bytes, small.ToArray(), Path.GetExtension(path) switch
            {
                ".js" => "text/javascript; charset=utf-8",
                ".css" => "text/css; charset=utf-8",
                ".svg" => "image/svg+xml",
                ".woff2" => "font/woff2",
                _ => "application/octet-stream",
            });
        }

        public IResult Answer(HttpContext http)
        {
            var takesSmall = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
            http.Response.Headers.CacheControl = ForEver;
            http.Response.Headers.Vary = "Accept-Encoding";
            if (takesSmall)
            {
                http.Response.Headers.ContentEncoding = "br";
            }

            return Results.Bytes(takesSmall ? Small : Bytes, Type);
        }
    }
}
