using System.CommandLine;
using PressCheck.Analysis.Findings;
using PressCheck.Formats.Reports;

namespace PressCheck.Cli.Checking;

/// <summary>presscheck check</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, folders, patterns such as \"**/*.md\", or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            // A mistyped option would otherwise be looked for as a file.
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..] && !File.Exists(shell.FullPath(token.Value))))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        });
        var format = new Option<string>("--format") { Description = "How the report is written", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "junit", "github", "html");
        var failOn = new Option<string>("--fail-on") { Description = "The least finding that makes the exit code 1", DefaultValueFactory = static _ => "block" };
        failOn.AcceptOnlyFromAmong("block", "answer", "advise", "never");
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to this file instead of standard output", HelpName = "file" };
        var house = HouseChoice.FileOption();
        var preset = HouseChoice.PresetOption();
        var baseline = new Option<string?>("--baseline") { Description = "An earlier JSON report: what it lists is not reported again", HelpName = "file" };
        var standardInput = new Option<string>("--stdin-name") { Description = "What standard input is called; the ending chooses its format", HelpName = "name", DefaultValueFactory = static _ => "stdin" };
        var withText = new Option<bool>("--with-text") { Description = "Add each draft's text to the JSON report" };
        var noProgress = new Option<bool>("--no-progress") { Description = "Show no progress bar" };
        var command = new Command("check", "Check stories and report what an editor would ask")
        {
            paths, format, output, house, preset, failOn, baseline, standardInput, withText, noProgress,
        };
        command.SetAction(result => new CheckRun(shell, new CheckSettings
        {
            Paths = result.GetValue(paths)!,
            Format = FormatOf(result.GetValue(format)!),
            Output = result.GetValue(output),
            House = result.GetValue(house),
            Preset = result.GetValue(preset),
            Baseline = result.GetValue(baseline),
            FailOn = EnforcementOf(result.GetValue(failOn)!),
            StandardInputName = result.GetValue(standardInput)!,
            WithText = result.GetValue(withText),
            NoProgress = result.GetValue(noProgress),
        }).Run());
        return command;
    }

    private static ReportFormat FormatOf(string name) => name switch
    {
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        "junit" => ReportFormat.JUnit,
        "github" => ReportFormat.GitHub,
        "html" => ReportFormat.Html,
        _ => ReportFormat.Text,
    };

    private static Enforcement? EnforcementOf(string name) => name switch
    {
        "block" => Enforcement.Block,
        "answer" => Enforcement.Answer,
        "advise" => Enforcement.Advise,
        _ => null,
    };
}
