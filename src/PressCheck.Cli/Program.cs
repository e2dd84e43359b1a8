using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Rules;
using PressCheck.Cli.Checking;
using PressCheck.Cli.Labelling;
using PressCheck.Cli.Output;

namespace PressCheck.Cli;

internal static class Program
{
    /// <summary>The engine's version.</summary>
    public static string Version { get; } =
        typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    public static int Main(string[] args) => Run(args, Shell.OfProcess());

    /// <summary>Runs a command line. Whatever goes wrong is a sentence on standard error and an exit code, never a stack trace.</summary>
    public static int Run(string[] args, Shell shell)
    {
        try
        {
            return Invoke(args, shell);
        }
        catch (OutputFailedException e)
        {
            if (!e.Closed)
            {
                shell.Say(e.Message);
            }
        }
        catch (CannotRunException e)
        {
            shell.Say(e.Message);
        }
        catch (Exception e)
        {
            // The message of an exception nobody foresaw could hold the story's words; its kind can't.
            shell.Say($"presscheck: it failed inside ({e.GetType().Name}). That is a mistake of ours; please report it.");
        }

        return ExitCode.CouldNotRun;
    }

    private static Command[] Commands(Shell shell) =>
    [
        CheckCommand.Create(shell),
        ExplainCommand.Create(shell),
        RulesCommand.Create(shell),
        PlacesCommand.Create(shell),
        LabelCommand.Create(shell),
        VerifyCommand.Create(shell),
    ];

    private static int Invoke(string[] args, Shell shell)
    {
        var root = new RootCommand("The press check for newsrooms: reads a story and asks what an experienced editor would ask.");
        var about = new Option<bool>("--about") { Description = "Say what this is and which rules it knows" };
        var version = new Option<bool>("--version") { Description = "Say which version this is" };
        root.Options.Remove(root.Options.Single(option => option is VersionOption));
        root.Options.Add(about);
        root.Options.Add(version);
        foreach (var command in Commands(shell))
        {
            root.Subcommands.Add(command);
        }

        var output = new GuardedStream(shell.Out, "Standard output");
        root.SetAction(result =>
        {
            if (result.GetValue(version) || result.GetValue(about))
            {
                output.WriteText(result.GetValue(about) ? About() : $"presscheck {Version}\n");
                return ExitCode.Clean;
            }

            new HelpAction().Invoke(result);
            return ExitCode.CouldNotRun;
        });

        // "@" may begin a file's name.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            throw new CannotRunException(string.Join('\n', parsed.Errors.Select(error => "presscheck: " + error.Message.ReplaceLineEndings("").Replace('\t', ' '))));
        }

        using var help = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = help, Error = shell.Error });
    }

    private static string About() =>
        $"""
        PressCheck {Version}, rules {Catalogue.Version} ({Catalogue.Rules.Length} of them)
        The press check for newsrooms: reads a story and asks what an experienced editor would ask.
        It works offline; no text leaves this machine. MIT licence.

        The gazetteer's data, each under its own licence:
        {Gazetteer.Default.Attribution}
        """.ReplaceLineEndings("\n");
}
