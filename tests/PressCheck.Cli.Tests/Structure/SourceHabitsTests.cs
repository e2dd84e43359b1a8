namespace PressCheck.Cli.Tests.Structure;

public sealed class SourceHabitsTests
{
    [Fact]
    public void The_kernel_reaches_for_nothing_outside_itself() =>
        Repository.Sources("src/PressCheck.Analysis").SelectMany(file => SourceHabits.ImpuritiesOf(file.Path, file.Text)).ShouldBeEmpty();

    [Fact]
    public void Namespaces_follow_their_projects() =>
        Repository.Sources("src").SelectMany(file => SourceHabits.NamespaceProblemsOf(file.Path, file.Text)).ShouldBeEmpty();

    [Fact]
    public void Types_are_named_for_what_they_do() =>
        Repository.Sources("src").SelectMany(file => SourceHabits.LumberOf(file.Path, file.Text)).ShouldBeEmpty();

    [Theory]
    [InlineData("var text = File.ReadAllText(path);", "File.")]
    [InlineData("var now = DateTime.UtcNow;", "DateTime.UtcNow")]
    [InlineData("var now = DateTimeOffset.Now;", "DateTimeOffset.Now")]
    [InlineData("using var client = new HttpClient();", "new HttpClient")]
    [InlineData("var home = Environment.GetEnvironmentVariable(\"HOME\");", "Environment.")]
    [InlineData("using System.IO;", "using System.IO")]
    [InlineData("var id = Guid.NewGuid();", "Guid.NewGuid")]
    public void A_kernel_that_reaches_outside_fails(string line, string reach) =>
        SourceHabits.ImpuritiesOf("src/A.cs", "namespace A;\n" + line).ShouldBe([$"src/A.cs(2): the kernel reaches outside itself with '{reach}'."]);

    [Fact]
    public void A_regular_expression_that_may_backtrack_fails_in_the_kernel() =>
        SourceHabits.ImpuritiesOf("src/A.cs", "var regex = new Regex(\"(a+)+\");").ShouldBe(["src/A.cs(1): a regular expression on story text must be NonBacktracking."]);

    [Fact]
    public void A_comment_may_speak_of_files() =>
        SourceHabits.ImpuritiesOf("src/A.cs", "// File.ReadAllText would be wrong here.\nvar sourceFile = profile.Text; Process(tokens);").ShouldBeEmpty();

    [Theory]
    [InlineData("namespace PressCheck.Cms.Umbraco;", "a namespace that ends in '.Umbraco' hides the global one.")]
    [InlineData("namespace PressCheck.Cms.Gates {", "namespaces are file-scoped.")]
    [InlineData("namespace PressCheck.Review;", "the namespace 'PressCheck.Review' is not its project's.")]
    public void A_namespace_that_traps_fails(string line, string problem) =>
        SourceHabits.NamespaceProblemsOf("src/PressCheck.Cms/A.cs", line).ShouldBe(["src/PressCheck.Cms/A.cs(1): " + problem]);

    [Theory]
    [InlineData("public sealed class StoryManager", "StoryManager")]
    [InlineData("internal static class TextUtils", "TextUtils")]
    public void A_type_named_for_no_job_fails(string line, string name) =>
        SourceHabits.LumberOf("src/A.cs", line).ShouldBe([$"src/A.cs(1): '{name}' says nothing about what the type does."]);
}
