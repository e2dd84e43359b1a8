using PressCheck.Review.Stories;

namespace PressCheck.Review.Tests.Stories;

public sealed class StoryPolicyTests
{
    private static readonly Person Author = new("ines", Role.Reporter, "news");
    private static readonly Person Colleague = new("paul", Role.Reporter, "news");
    private static readonly Person Editor = new("edda", Role.Editor, "news");
    private static readonly Person OtherEditor = new("omar", Role.Editor, "sport");
    private static readonly Person Boss = new("maria", Role.Manager, "all");

    [Fact]
    public void Only_the_moves_of_the_table_can_be_made()
    {
        var moves = Enum.GetValues<StoryState>().SelectMany(state => Enum.GetValues<StoryMove>().Select(move => (state, move, Transitions.After(state, move)))).Where(row => row.Item3 is not null);
        string.Join('\n', moves.Select(row => $"{row.state} {row.move} {row.Item3}")).ShouldBe(
            """
            Draft SaveDraft Draft
            Draft Submit Submitted
            Submitted SaveDraft Submitted
            Submitted RequestChanges ChangesRequested
            Submitted SignOff SignedOff
            ChangesRequested SaveDraft ChangesRequested
            ChangesRequested Submit Submitted
            SignedOff SaveDraft Submitted
            SignedOff RequestChanges ChangesRequested
            SignedOff Publish Published
            Published SaveDraft Published
            Published SignOff Published
            Published Correct Corrected
            Published Withdraw Withdrawn
            Corrected SaveDraft Corrected
            Corrected SignOff Corrected
            Corrected Correct Corrected
            Corrected Withdraw Withdrawn
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Four_eyes_keep_an_author_and_the_writer_of_the_latest_draft_from_signing_off()
    {
        var story = A(StoryState.Submitted);
        StoryPolicy.Move(story, StoryMove.SignOff, Editor).ShouldBeNull();
        StoryPolicy.Move(story, StoryMove.SignOff, Boss).ShouldBeNull();
        StoryPolicy.Move(story, StoryMove.SignOff, Author).ShouldBe(Refusal.NotThisRole);
        StoryPolicy.Move(story with { Authors = ["edda"] }, StoryMove.SignOff, Editor).ShouldBe(Refusal.OwnWork);
        StoryPolicy.Move(story with { DraftBy = "edda" }, StoryMove.SignOff, Editor).ShouldBe(Refusal.OwnWork);
        StoryPolicy.Move(story with { DraftBy = "edda" }, StoryMove.RequestChanges, Editor).ShouldBeNull();
        StoryPolicy.Move(story, StoryMove.SignOff, OtherEditor).ShouldBe(Refusal.OtherDesk);
    }

    [Fact]
    public void Authors_and_the_desks_editors_write_and_submit()
    {
        var story = A(StoryState.Draft);
        foreach (var move in new[] { StoryMove.SaveDraft, StoryMove.Submit })
        {
            StoryPolicy.Move(story, move, Author).ShouldBeNull();
            StoryPolicy.Move(story, move, Colleague).ShouldBe(Refusal.NotThisRole);
            StoryPolicy.Move(story, move, Editor).ShouldBeNull();
            StoryPolicy.Move(story, move, OtherEditor).ShouldBe(Refusal.OtherDesk);
        }

        StoryPolicy.Move(story with { Draft = 0 }, StoryMove.Submit, Author).ShouldBe(Refusal.NoDraft);
    }

    [Fact]
    public void A_second_person_is_an_editor_neither_author_nor_the_first()
    {
        var story = A(StoryState.Submitted);
        StoryPolicy.Second(story, Editor, "ines").ShouldBeNull();
        StoryPolicy.Second(story, Editor, "edda").ShouldBe(Refusal.SamePerson);
        StoryPolicy.Second(story with { Authors = ["edda"] }, Editor, "ines").ShouldBe(Refusal.OwnWork);
        StoryPolicy.Second(story, Colleague, "ines").ShouldBe(Refusal.NotThisRole);
        StoryPolicy.Second(story, OtherEditor, "ines").ShouldBe(Refusal.OtherDesk);
    }

    [Fact]
    public void A_legal_hold_is_lifted_by_a_manager()
    {
        var story = A(StoryState.SignedOff);
        StoryPolicy.Hold(story, Editor, liftsLegal: false).ShouldBeNull();
        StoryPolicy.Hold(story, Editor, liftsLegal: true).ShouldBe(Refusal.NotThisRole);
        StoryPolicy.Hold(story, Boss, liftsLegal: true).ShouldBeNull();
        StoryPolicy.Hold(story, Author, liftsLegal: false).ShouldBe(Refusal.NotThisRole);
    }

    private static Story A(StoryState state) => new("s1", "A story", "news", ["ines"], null, state, 1, 1, "a", "1.0.0", "ines", false, null, default);
}
