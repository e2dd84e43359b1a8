using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PressCheck.Bench.Corpus;

namespace PressCheck.Bench.Peer;

/// <summary>npm's compromise in a process of its own, which reads the stories once and makes a pass whenever it is told to.</summary>
internal sealed class Compromise : IDisposable
{
    private readonly Process _node;
    private readonly string _stories;

    private Compromise(Process node, string stories) => (_node, _stories) = (node, stories);

    public static Compromise Start(Stories stories)
    {
        var folder = Path.Combine(Repository.Root, "bench", "peer");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "compromise")))
        {
            Install(folder);
        }

        var file = Path.GetTempFileName();
        File.WriteAllLines(file, stories.Drafts.Select(draft => JsonSerializer.Serialize(draft.Text)));
        var node = Run("node", folder, "compromise.mjs", file) ?? throw NoNode();
        return new Compromise(node, file);
    }

    public void WarmUp() => Ask("warm");

    /// <summary>One pass over all stories: seconds, and what was found in words.</summary>
    public (double Seconds, string Found) Pass()
    {
        var answer = Ask("pass").Split('\t');
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), answer[1]);
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(5000))
        {
            _node.Kill();
        }

        _node.Dispose();
        File.Delete(_stories);
    }

    private string Ask(string what)
    {
        _node.StandardInput.WriteLine(what);
        _node.StandardInput.Flush();
        return _node.StandardOutput.ReadLine() ?? throw new CannotMeasureException("compromise stopped in the middle: " + LastLine(_node.StandardError.ReadToEnd()));
    }

    private static void Install(string folder)
    {
        Console.WriteLine("Installing compromise with npm ci …");
        using var npm = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, "ci", "--no-audit", "--no-fund") ?? throw NoNode();
        npm.StandardInput.Close();
        var error = npm.StandardError.ReadToEndAsync();
        npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        if (npm.ExitCode != 0)
        {
            throw new CannotMeasureException($"npm ci in bench/peer failed, so there is no peer to measure: {LastLine(error.Result)}");
        }
    }

    private static CannotMeasureException NoNode() => new("Node.js 20 or later is needed to measure the peer, and neither node nor npm was found.");

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault(line => line.Contains("rror", StringComparison.Ordinal) && !line.Contains("log", StringComparison.Ordinal)) ?? "it gave no reason.";

    private static Process? Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
