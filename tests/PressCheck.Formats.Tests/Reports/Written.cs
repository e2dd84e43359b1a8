using System.Collections.Immutable;
using System.Text;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Tests.Reports;

/// <summary>Reports of stories whose findings a test makes up: writers don't care which rule found them.</summary>
internal static class Written
{
    public static readonly RuleDescriptor Placeholder = Catalogue.Find("DOC001")!.Descriptor;

    /// <summary>A draft in which each of the words given is found, with the enforcement given.</summary>
    public static CheckedDraft Draft(string text, params (string Words, Enforcement Enforcement)[] found) =>
        Draft("stories/bridge.txt", text, [.. found.Select(one => Finding(text, one.Words, one.Enforcement))]);

    public static CheckedDraft Draft(string name, string text, ImmutableArray<GradedFinding> findings, ImmutableArray<Part> parts = default) =>
        CheckedDraft.Of(new Report(new Draft(name, text, parts), 7, [.. findings.OrderBy(finding => finding.Finding.Span.Start)]), new SourceMap(text));

    public static GradedFinding Finding(string text, string words, Enforcement enforcement, string message = "A placeholder is still in the copy.", Confidence confidence = Confidence.High, params ReadOnlySpan<Evidence> evidence) =>
        new(new Finding(Placeholder, SpanOf(text, words), message, confidence, [.. evidence]), enforcement, "0123456789abcdef0123456789abcdef");

    public static Span SpanOf(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    public static string As(ReportFormat format, params ReadOnlySpan<CheckedDraft> drafts) => As(format, ReportOptions.Default, [], drafts);

    public static string As(ReportFormat format, ReportOptions options, ImmutableArray<UnreadSource> unread, params ReadOnlySpan<CheckedDraft> drafts)
    {
        using var stream = new MemoryStream();
        var totals = new ReportTotals();
        using (var writer = ReportWriter.Of(format, stream, options))
        {
            writer.Open(new ReportHeader("0.1.0", "1.0.0", "Courier & <Sons>", [.. Catalogue.Rules.Select(rule => new HouseRule(rule, Enforcement.Block))], Enforcement.Answer));
            foreach (var draft in drafts)
            {
                totals.Add(draft);
                writer.Write(draft);
            }

            foreach (var source in unread)
            {
                totals.Add(source);
                writer.Write(source);
            }

            writer.Close(totals);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
