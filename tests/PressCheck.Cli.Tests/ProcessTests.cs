using System.Diagnostics;

namespace PressCheck.Cli.Tests;

/// <summary>The program itself, as a shell starts it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "presscheck.dll"), .. arguments])
        {
            WorkingDirectory = _desk.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return Process.Start(start)!;
    }

    [Fact]
    public void Standard_input_and_exit_code_work_from_outside()
    {
        using var process = Start("check", "-");
        process.StandardInput.Write(Desk.Unfinished);
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd().ShouldStartWith("stdin:3:9  block  DOC001 placeholder\n");
        process.StandardError.ReadToEnd().ShouldBeEmpty();
        process.WaitForExit();
        process.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_reader_that_goes_away_ends_it_quietly()
    {
        for (var i = 0; i < 3000; i++)
        {
            _desk.Write($"copy/{i:0000}.txt", Desk.Unfinished);
        }

        using var process = Start("check", "copy");
        process.StandardOutput.ReadLine().ShouldStartWith("copy/0000.txt:3:9");
        process.StandardOutput.Close();
        process.StandardError.ReadToEnd().ShouldBeEmpty();
        process.WaitForExit();
        process.ExitCode.ShouldBeOneOf(1, 2);
    }
}
