using System.Runtime.InteropServices;
using Spectre.Console;

namespace PressCheck.Cli.Checking;

/// <summary>How far a long check has come, on standard error; gone when it is done.</summary>
internal static class ProgressBar
{
    /// <summary>Fewer are done before a bar could be read.</summary>
    private const int Fewest = 100;

    public static bool IsWorthIt(int sources) => sources >= Fewest;

    public static void Over(Shell shell, int sources, Action<Action> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(shell.Error),
            Ansi = shell.Variable("TERM") == "dumb" ? AnsiSupport.No : OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = string.IsNullOrEmpty(shell.Variable("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        // Whoever interrupts gets the cursor back that the bar hides.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => shell.Error.Write("\u001b[?25h"));
        console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("Checking", maxValue: sources);
                work(() =>
                {
                    task.Increment(1);
                    task.Description = $"{task.Value:#,0} of {sources:#,0}";
                });
            });
    }
}
