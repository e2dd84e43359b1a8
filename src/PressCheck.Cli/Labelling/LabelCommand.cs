using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;
using PressCheck.Cli.Output;

namespace PressCheck.Cli.Labelling;

/// <summary>presscheck label: reads texts one JSON object a line and writes what the kernel makes of each, a line each.</summary>
internal static class LabelCommand
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Shell shell)
    {
        var input = new Argument<string>("input") { Description = "A .jsonl file with a line {\"id\", \"text\"} for each text, or - for standard input" };
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output" };
        var command = new Command("label", "Write quotations, speakers, sources, accusations and places of each text, to be scored against labelled news") { input, output };
        command.SetAction(result =>
        {
            var name = result.GetValue(input)!;
            var target = result.GetValue(output);
            using var report = target is null ? ReportOutput.ToShell(shell, held: false) : ReportOutput.ToFile(shell.FullPath(target), target);
            using (var lines = Open(name, shell))
            {
                Label(lines, name, report.Stream);
            }

            report.Commit();
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Label(StreamReader lines, string name, Stream output)
    {
        using var line = new MemoryStream();
        using var json = new Utf8JsonWriter(line, Compact);
        for (var number = 1; ReadLine(lines, name) is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var (id, story) = Parse(text, name, number);
            line.SetLength(0);
            json.Reset();
            Prediction.Write(json, id, new Reading(new Draft(id, story)));
            json.Flush();
            line.WriteByte((byte)'\n');
            output.Write(line.GetBuffer().AsSpan(0, (int)line.Length));
        }

        output.Flush();
    }

    private static (string Id, string Text) Parse(string line, string name, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root &&
                root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String &&
                root.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
            {
                return (id.GetString()!, text.GetString()!);
            }
        }
        catch (JsonException e)
        {
            throw new CannotRunException($"{name}:{number}:{e.BytePositionInLine + 1}: This line is not JSON.");
        }
        catch (InvalidOperationException)
        {
            throw new CannotRunException($"{name}:{number}:1: This line holds text that is not valid Unicode.");
        }

        throw new CannotRunException($"{name}:{number}:1: A line needs an \"id\" and a \"text\", both strings.");
    }

    private static StreamReader Open(string name, Shell shell)
    {
        if (name == "-")
        {
            return new StreamReader(shell.In, Encoding.UTF8, leaveOpen: true);
        }

        try
        {
            return new StreamReader(shell.FullPath(name), Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{name}:1:1: This file can't be read.");
        }
    }

    private static string? ReadLine(StreamReader lines, string name)
    {
        try
        {
            return lines.ReadLine();
        }
        catch (IOException)
        {
            throw new CannotRunException($"{name}: This file stopped being readable.");
        }
    }
}
