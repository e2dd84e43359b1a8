using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Reports;

/// <summary>How the kernel's words are spelled in every report; part of the wire format.</summary>
public static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        Confidence.Low => "low",
    };

    public static string Of(Enforcement enforcement) => enforcement switch
    {
        Enforcement.Block => "block",
        Enforcement.Answer => "answer",
        Enforcement.Advise => "advise",
        Enforcement.Off => "off",
    };

    public static string Of(RuleStatus status) => status switch
    {
        RuleStatus.Stable => "stable",
        RuleStatus.Preview => "preview",
        RuleStatus.Retired => "retired",
    };

    public static string Of(PartKind part) => part switch
    {
        PartKind.Body => "body",
        PartKind.Headline => "headline",
        PartKind.Standfirst => "standfirst",
        PartKind.Subheading => "subheading",
        PartKind.Byline => "byline",
        PartKind.Dateline => "dateline",
        PartKind.Caption => "caption",
        PartKind.BlockQuote => "blockQuote",
        PartKind.PullQuote => "pullQuote",
        PartKind.Note => "note",
        PartKind.Furniture => "furniture",
    };
}
