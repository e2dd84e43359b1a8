using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.StoryRecords;

public sealed class RecordsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] OverRecords =
        ["QUO010", "ANON004", "ANON005", "GEO002", "GEO013", "ROR003", "ROR004", "ROR005", "ROR006", "ROR008", "ROR009", "ROR010", "ROR011", "ROR012", "DOC002", "DOC003"];

    [Fact]
    public void Without_a_desk_no_rule_asks_for_a_record()
    {
        foreach (var story in Catalogue.Rules.SelectMany(rule => RulePage.Of(rule).Flagged.Concat(RulePage.Of(rule).NotFlagged)))
        {
            RuleSet.All.Check(new Reading(story.Draft), Records.None).Where(finding => OverRecords.Contains(finding.Rule.Id)).ShouldBeEmpty(story.Title);
        }
    }

    [Fact]
    public void An_empty_draft_with_every_record_is_read_without_harm()
    {
        var records = RecordsJson.Read("""
            { "at": "2026-03-02T09:00:00Z", "sources": [{ "descriptors": ["an aide"], "isPseudonym": true }],
              "replies": [{ "subject": "Robert Hale", "deadline": "2026-03-02T12:00:00Z", "outcome": "answered", "exemption": { "code": "opinion" } }],
              "story": { "isSensitive": true, "gatheredIn": ["Hull"], "holds": [{ "kind": "legal" }], "openNotes": [{ "passage": "x", "words": "y" }],
                "borrowedQuotations": [{ "words": "x", "origin": "y" }], "protectedNames": ["Clara Finch"], "protections": ["child"] } }
            """);
        RuleSet.All.Check(new Reading(new Draft("empty", "")), records).ShouldBeEmpty();
    }

    [Fact]
    public void A_story_goes_out_when_it_is_planned_or_at_once()
    {
        new Records().GoesOutAt.ShouldBeNull();
        new Records { At = Noon }.GoesOutAt.ShouldBe(Noon);
        new Records { At = Noon, Story = new StoryFields { PublishAt = Noon.AddHours(1) } }.GoesOutAt.ShouldBe(Noon.AddHours(1));
        new Records { At = Noon, Story = new StoryFields { PublishAt = Noon.AddHours(-1) } }.GoesOutAt.ShouldBe(Noon);
        new Records { Story = new StoryFields { PublishAt = Noon } }.GoesOutAt.ShouldBe(Noon);
    }

    [Theory]
    [InlineData("ed-4", DeskRole.Editor, true)]
    [InlineData("man-1", DeskRole.Manager, true)]
    [InlineData("rep-2", DeskRole.Reporter, false)]
    [InlineData("rep-9", DeskRole.Editor, false)]
    [InlineData("", DeskRole.Manager, false)]
    public void Only_an_editor_who_does_not_write_the_story_vouches_for_it(string person, DeskRole role, bool counts) =>
        new Attestation(AttestationKind.KnowsIdentity, person, role, Noon).IsBy(DeskRole.Editor, new StoryFields { Authors = ["rep-9"] }).ShouldBe(counts);

    [Fact]
    public void No_word_of_a_record_reaches_a_log()
    {
        var source = new SourceEntry { Id = "s1", Descriptors = ["an aide"], ReasonWords = "a secret" };
        var reply = new ReplyEntry { Id = "r1", Subject = "Robert Hale", Explanation = "a secret" };
        var story = new StoryFields { ProtectedNames = ["Clara Finch"] };
        var records = new Records { Sources = [source], Replies = [reply], Story = story };
        $"{source}, {reply}, {story}, {records}, {Records.None}".ShouldBe("source s1, reply r1, story fields, 1 sources, 1 replies, no records");
    }
}
