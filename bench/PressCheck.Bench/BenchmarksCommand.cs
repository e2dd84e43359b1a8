using System.CommandLine;
using BenchmarkDotNet.Running;

namespace PressCheck.Bench;

/// <summary>BenchmarkDotNet over the layers and the readers.</summary>
internal static class BenchmarksCommand
{
    public static Command Create()
    {
        var arguments = new Argument<string[]>("arguments") { Description = "What BenchmarkDotNet is told, after --: --filter *Whole*, --job short, --list flat", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("benchmarks", "BenchmarkDotNet over each layer, the rules and the readers") { arguments };
        command.SetAction(result =>
        {
            string[] asked = result.GetValue(arguments) ?? [];
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(asked.Length == 0 ? ["--filter", "*"] : asked);
            return 0;
        });
        return command;
    }
}
