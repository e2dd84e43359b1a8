using PressCheck.Analysis.Findings;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Tests.Reports;

public class GitHubReportTests
{
    private const string Story = "It cost TK.\nIt was XX\nlate.";

    [Fact]
    public void Each_finding_is_a_command_at_its_line() =>
        Written.As(ReportFormat.GitHub, Written.Draft(Story, ("TK", Enforcement.Block), ("XX\nlate", Enforcement.Answer), ("late", Enforcement.Advise))).ShouldBe(
            """
            ::error file=stories/bridge.txt,line=1,endLine=1,col=9,endColumn=11,title=DOC001 placeholder::A placeholder is still in the copy.
            ::warning file=stories/bridge.txt,line=2,endLine=3,col=8,title=DOC001 placeholder::A placeholder is still in the copy.
            ::notice file=stories/bridge.txt,line=3,endLine=3,col=1,endColumn=5,title=DOC001 placeholder::A placeholder is still in the copy.

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Nothing_in_a_name_or_a_message_can_start_another_command() =>
        Written.As(ReportFormat.GitHub, Written.Draft("a,b:c%.txt", Story, [Written.Finding(Story, "TK", Enforcement.Block, "100 %\r\n::error::no")])).ShouldBe(
            "::error file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=9,endColumn=11,title=DOC001 placeholder::100 %25%0D%0A::error::no\n");

    [Fact]
    public void No_findings_are_no_commands() => Written.As(ReportFormat.GitHub, Written.Draft(Story)).ShouldBeEmpty();
}
