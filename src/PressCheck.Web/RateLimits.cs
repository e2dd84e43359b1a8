using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace PressCheck.Web;

/// <summary>Names of rate-limit policies, for a host that uses a rate limiter.</summary>
public static class RateLimits
{
    /// <summary>Live text that is checked while somebody writes. The host defines it.</summary>
    public const string Check = "check";

    /// <summary>What takes a long time or much memory: files read, trails exported and verified. The API defines it: two at a time for a person, the others wait.</summary>
    public const string Heavy = "presscheck-heavy";

    private const int HeavyAtOnce = 2;
    private const int HeavyWaiting = 8;

    internal static void AddHeavy(RateLimiterOptions options) => options.AddPolicy(Heavy, static http => RateLimitPartition.GetConcurrencyLimiter(
        http.User.Identity?.Name ?? http.Connection.RemoteIpAddress?.ToString() ?? "",
        static _ => new ConcurrencyLimiterOptions { PermitLimit = HeavyAtOnce, QueueLimit = HeavyWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));
}
