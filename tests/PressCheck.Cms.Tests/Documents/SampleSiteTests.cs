#if UMBRACO18
using System.Text.Json;
using System.Xml.Linq;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Cms.Documents;
using PressCheck.Review.HouseStyles;
using Umbraco.Cms.Core.Models;
using UmbracoSite.Newsroom;
using File = System.IO.File;
using Editors = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace PressCheck.Cms.Tests.Documents;

/// <summary>The sample site is built where all of NuGet can be had; here its own code compiles, and its stories are what they are meant to be.</summary>
public sealed class SampleSiteTests
{
    private static readonly string Folder = Find();
    private readonly Site _site = new();

    [Fact]
    public void Its_stories_are_found_through_its_own_house_style_and_four_of_six_want_something()
    {
        var quote = _site.Type(TypesOfTheCourier.Quote, ("words", Editors.TextArea), ("speaker", Editors.TextBox));
        var article = _site.Type(TypesOfTheCourier.Article, ("headline", Editors.TextBox), ("standfirst", Editors.TextArea), ("byline", Editors.TextBox), ("leadCaption", Editors.TextBox), ("bodyText", Editors.RichText), ("blocks", Editors.BlockList));
        var column = _site.Type(TypesOfTheCourier.Column, ("headline", Editors.TextBox), ("byline", Editors.TextBox), ("bodyText", Editors.RichText));
        _site.Type(TypesOfTheCourier.Picture, ("caption", Editors.TextBox));
        var style = HouseStyle.Load(Path.Combine(Folder, "umbraco.json"));
        var types = new StoryTypes(_site.Types, style);
        types.Misconfigured().ShouldBeEmpty();

        var found = StoriesOfTheCourier.All.ToDictionary(story => story.Name, story =>
        {
            var content = new Content(story.Name, -1, story.Type == TypesOfTheCourier.Column ? column : article) { Key = Guid.NewGuid() };
            StoriesOfTheCourier.Fill(content, story, quote.Key);
            var read = new DocumentReader(types).Read(content, null).ShouldNotBeNull();
            read.Draft.Has(PartKind.Headline).ShouldBeTrue();
            if (story.Words is { } said)
            {
                read.Draft.Text.ShouldContain(said.Words);
            }

            return style.Check(read.Draft, Records.None).Findings.Where(graded => graded.Enforcement > Enforcement.Advise).Select(graded => graded.Finding.Rule.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        });

        found["Lighthouse open again"].ShouldBeEmpty();
        found["Fish market sold"].ShouldContain(rule => rule.StartsWith("ANON", StringComparison.Ordinal));
        found["Fish market sold"].ShouldContain(rule => rule.StartsWith("QUO", StringComparison.Ordinal));
        found["Harbour master accused"].ShouldContain("ROR001");
        found["Bridge in the wrong land"].ShouldContain(rule => rule.StartsWith("GEO", StringComparison.Ordinal));
        found["School kitchen unfinished"].ShouldNotBeEmpty();
        found["In praise of slow boats"].ShouldBeEmpty("a column may have a voice");
    }

    [Fact]
    public void It_is_left_out_of_the_solution_and_out_of_the_repositorys_build_settings()
    {
        var root = Path.GetFullPath(Path.Combine(Folder, "../.."));
        File.ReadAllText(Path.Combine(root, "PressCheck.slnx")).ShouldNotContain("UmbracoSite");
        XDocument.Load(Path.Combine(Folder, "Directory.Build.props")).Root!.HasElements.ShouldBeFalse();
        var project = XDocument.Load(Path.Combine(Folder, "UmbracoSite.csproj"));
        var reference = project.Descendants("ProjectReference").Single().Attribute("Include")!.Value;
        File.Exists(Path.Combine(Folder, reference)).ShouldBeTrue(reference);
        project.Descendants("PackageReference").ShouldAllBe(package => package.Attribute("Version") != null);

        var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "appsettings.json"))).RootElement;
        settings.GetProperty("Umbraco").GetProperty("CMS").GetProperty("Unattended").GetProperty("InstallUnattended").GetBoolean().ShouldBeTrue();
        settings.GetProperty("Newsroom").GetProperty("Password").GetString()!.Length.ShouldBeGreaterThanOrEqualTo(10, "Umbraco's shortest");
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PressCheck.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder, "samples", "UmbracoSite");
    }
}
#endif
