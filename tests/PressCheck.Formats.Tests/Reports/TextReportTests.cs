using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Tests.Reports;

public class TextReportTests
{
    private const string Story = "The bridge opens.\n\nIt cost TK euros, said Anna Bloom. She chairs the council.";

    [Fact]
    public void A_finding_shows_its_place_its_sentence_and_its_reason()
    {
        var how = Rules.HowToClear(Written.Placeholder.Id);
        Written.As(ReportFormat.Text, Written.Draft(Story, ("TK", Enforcement.Block))).ShouldBe(
            $"""
            stories/bridge.txt:3:9  block  DOC001 placeholder
              It cost TK euros, said Anna Bloom.
                      ^^
              A placeholder is still in the copy.
            {how}
            1 draft, 7 words: 1 blocks

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Each_enforcement_has_a_mark_of_its_own()
    {
        var text = Written.As(ReportFormat.Text, Written.Draft(Story, ("bridge", Enforcement.Answer), ("TK", Enforcement.Advise), ("Anna Bloom", Enforcement.Block)));
        text.ShouldContain("      ~~~~~~\n");
        text.ShouldContain("          --\n");
        text.ShouldContain("^^^^^^^^^^\n");
        text.ShouldEndWith("1 draft, 7 words: 1 blocks, 1 wants an answer, 1 advises\n");
    }

    [Fact]
    public void Doubt_and_evidence_are_shown()
    {
        var finding = Written.Finding(Story, "TK", Enforcement.Advise, "The cost is missing.", Confidence.Low, new Evidence(Written.SpanOf(Story, "Anna Bloom"), "speaker"));
        var text = Written.As(ReportFormat.Text, Written.Draft("a.txt", Story, [finding]));
        text.ShouldContain("DOC001 placeholder (low confidence)\n");
        text.ShouldContain("\n  3:24 speaker: Anna Bloom\n");
    }

    [Fact]
    public void Colours_come_only_when_asked_for()
    {
        var draft = Written.Draft(Story, ("TK", Enforcement.Block));
        Written.As(ReportFormat.Text, draft).ShouldNotContain('\u001b');
        Written.As(ReportFormat.Text, new ReportOptions { Colour = true }, [], draft).ShouldContain("\u001b[31m^^\u001b[0m");
    }

    [Fact]
    public void A_file_name_can_not_command_the_terminal() =>
        Written.As(ReportFormat.Text, Written.Draft("a\u001b[2J\n.txt", Story, [Written.Finding(Story, "TK", Enforcement.Block)]))
            .ShouldStartWith("a␛[2J .txt:3:9  block");

    [Fact]
    public void The_summary_counts_drafts_words_and_what_could_not_be_read()
    {
        var totals = Written.As(ReportFormat.Text, ReportOptions.Default, [new UnreadSource("gone.txt", 1, 1, "There is no such file.")], Written.Draft(Story), Written.Draft(Story));
        totals.ShouldBe("2 drafts, 14 words: no findings; 1 file could not be read\n");
    }

    private static class Rules
    {
        /// <summary>The lines that a rule's own page adds, so that a better page does not break the test.</summary>
        public static string HowToClear(string id)
        {
            var how = PlainSentences.Of(Analysis.Rules.RulePage.Of(Analysis.Rules.Catalogue.Find(id)!).HowToClear);
            if (how.Length == 0)
            {
                return "";
            }

            var lines = new List<string> { "" };
            foreach (var word in ("To clear: " + how).Split(' '))
            {
                if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > 98)
                {
                    lines.Add("");
                }

                lines[^1] += (lines[^1].Length > 0 ? " " : "") + word;
            }

            return string.Concat(lines.Select(line => "  " + line + "\n"));
        }
    }
}
