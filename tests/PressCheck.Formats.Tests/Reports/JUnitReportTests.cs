using System.Xml.Linq;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Tests.Reports;

public class JUnitReportTests
{
    private const string Story = "It cost TK & <XX> euros.";

    [Fact]
    public void A_draft_is_a_suite_and_a_finding_a_case_that_fails_if_the_draft_does()
    {
        var suite = XDocument.Parse(Written.As(ReportFormat.JUnit, Written.Draft(Story, ("TK", Enforcement.Block), ("<XX>", Enforcement.Advise)))).Root!.Element("testsuite")!;
        suite.Attribute("name")!.Value.ShouldBe("stories/bridge.txt");
        suite.Attribute("tests")!.Value.ShouldBe((2 + Catalogue.Rules.Length - 1).ToString());
        suite.Attribute("failures")!.Value.ShouldBe("1");
        var cases = suite.Elements("testcase").Where(one => one.Attribute("name")!.Value.StartsWith("DOC001", StringComparison.Ordinal)).ToList();
        cases.Select(one => one.Attribute("name")!.Value).ShouldBe(["DOC001 placeholder at 1:9", "DOC001 placeholder at 1:14"]);
        cases[0].Element("failure")!.Attribute("type")!.Value.ShouldBe("block");
        cases[0].Element("failure")!.Value.ShouldStartWith("stories/bridge.txt:1:9: A placeholder is still in the copy.\nTK");
        cases[1].Element("failure").ShouldBeNull();
        cases[1].Element("system-out")!.Value.ShouldContain("<XX>");
    }

    [Fact]
    public void A_rule_that_found_nothing_passes() =>
        XDocument.Parse(Written.As(ReportFormat.JUnit, Written.Draft(Story))).Descendants("testcase").Single(one => one.Attribute("name")!.Value == "DOC001 placeholder").HasElements.ShouldBeFalse();

    [Fact]
    public void Characters_that_xml_can_not_hold_are_taken_out()
    {
        const string Text = "a\u0000b\u001B\uFFFF\uD800c";
        XDocument.Parse(Written.As(ReportFormat.JUnit, Written.Draft("b\u0001.txt", Text, [Written.Finding(Text, Text, Enforcement.Block, "It says \u0002.")])))
            .Descendants("failure").Single().Attribute("message")!.Value.ShouldBe("It says .");
    }

    [Fact]
    public void An_unread_source_is_an_error() =>
        XDocument.Parse(Written.As(ReportFormat.JUnit, ReportOptions.Default, [new UnreadSource("gone.txt", 1, 1, "There is no such file.")]))
            .Descendants("error").Single().Attribute("message")!.Value.ShouldBe("There is no such file.");
}
