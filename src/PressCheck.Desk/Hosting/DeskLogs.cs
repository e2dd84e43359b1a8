using System.Diagnostics;
using System.Globalization;
using PressCheck.Review;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace PressCheck.Desk.Hosting;

/// <summary>Logs: one JSON object a line on the console and in files that roll; in Development the console is for people.</summary>
internal static class DeskLogs
{
    private const int DaysKept = 31;
    private const long LargestFile = 64L << 20;

    public static void AddDeskLogs(this WebApplicationBuilder builder, DeskSettings settings)
    {
        var logs = new LoggerConfiguration()
            .MinimumLevel.Information()

            // Its own lines hold whole addresses with their query strings; ours below do not.
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Enrich.With(new WithoutAddresses());
        logs = builder.Environment.IsDevelopment()
            ? logs.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture)
            : logs.WriteTo.Console(new JsonFormatter(renderMessage: true));
        if (settings.LogFolder is { } folder)
        {
            logs = logs.WriteTo.File(new JsonFormatter(renderMessage: true), Path.Combine(folder, "desk-.jsonl"), rollingInterval: RollingInterval.Day, rollOnFileSizeLimit: true, fileSizeLimitBytes: LargestFile, retainedFileCountLimit: DaysKept);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logs.CreateLogger(), dispose: true);
    }

    /// <summary>One line a request: the route and not the address, ids and not words.</summary>
    public static void UseRequestLog(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("PressCheck.Desk.Requests");
        app.Use(async (http, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await next(http);
            }
            finally
            {
                if (log.IsEnabled(LogLevel.Information) && !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                {
                    // Kept by routing even where an error handler answers in its place.
                    var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
                    log.LogInformation(
                        "{Method} {Route} {Status} in {Milliseconds} ms, trace {Trace}",
                        Known(http.Request.Method), Filled(route, http.Request.RouteValues), http.Response.StatusCode, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds, Activity.Current?.TraceId.ToString());
                }
            }
        });
    }

    private static string Known(string method) => method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" ? method : "other";

    /// <summary>The route with its ids, such as of stories; what is no token stays a place.</summary>
    private static string Filled(string route, RouteValueDictionary values) =>
        values.Aggregate(route, (text, value) => value.Value is string id && Token.Is(id) && id.Length <= 64 ? text.Replace($"{{{value.Key}}}", id, StringComparison.Ordinal) : text);
}

/// <summary>Takes the address of the request, which the server adds to every line, out again: anybody can write anything into one.</summary>
internal sealed class WithoutAddresses : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}
