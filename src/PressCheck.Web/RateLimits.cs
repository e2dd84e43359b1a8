namespace PressCheck.Web;

/// <summary>Names of rate-limit policies. A host that uses a rate limiter defines them.</summary>
public static class RateLimits
{
    /// <summary>Live text that is checked while somebody writes.</summary>
    public const string Check = "check";

    /// <summary>What takes a long time or much memory: files read, trails exported and verified.</summary>
    public const string Heavy = "presscheck-heavy";
}
