using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PressCheck.Cli.Checking;
using PressCheck.Cli.Output;
using PressCheck.Formats.Reports;

namespace PressCheck.Cli;

/// <summary>presscheck rules</summary>
internal static class RulesCommand
{
    public static Command Create(Shell shell)
    {
        var format = new Option<string>("--format") { Description = "How the list is written", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var house = HouseChoice.FileOption();
        var preset = HouseChoice.PresetOption();
        var command = new Command("rules", "List every rule and what the house style does about it") { format, house, preset };
        command.SetAction(result =>
        {
            var header = HouseChoice.Header(HouseChoice.Of(shell, result.GetValue(house), result.GetValue(preset)), null);
            using var output = new GuardedStream(shell.Out, "Standard output");
            if (result.GetValue(format) == "json")
            {
                WriteJson(output, header);
            }
            else
            {
                output.WriteText(Table(header));
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static string Table(ReportHeader header)
    {
        var names = header.Rules.Max(rule => rule.Descriptor.Name.Length);
        var table = new StringBuilder();
        foreach (var rule in header.Rules)
        {
            var status = rule.Descriptor.Status == Analysis.Findings.RuleStatus.Stable ? "" : $" ({Words.Of(rule.Descriptor.Status)})";
            table.Append($"{rule.Descriptor.Id,-7}  {rule.Descriptor.Name.PadRight(names)}  {Words.Of(rule.Descriptor.Severity),-7}  {Words.Of(rule.Enforcement),-6}  {rule.Descriptor.Title}{status}\n");
        }

        return table.ToString();
    }

    private static void WriteJson(Stream output, ReportHeader header)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("engine", header.Engine);
        json.WriteString("ruleset", header.RuleSet);
        json.WriteString("house", header.House);
        json.WriteStartArray("rules");
        foreach (var rule in header.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Descriptor.Id);
            json.WriteString("name", rule.Descriptor.Name);
            json.WriteString("title", rule.Descriptor.Title);
            json.WriteString("severity", Words.Of(rule.Descriptor.Severity));
            json.WriteString("enforcement", Words.Of(rule.Enforcement));
            json.WriteString("status", Words.Of(rule.Descriptor.Status));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
        output.Flush();
    }
}
