using System.Diagnostics;
using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

/// <summary>Chromium on this machine: found, or else installed. The benchmarks compile this file too.</summary>
internal static class ChromiumHere
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <exception cref="InvalidOperationException">There is none, and none could be installed.</exception>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, params string[] flags) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Find(playwright) ?? Install(playwright),

        // A sandbox needs rights that containers rarely give to root.
        Args = [.. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(), .. flags],
    });

    /// <summary>PRESSCHECK_BROWSER if it is set, else the first of the usual places; Playwright's own is found by Playwright.</summary>
    private static string? Find(IPlaywright playwright)
    {
        var named = Environment.GetEnvironmentVariable("PRESSCHECK_BROWSER");
        var own = playwright.Chromium.ExecutablePath;
        return named ?? (File.Exists(own) ? own : Places.FirstOrDefault(File.Exists));
    }

    private static string Install(IPlaywright playwright)
    {
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 && File.Exists(playwright.Chromium.ExecutablePath))
        {
            return playwright.Chromium.ExecutablePath;
        }

        if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            using var apt = Process.Start("/bin/sh", ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null"]);
            apt.WaitForExit();
        }

        return Find(playwright) ?? throw new InvalidOperationException("There is no Chromium: install it, or set PRESSCHECK_BROWSER to one.");
    }
}
