using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Language;

public sealed class LandmarkTests
{
    private static readonly (Landmark Kind, PhraseTable Phrases)[] Tables =
    [
        (Landmark.Cue, Phrases.Cue),
        (Landmark.Sourcing, Phrases.Anonymity),
        (Landmark.Accusation, DisputeWords.Cues),
        (Landmark.Accusation, DisputeWords.Records),
        (Landmark.Wrong, DisputeWords.Wrongs),
        (Landmark.Reply, DisputeWords.Replies),
        (Landmark.Hearsay, Phrases.Hearsay),
        (Landmark.Opinion, Phrases.Opinion),
        (Landmark.Study, Phrases.Study),
        (Landmark.Elsewhere, Phrases.Elsewhere),
        (Landmark.Victim, Phrases.Victim),
        (Landmark.Placeholder, Phrases.Placeholder),
    ];

    [Fact]
    public void Every_phrase_in_the_stories_of_the_pages_begins_at_a_landmark()
    {
        foreach (var draft in Catalogue.Rules.Select(RulePage.Of).SelectMany(page => page.Flagged.Concat(page.NotFlagged)).Select(example => example.Draft))
        {
            var reading = new Reading(draft);
            foreach (var (kind, phrases) in Tables)
            {
                var landmarks = reading.Landmarks.Of(kind).ToArray();
                for (var i = 0; i < reading.Tokens.Length; i++)
                {
                    var begins = phrases.Match(reading.Tokens, i, reading.Tokens.Length, out _) > 0;
                    (begins && !landmarks.Contains(i)).ShouldBeFalse($"{kind} in {draft.Name}: {reading.TextOf(reading.Tokens[i])}");
                }
            }
        }
    }

    [Fact]
    public void Landmarks_stand_in_text_order()
    {
        var reading = Asked.Read("“It is,” Ann Lee said on 4 May, and a source close to the talks declined to comment. “No.”");
        foreach (var kind in Enum.GetValues<Landmark>())
        {
            reading.Landmarks.Of(kind).ToArray().ShouldBeInOrder();
        }

        reading.Landmarks.Of(Landmark.Mark).Length.ShouldBe(4);
        reading.Landmarks.Of(Landmark.Date).Length.ShouldBe(2);
    }

    [Fact]
    public void A_walk_leaves_out_what_lies_between_its_stretches()
    {
        var walk = new LandmarkWalk([1, 2, 5, 6, 9]);
        walk.Within(0, 2).ToArray().ShouldBe([1]);
        walk.Within(6, 9).ToArray().ShouldBe([6]);
        walk.Within(9, 12).ToArray().ShouldBe([9]);
        walk.Within(12, 20).IsEmpty.ShouldBeTrue();
    }
}
