using System.Diagnostics;

namespace PressCheck.Browser.Tests;

public sealed class ScreensOwnTests
{
    [Theory]
    [InlineData("npx --no-install vitest run")]
    [InlineData("npx --no-install eslint .")]
    public async Task What_the_screens_check_of_themselves_holds(string command)
    {
        var isWindows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isWindows ? "cmd" : "/bin/sh", [isWindows ? "/c" : "-c", command])
        {
            WorkingDirectory = Path.Combine(Window.Root(), "App_Plugins/PressCheck"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, told + await errors);
    }
}
