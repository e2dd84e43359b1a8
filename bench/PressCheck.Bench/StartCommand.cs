using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using PressCheck.Bench.Corpus;

namespace PressCheck.Bench;

/// <summary>How long `presscheck check` on one story takes from cold, as published, beside processes that do nothing.</summary>
internal static class StartCommand
{
    private const int Runs = 15;

    public static Command Create()
    {
        var command = new Command("start", "Wall time of `presscheck check` on one story, a cold process each time, as published");
        command.SetAction(_ => Measure());
        return command;
    }

    private static int Measure()
    {
        var folder = Directory.CreateTempSubdirectory("presscheck-start-");
        try
        {
            Console.WriteLine("Publishing the command line …");
            var project = Path.Combine(Repository.Root, "src", "PressCheck.Cli");
            var published = Path.Combine(folder.FullName, "published");
            var (exit, _) = Run("dotnet", "publish", project, "-c", "Release", "-o", published, "-v", "q");
            if (exit != 0)
            {
                throw new CannotMeasureException("The command line could not be published; `dotnet publish src/PressCheck.Cli -c Release` says why.");
            }

            var program = Path.Combine(published, OperatingSystem.IsWindows() ? "presscheck.exe" : "presscheck");
            var story = Story(folder.FullName);
            Console.WriteLine($"Wall time in milliseconds, {Runs} cold processes each, in turns, on {Path.GetFileName(story)}:");
            Console.WriteLine($"{"",-34}{"min",9}{"median",9}{"max",9}");
            Print(
                ("dotnet --version", () => Run("dotnet", "--version")),
                ("presscheck --version", () => Run(program, "--version")),
                ("presscheck check, one story", () => Run(program, "check", story, "--fail-on", "never")));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(params (string Name, Func<(int Exit, double Milliseconds)> Run)[] commands)
    {
        var times = commands.Select(_ => new List<double>()).ToArray();
        for (var run = 0; run <= Runs; run++)
        {
            for (var i = 0; i < commands.Length; i++)
            {
                var (exit, milliseconds) = commands[i].Run();
                if (exit != 0)
                {
                    throw new CannotMeasureException($"{commands[i].Name} ended with exit code {exit}.");
                }

                // The first of each brings the files into the disk's cache.
                if (run > 0)
                {
                    times[i].Add(milliseconds);
                }
            }
        }

        for (var i = 0; i < commands.Length; i++)
        {
            var sample = new Sample(times[i]);
            Console.WriteLine($"{commands[i].Name,-34}{sample.Minimum,9:F0}{sample.Median,9:F0}{sample.Maximum,9:F0}");
        }
    }

    private static string Story(string folder)
    {
        var sample = Path.Combine(Repository.Root, "samples", "council-budget.txt");
        if (File.Exists(sample))
        {
            return sample;
        }

        var own = Path.Combine(folder, "story.txt");
        File.WriteAllText(own, Stories.Of(null, 0.001).Drafts[0].Text);
        return own;
    }

    private static (int Exit, double Milliseconds) Run(string program, params string[] arguments)
    {
        try
        {
            var start = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root })!;
            var error = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            error.Wait();
            process.WaitForExit();
            return (process.ExitCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Win32Exception)
        {
            throw new CannotMeasureException($"{program} was not found.");
        }
    }
}
