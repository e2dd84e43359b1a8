using System.Text;

namespace PressCheck.Analysis.Rules;

/// <summary>A rule's page: the Markdown file of the rule's class name beside it.</summary>
/// <param name="Markdown">The whole page as it was written.</param>
/// <param name="HowToClear">What a journalist does about a finding, in a sentence or two.</param>
public sealed record RulePage(string Markdown, string HowToClear)
{
    /// <summary>The page of a rule.</summary>
    public static RulePage Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        using var stream = rule.GetType().Assembly.GetManifestResourceStream("rule/" + rule.GetType().Name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var markdown = reader.ReadToEnd();
        var start = markdown.IndexOf("## How to clear", StringComparison.Ordinal);
        var body = start < 0 ? "" : markdown[(markdown.IndexOf('\n', start) + 1)..];
        var end = body.IndexOf("\n## ", StringComparison.Ordinal);
        return new RulePage(markdown, (end < 0 ? body : body[..end]).Trim());
    }
}
