using System.Diagnostics;
using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

/// <summary>One browser for all tests. It is found, or else installed; a machine where neither works fails the tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find() ?? Install(),

            // A sandbox needs rights that containers rarely give to root.
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>PRESSCHECK_BROWSER if it is set, else the first of the usual places; Playwright's own is found by Playwright.</summary>
    private string? Find()
    {
        var named = Environment.GetEnvironmentVariable("PRESSCHECK_BROWSER");
        var own = _playwright.Chromium.ExecutablePath;
        return named ?? (File.Exists(own) ? own : Places.FirstOrDefault(File.Exists));
    }

    private string Install()
    {
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 && File.Exists(_playwright.Chromium.ExecutablePath))
        {
            return _playwright.Chromium.ExecutablePath;
        }

        if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            using var apt = Process.Start("/bin/sh", ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null"]);
            apt.WaitForExit();
        }

        return Find() ?? throw new InvalidOperationException("The browser tests need Chromium: install it, or set PRESSCHECK_BROWSER to one.");
    }
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InChromium : ICollectionFixture<Chromium>
{
    public const string Name = "in Chromium";
}
