using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using PressCheck.Analysis.Text;

namespace PressCheck.Bench.Corpus;

/// <summary>
/// The stories that are measured: somebody's own, a JSON object a line, or stories put together from the project's own text,
/// the same ones in the same order every time.
/// </summary>
internal sealed record Stories(string Name, ImmutableArray<Draft> Drafts, long Bytes)
{
    /// <summary>A megabyte is a million bytes of UTF-8.</summary>
    public const double Megabyte = 1e6;

    public static Option<FileInfo?> InputOption { get; } = new("--input") { Description = "Measure on these texts, a line {\"id\", \"text\"} each, instead of the project's own" };

    public static Option<double> MegabytesOption { get; } = new("--megabytes") { Description = "How much text, in millions of bytes of UTF-8", DefaultValueFactory = static _ => 2 };

    public double Megabytes => Bytes / Megabyte;

    public static Stories Of(ParseResult result) => Of(result.GetValue(InputOption), result.GetValue(MegabytesOption));

    public static Stories Of(FileInfo? input, double megabytes)
    {
        if (megabytes is not (> 0 and <= 1000))
        {
            throw new CannotMeasureException("--megabytes must lie above 0 and not above 1000.");
        }

        var wanted = (long)(megabytes * Megabyte);
        return input is null ? Taken("the project's own text", Assembly.Stories(), wanted) : Taken(input.Name, FromFile(input), wanted);
    }

    private static Stories Taken(string name, IEnumerable<Draft> all, long wanted)
    {
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        var bytes = 0L;
        foreach (var draft in all)
        {
            drafts.Add(draft);
            bytes += Encoding.UTF8.GetByteCount(draft.Text);
            if (bytes >= wanted)
            {
                break;
            }
        }

        return bytes > 0 ? new Stories(name, drafts.ToImmutable(), bytes) : throw new CannotMeasureException($"{name} holds no text.");
    }

    private static IEnumerable<Draft> FromFile(FileInfo input)
    {
        if (!input.Exists)
        {
            throw new CannotMeasureException($"{input.Name}: there is no such file.");
        }

        var number = 0;
        foreach (var line in File.ReadLines(input.FullName))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, input.Name, number);
            }
        }
    }

    private static Draft Parse(string line, string file, int number)
    {
        try
        {
            using var story = JsonDocument.Parse(line);
            return new Draft(story.RootElement.GetProperty("id").GetString() ?? "", story.RootElement.GetProperty("text").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CannotMeasureException($"{file}:{number}: a line needs an \"id\" and a \"text\", both strings.");
        }
    }
}
