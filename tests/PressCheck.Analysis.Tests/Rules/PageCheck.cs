using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Rules;

/// <summary>Whether a page tells the truth about its rule. Each problem is one sentence; none means that it does.</summary>
internal static class PageCheck
{
    public const int FewestFlagged = 3;
    public const int FewestNotFlagged = 5;

    public static IEnumerable<string> Problems(Rule rule, RulePage page)
    {
        var descriptor = rule.Descriptor;
        if (page.Id != descriptor.Id || page.Name != descriptor.Name)
        {
            yield return $"The page is titled '{page.Id} {page.Name}', the rule is '{descriptor.Id} {descriptor.Name}'.";
        }

        if (page.Flagged.Length < FewestFlagged)
        {
            yield return $"{descriptor.Id} has {page.Flagged.Length} flagged stories; a page has at least {FewestFlagged}.";
        }

        if (page.NotFlagged.Length < FewestNotFlagged)
        {
            yield return $"{descriptor.Id} has {page.NotFlagged.Length} stories not flagged; a page has at least {FewestNotFlagged}.";
        }

        foreach (var story in page.Flagged.Concat(page.NotFlagged))
        {
            foreach (var problem in Problems(rule, story))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Problems(Rule rule, RuleExample story)
    {
        var findings = rule.Check(new Reading(story.Draft), story.Records).ToList();
        var text = story.Draft.Text;
        foreach (var span in story.Spans.Where(span => !findings.Any(finding => finding.Span == span)))
        {
            yield return $"'{story.Title}': {rule.Descriptor.Id} does not find {Show(span, text)}.";
        }

        foreach (var finding in findings.Where(finding => !story.Spans.Contains(finding.Span)))
        {
            yield return $"'{story.Title}': {rule.Descriptor.Id} finds {Show(finding.Span, text)}, which the page does not mark.";
        }

        foreach (var twice in findings.GroupBy(finding => finding.Span).Where(group => group.Count() > 1))
        {
            yield return $"'{story.Title}': {rule.Descriptor.Id} finds {Show(twice.Key, text)} {twice.Count()} times.";
        }

        foreach (var finding in findings.Where(finding => story.Confidence is { } confidence && finding.Confidence != confidence))
        {
            yield return $"'{story.Title}': {rule.Descriptor.Id} is sure of {Show(finding.Span, text)} to a {finding.Confidence} degree, the page says {story.Confidence}.";
        }

        foreach (var finding in findings)
        {
            if (finding.Message.Contains('\n') || !finding.Message.EndsWith('.'))
            {
                yield return $"'{story.Title}': the message '{finding.Message}' is not one sentence.";
            }

            foreach (var evidence in finding.Evidence.Where(evidence => evidence.Span.IsEmpty || evidence.Span.Start < 0 || evidence.Span.End > text.Length))
            {
                yield return $"'{story.Title}': evidence at {evidence.Span} lies outside the text or holds nothing.";
            }
        }
    }

    private static string Show(Span span, string text) =>
        span.Start >= 0 && span.End <= text.Length ? $"'{span.Of(text)}' ({span})" : $"{span}, which lies outside the text";
}
