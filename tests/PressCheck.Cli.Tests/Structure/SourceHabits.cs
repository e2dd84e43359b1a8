using System.Text.RegularExpressions;

namespace PressCheck.Cli.Tests.Structure;

/// <summary>Habits that a compiler doesn't check. Each problem is one sentence that names file and line.</summary>
internal static partial class SourceHabits
{
    /// <summary>The kernel knows no clock, disk, network, machine or chance.</summary>
    public static IEnumerable<string> ImpuritiesOf(string path, string text)
    {
        foreach (var (line, number) in Code(text))
        {
            if (Outside().Match(line) is { Success: true } match)
            {
                yield return $"{path}({number}): the kernel reaches outside itself with '{match.Value}'.";
            }

            if (line.Contains("Regex", StringComparison.Ordinal) && !text.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal))
            {
                yield return $"{path}({number}): a regular expression on story text must be NonBacktracking.";
            }
        }
    }

    public static IEnumerable<string> NamespaceProblemsOf(string path, string text)
    {
        foreach (var (line, number) in Code(text))
        {
            if (!line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                continue;
            }

            var name = line["namespace ".Length..].TrimEnd(' ', ';', '{');
            if (name.EndsWith(".Umbraco", StringComparison.Ordinal))
            {
                yield return $"{path}({number}): a namespace that ends in '.Umbraco' hides the global one.";
            }

            if (!line.EndsWith(';'))
            {
                yield return $"{path}({number}): namespaces are file-scoped.";
            }

            if (path.Split('/') is ["src", var project, ..] && name != project && !name.StartsWith(project + ".", StringComparison.Ordinal))
            {
                yield return $"{path}({number}): the namespace '{name}' is not its project's.";
            }
        }
    }

    /// <summary>Types named for no job in particular.</summary>
    public static IEnumerable<string> LumberOf(string path, string text)
    {
        foreach (var (line, number) in Code(text))
        {
            if (Lumber().Match(line) is { Success: true } match)
            {
                yield return $"{path}({number}): '{match.Groups[1].Value}' says nothing about what the type does.";
            }
        }
    }

    private static IEnumerable<(string Line, int Number)> Code(string text) =>
        text.Split('\n').Select((line, index) => (line.Trim(), index + 1)).Where(pair => !pair.Item1.StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex(
        @"\b(File|Directory|Environment|Console|Process|Thread|Stopwatch|TimeProvider|Random)\.|\bnew (FileInfo|FileStream|HttpClient|WebClient|Process|Thread|Socket|Stopwatch|Random)\b|\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bGuid\.(NewGuid|CreateVersion7)\b|\busing System\.(IO|Net)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(?:class|record|struct|interface) (\w*(?:Helper|Helpers|Manager|Utils|Util|Utilities|Common))\b", RegexOptions.NonBacktracking)]
    private static partial Regex Lumber();
}
