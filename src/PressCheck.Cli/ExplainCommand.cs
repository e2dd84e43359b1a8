using System.CommandLine;
using PressCheck.Analysis.Rules;
using PressCheck.Cli.Output;

namespace PressCheck.Cli;

/// <summary>presscheck explain</summary>
internal static class ExplainCommand
{
    public static Command Create(Shell shell)
    {
        var rule = new Argument<string>("rule") { Description = "A rule's id or name, such as QUO001 or unattributed-quote" };
        var command = new Command("explain", "Say what a rule asks, why, and how to clear it") { rule };
        command.SetAction(result =>
        {
            var asked = result.GetValue(rule)!;
            var found = Catalogue.Find(asked) ?? throw new CannotRunException(Unknown(asked));
            var page = RulePage.Of(found).Markdown.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
            using var output = new GuardedStream(shell.Out, "Standard output");
            output.WriteText(shell.Colours ? PagePaint.Of(page) : page);
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Unknown(string asked)
    {
        var nearest = NearestRule.To(asked);
        return nearest is null
            ? $"presscheck: There is no rule '{asked}'. 'presscheck rules' lists them."
            : $"presscheck: There is no rule '{asked}'. Did you mean {nearest.Id} {nearest.Name}?";
    }
}
