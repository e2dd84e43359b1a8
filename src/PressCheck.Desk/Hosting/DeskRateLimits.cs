using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using PressCheck.Web;

namespace PressCheck.Desk.Hosting;

/// <summary>How often somebody may ask. Each process counts for itself.</summary>
internal static class DeskRateLimits
{
    public const string SignIn = "sign-in";

    public static void AddDeskRateLimits(this IServiceCollection services, LimitSettings limits)
    {
        services.AddSingleton(new NameLimit(limits.SignInsPerName));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (context, cancel) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                {
                    context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
            options.AddPolicy(SignIn, http => RateLimitPartition.GetFixedWindowLimiter(Address(http), _ => Window(limits.SignInsPerAddress)));
            options.AddPolicy(RateLimits.Check, http => RateLimitPartition.GetTokenBucketLimiter(Person(http), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Math.Max(1, limits.ChecksPerMinute / 6),
                TokensPerPeriod = Math.Max(1, limits.ChecksPerMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }));

            // Two at once, so that one person can't keep all of the desk's threads and memory.
            options.AddPolicy(RateLimits.Heavy, http => RateLimitPartition.GetConcurrencyLimiter(Person(http), _ => new ConcurrencyLimiterOptions { PermitLimit = 2, QueueLimit = 8 }));
        });
    }

    internal static FixedWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(5) };

    private static string Person(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(http);

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}

/// <summary>How often anybody may try to sign in with one name, whether somebody has it or not.</summary>
internal sealed class NameLimit(int permits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        name => RateLimitPartition.GetFixedWindowLimiter(name, _ => DeskRateLimits.Window(permits)));

    public bool Allows(string name)
    {
        var typed = name.Trim().ToLowerInvariant();
        using var lease = _limiter.AttemptAcquire(typed[..Math.Min(typed.Length, 320)]);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
