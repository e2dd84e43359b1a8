namespace PressCheck.Cli.Tests.Structure;

public sealed class ArrowsTests
{
    [Fact]
    public void Projects_point_one_way() => Arrows.Problems(ProjectFile.AllInSource()).ShouldBeEmpty();

    [Fact]
    public void The_projects_of_the_command_line_are_there() =>
        new[] { "PressCheck.Analysis", "PressCheck.Formats", "PressCheck.Review", "PressCheck.Cli" }.ShouldBeSubsetOf(ProjectFile.AllInSource().Select(project => project.Name));

    [Fact]
    public void Each_project_stands_on_the_next() =>
        ProjectFile.AllInSource().Where(project => project.Projects.Count > 0).Select(project => (project.Name, project.Projects[0])).ShouldBeSubsetOf(
        [
            ("PressCheck.Formats", "PressCheck.Analysis"),
            ("PressCheck.Review", "PressCheck.Formats"),
            ("PressCheck.Web", "PressCheck.Review"),
            ("PressCheck.MailKit", "PressCheck.Review"),
            ("PressCheck.Desk", "PressCheck.Web"),
            ("PressCheck.Cms", "PressCheck.Web"),
            ("PressCheck.Cli", "PressCheck.Review"),
        ]);

    [Theory]
    [InlineData("PressCheck.Analysis", "PressCheck.Formats", "PressCheck.Analysis points to PressCheck.Formats, against the arrows.")]
    [InlineData("PressCheck.Formats", "PressCheck.Review", "PressCheck.Formats points to PressCheck.Review, against the arrows.")]
    [InlineData("PressCheck.Cms", "PressCheck.Desk", "PressCheck.Cms points to PressCheck.Desk, against the arrows.")]
    [InlineData("PressCheck.Cli", "PressCheck.Elsewhere", "PressCheck.Cli points to PressCheck.Elsewhere, against the arrows.")]
    public void An_arrow_that_points_the_wrong_way_fails(string from, string to, string problem) =>
        Arrows.Problems([ProjectFile.Parse(from, $"""<Project><ItemGroup><ProjectReference Include="..\{to}\{to}.csproj" /></ItemGroup></Project>""")]).ShouldBe([problem]);

    [Fact]
    public void A_package_in_the_kernel_fails() =>
        Arrows.Problems([ProjectFile.Parse("PressCheck.Analysis", """<Project><ItemGroup><PackageReference Include="Dapper" /></ItemGroup></Project>""")]).ShouldBe(
            ["PressCheck.Analysis stands on the base class library alone, yet it references Dapper."]);

    [Theory]
    [InlineData("PressCheck.Common", "PressCheck.Common is a lumber room; a project is named for what it does, not 'Common'.")]
    [InlineData("PressCheck.Web.Abstractions", "PressCheck.Web.Abstractions is a lumber room; a project is named for what it does, not 'Abstractions'.")]
    [InlineData("PressCheck.Mail", "PressCheck.Mail has no floor in the house; say in Arrows.cs on what it may stand.")]
    public void A_project_with_no_place_in_the_house_fails(string name, string problem) =>
        Arrows.Problems([new ProjectFile(name, [], [])]).ShouldBe([problem]);
}
