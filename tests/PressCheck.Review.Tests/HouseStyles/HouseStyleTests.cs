using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Review.Tests.HouseStyles;

public sealed class HouseStyleTests
{
    [Fact]
    public void Everything_a_newsroom_may_set_is_read()
    {
        var style = Read("""
            {
              // Umbraco's own settings are none of ours.
              "umbraco": { "cms": 18 },
              "pressCheck": {
                "name": "The Daily Example",
                "extends": "AP",
                "rules": { "quo001": "Answer", "vague-attribution": "off" },
                "vocab": { "acceptedNames": ["Banksy", " Björk "], "houseSources": ["AP", "Reuters"], },
                "limits": { "sentencesBeforeSpeaker": 3, "paragraphsBeforeDenial": 5, "quotationWords": 6, "sentencesForReason": 0 },
                "checklist": {
                  "lawyer-has-read": { "question": " Has a lawyer read it? ", "enforcement": "block", "types": ["news"], "desks": ["investigations"] },
                  "pictures": { "question": "Are the pictures ours?" },
                },
                "documentTypes": {
                  "newsArticle": { "fields": { "caption": ["leadCaption", "galleryCaption"], "body": "bodyText", "headline": "title" } },
                  "column": { "type": "opinion", "fields": { "body": "text" } },
                },
              }
            }
            """);
        style.Name.ShouldBe("The Daily Example");
        style.For(Rule("QUO001")).ShouldBe(Enforcement.Answer);
        style.For(Rule("ATT002")).ShouldBe(Enforcement.Off);
        style.For(Rule("ANON003")).ShouldBe(Enforcement.Block);
        style.Conventions.AcceptedNames.ShouldBe(["Banksy", "Björk"]);
        style.Conventions.HouseSources.ShouldBe(["The Associated Press", "AP", "Reuters"]);
        style.Conventions.SentencesBeforeSpeaker.ShouldBe(3);
        style.Conventions.ParagraphsBeforeDenial.ShouldBe(5);
        style.Conventions.QuotationWords.ShouldBe(6);
        style.Conventions.SentencesForReason.ShouldBe(0);
        style.Checklist.Select(item => (item.Id, item.Question, item.Enforcement)).ShouldBe([("lawyer-has-read", "Has a lawyer read it?", Enforcement.Block), ("pictures", "Are the pictures ours?", Enforcement.Answer)]);
        style.Checklist.Where(item => item.IsAskedOf("sport", StoryType.News)).ShouldHaveSingleItem().Id.ShouldBe("pictures");
        style.Checklist.Count(item => item.IsAskedOf("investigations", StoryType.Opinion)).ShouldBe(1);
        style.Checklist.Count(item => item.IsAskedOf(null, null)).ShouldBe(2, "what is not known is asked");
        var article = style.DocumentTypes["newsArticle"];
        article.Type.ShouldBe(StoryType.News);
        article.Fields.Select(field => (field.Part, string.Join('+', field.Properties))).ShouldBe(
            [(PartKind.Headline, "title"), (PartKind.Body, "bodyText"), (PartKind.Caption, "leadCaption+galleryCaption")]);
        style.DocumentTypes["column"].Type.ShouldBe(StoryType.Opinion);
    }

    [Fact]
    public void A_style_without_a_name_goes_by_its_files_name() => Read("""{ "pressCheck": {} }""").Name.ShouldBe("umbraco.json");

    [Fact]
    public void All_sets_every_rule_and_a_rules_own_line_wins_wherever_it_stands()
    {
        var style = Read("""{ "pressCheck": { "extends": "strict", "rules": { "QUO001": "block", "all": "advise", "DOC001": "off" } } }""");
        style.For(Rule("QUO001")).ShouldBe(Enforcement.Block);
        style.For(Rule("DOC001")).ShouldBe(Enforcement.Off);
        style.For(Rule("ANON003")).ShouldBe(Enforcement.Advise);
    }

    [Fact]
    public void A_preview_rule_only_advises_even_when_all_rules_block() =>
        Read("""{ "pressCheck": { "rules": { "all": "block" } } }""", Preview).For(Preview).ShouldBe(Enforcement.Advise);

    [Fact]
    public void A_finding_of_low_confidence_only_advises()
    {
        var rule = Rule("DOC001");
        HouseStyle.Default.For(new Finding(rule, new Span(0, 1), "So.", Confidence.Low, [])).ShouldBe(Enforcement.Advise);
        HouseStyle.Default.For(new Finding(rule, new Span(0, 1), "So.", Confidence.Medium, [])).ShouldBe(Enforcement.Block);
    }

    [Fact]
    public void A_rule_that_is_off_finds_nothing()
    {
        var draft = new Draft("story", "The council spent $XX million.");
        HouseStyle.Default.Check(draft, Records.None).Findings.ShouldHaveSingleItem().Enforcement.ShouldBe(Enforcement.Block);
        HouseStyle.Parse("""{ "pressCheck": { "rules": { "placeholder": "off" } } }""", "quiet").Check(draft, Records.None).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_is_read_with_a_byte_order_mark_or_without(bool mark)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{ "pressCheck": { "name": "Ü" } }""", new System.Text.UTF8Encoding(mark));
            HouseStyle.Load(path).Name.ShouldBe("Ü");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_missing_file_is_said_in_one_sentence() =>
        Should.Throw<InvalidHouseStyleException>(() => HouseStyle.Load("no/such/umbraco.json")).Message
            .ShouldBe("The house style no/such/umbraco.json can't be read: there is no such file.");

    [Fact]
    public void The_settings_in_the_root_of_this_repository_are_right() =>
        HouseStyle.Load(Path.Combine(Repository.Root, "umbraco.json")).DocumentTypes.ShouldContainKey("newsArticle");

    internal static RuleDescriptor Preview { get; } = new("GEO999", "lost-place", "A lost place", Severity.Error, RuleStatus.Preview);

    internal static HouseStyle Read(string json, params RuleDescriptor[] more) => new HouseStyleReader([.. KnownRules.All, .. more]).Read(json, "umbraco.json");

    private static RuleDescriptor Rule(string id) => KnownRules.All.Single(rule => rule.Id == id);
}
