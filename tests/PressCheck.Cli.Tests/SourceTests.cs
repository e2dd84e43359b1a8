using System.Text;

namespace PressCheck.Cli.Tests;

public sealed class SourceTests : IDisposable
{
    private readonly Desk _desk = new();

    public SourceTests()
    {
        foreach (var name in new[] { "a.md", "b.txt", "sub/c.md", "sub/deep/d.html", "sub/deep/e.jpg", ".hidden/f.md", "sub/.git/g.md", ".h.md" })
        {
            _desk.Write(name, Desk.Clean);
        }
    }

    public void Dispose() => _desk.Dispose();

    private string[] Names(params string[] paths) => Report.Names(_desk.Run(["check", "--format", "json", .. paths]).Out);

    [Fact]
    public void A_folder_gives_what_has_a_known_ending_and_is_not_hidden()
    {
        Names(".").ShouldBe(["a.md", "b.txt", "sub/c.md", "sub/deep/d.html"]);
        Names("sub/").ShouldBe(["sub/c.md", "sub/deep/d.html"]);
    }

    [Fact]
    public void A_programs_folder_holds_no_stories()
    {
        _desk.Write("site/Site.csproj", "<Project />");
        _desk.Write("site/README.md", Desk.Clean);
        _desk.Write("site/pages/about.md", Desk.Clean);
        Names(".").ShouldBe(["a.md", "b.txt", "sub/c.md", "sub/deep/d.html"]);
        Names("site/README.md").ShouldBe(["site/README.md"], "a file that is named is read");
    }

    [Theory]
    [InlineData("*.md", "a.md")]
    [InlineData("**/*.md", "a.md sub/c.md")]
    [InlineData("sub/**", "sub/c.md sub/deep/d.html")]
    [InlineData("**/deep/?.html", "sub/deep/d.html")]
    [InlineData("**/**/**/d.*", "sub/deep/d.html")]
    [InlineData("*/c.md", "sub/c.md")]
    [InlineData("./s*/c.md", "./sub/c.md")]
    public void A_pattern_gives_what_matches(string pattern, string names) => Names(pattern).ShouldBe(names.Split(' '));

    [Fact]
    public void A_full_path_and_a_pattern_under_one_keep_their_names()
    {
        Names(_desk.PathOf("a.md")).ShouldBe([_desk.PathOf("a.md")]);
        Names(_desk.PathOf("sub/*.md")).ShouldBe([_desk.PathOf("sub/c.md")]);
    }

    [Fact]
    public void Nothing_is_checked_twice() => Names("sub/c.md", "**/*.md", ".").ShouldBe(["sub/c.md", "a.md", "b.txt", "sub/deep/d.html"]);

    [Fact]
    public void A_file_asked_for_by_name_needs_no_known_ending()
    {
        _desk.Write("copy", Desk.Clean);
        _desk.Write("what?.txt", Desk.Clean);
        _desk.Write("@slug.txt", Desk.Clean);
        Names("copy", ".h.md", "what?.txt", "@slug.txt").ShouldBe(["copy", ".h.md", "what?.txt", "@slug.txt"]);
    }

    [Fact]
    public void A_folder_called_like_a_story_is_a_folder()
    {
        _desk.Write("x.txt/inside.txt", Desk.Clean);
        Names("x.txt").ShouldBe(["x.txt/inside.txt"]);
        Names("*.txt").ShouldBe(["b.txt"]);
    }

    [Fact]
    public void Links_to_folders_are_not_followed_in_circles()
    {
        Directory.CreateSymbolicLink(_desk.PathOf("sub/round"), _desk.Folder);
        Names(".").ShouldBe(["a.md", "b.txt", "sub/c.md", "sub/deep/d.html"]);
    }

    [Fact]
    public void Json_in_a_folder_that_is_no_story_is_passed_over()
    {
        _desk.Write("package.json", """{"name":"site"}""");
        Names(".").ShouldNotContain("package.json");
        _desk.Run("check", ".").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Standard_input_is_a_source()
    {
        var result = _desk.Run(shell => shell with { In = new MemoryStream(Encoding.UTF8.GetBytes(Desk.Unfinished)) }, "check", "-");
        result.ExitCode.ShouldBe(1);
        result.Out.ShouldStartWith("stdin:3:9  block  DOC001 placeholder");
    }

    [Fact]
    public void Standard_input_may_have_a_name()
    {
        var result = _desk.Run(shell => shell with { In = new MemoryStream(Encoding.UTF8.GetBytes(Desk.Unfinished)) }, "check", "-", "--stdin-name", "wire/4711.txt");
        result.Out.ShouldStartWith("wire/4711.txt:3:9  block");
    }
}
