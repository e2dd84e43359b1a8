using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace PressCheck.Analysis.Rules;

/// <summary>
/// A rule's page: the Markdown file of the rule's class name beside it. It tells an editor why the rule asks and how to
/// clear it, and its stories are the rule's test.
/// </summary>
/// <param name="Markdown">The whole page as it was written.</param>
/// <param name="Id">The id in the page's title.</param>
/// <param name="Name">The name in the page's title.</param>
/// <param name="Summary">What the rule looks for, in one paragraph.</param>
/// <param name="Why">The reason, with the standards that ask for it by name and section.</param>
/// <param name="Flagged">Stories with the spans that the rule finds in them.</param>
/// <param name="NotFlagged">Stories in which the rule finds nothing, the traps among them.</param>
/// <param name="HowToClear">What a journalist does about a finding, in a sentence or two.</param>
/// <param name="WhenAWaiverIsFair">The cases in which an editor may let a finding stand.</param>
public sealed record RulePage(
    string Markdown,
    string Id,
    string Name,
    string Summary,
    string Why,
    ImmutableArray<RuleExample> Flagged,
    ImmutableArray<RuleExample> NotFlagged,
    string HowToClear,
    string WhenAWaiverIsFair)
{
    private static readonly ConcurrentDictionary<Type, RulePage> Pages = new();

    /// <summary>The page of a rule, read once.</summary>
    /// <exception cref="MalformedRulePageException">There is no page beside the rule, or it can't be read; the message names the line.</exception>
    public static RulePage Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Pages.GetOrAdd(rule.GetType(), static type => Parse(MarkdownOf(type)));
    }

    /// <summary>Reads a page.</summary>
    /// <param name="markdown">The page's text.</param>
    /// <exception cref="MalformedRulePageException">The page lacks something or has it in the wrong place; the message names the line.</exception>
    public static RulePage Parse(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return new RulePageReader(markdown).Read();
    }

    private static string MarkdownOf(Type rule)
    {
        using var stream = rule.Assembly.GetManifestResourceStream("rule/" + rule.Name)
            ?? throw new MalformedRulePageException($"There is no page '{rule.Name}.md' beside the rule {rule.Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>A rule's page that can't be read; the message is one sentence that names the line.</summary>
public sealed class MalformedRulePageException : FormatException
{
    /// <param name="line">The line of the page, from 1.</param>
    /// <param name="message">What is wrong with it.</param>
    public MalformedRulePageException(int line, string message)
        : base($"Line {line}: {message}") => Line = line;

    /// <param name="line">The line of the page, from 1.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="innerException">What found it.</param>
    public MalformedRulePageException(int line, string message, Exception innerException)
        : base($"Line {line}: {message}", innerException) => Line = line;

    public MalformedRulePageException()
    {
    }

    public MalformedRulePageException(string message)
        : base(message)
    {
    }

    public MalformedRulePageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The line of the page, from 1; 0 if there is no page.</summary>
    public int Line { get; }
}
