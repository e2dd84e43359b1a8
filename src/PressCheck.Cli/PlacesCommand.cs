using System.CommandLine;
using PressCheck.Analysis.Language;
using PressCheck.Cli.Checking;
using PressCheck.Cli.Output;
using PressCheck.Cli.Sources;
using PressCheck.Formats.Reports;
using Source = PressCheck.Cli.Sources.Source;

namespace PressCheck.Cli;

/// <summary>presscheck places: what each place named in a story is taken for, and why.</summary>
internal static class PlacesCommand
{
    public static Command Create(Shell shell)
    {
        var paths = new Argument<string[]>("paths") { Description = "Files, folders, patterns such as \"**/*.md\", or - for standard input", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "How the list is written", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output", HelpName = "file" };
        var standardInput = new Option<string>("--stdin-name") { Description = "What standard input is called; the ending chooses its format", HelpName = "name", DefaultValueFactory = static _ => "stdin" };
        var house = HouseChoice.FileOption();
        var preset = HouseChoice.PresetOption();
        var command = new Command("places", "List the places a story names: what each is taken for, and why") { paths, format, output, house, preset, standardInput };
        command.SetAction(result =>
        {
            var conventions = HouseChoice.Of(shell, result.GetValue(house), result.GetValue(preset)).Conventions;
            var sources = SourceList.Of(result.GetValue(paths)!, shell.Directory, result.GetValue(standardInput)!);
            var target = result.GetValue(output);
            using var report = target is null ? ReportOutput.ToShell(shell, held: false) : ReportOutput.ToFile(shell.FullPath(target), target);
            var unread = false;
            using (var writer = PlacesWriter.Of(report.Stream, result.GetValue(format) == "json"))
            {
                foreach (var source in sources)
                {
                    unread |= !List(source, shell, conventions, writer);
                }
            }

            report.Commit();
            return unread ? ExitCode.CouldNotRun : ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Lists one source's places; false if it can't be read, which is said.</summary>
    private static bool List(Source source, Shell shell, Conventions conventions, PlacesWriter writer)
    {
        if (source.Problem is { } problem)
        {
            shell.Say($"{source.Name}:1:1: {problem}");
            return false;
        }

        try
        {
            if (source.Read(shell.In) is { } read)
            {
                writer.Write(read, new Reading(read.Draft, conventions));
            }

            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OutputFailedException)
        {
            shell.Say(source.Unread(e).ToString());
            return false;
        }
    }
}
