using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Language;

/// <summary>Who speaks in a story without a name, in direct and in indirect speech.</summary>
public sealed class SourceTests
{
    [Theory]
    [InlineData("A source said the deal was off.", "A source", SourceKind.Confidential)]
    [InlineData("The deal is off, sources said.", "sources", SourceKind.Confidential)]
    [InlineData("The deal is off, according to a person familiar with the matter.", "a person familiar with the matter", SourceKind.Confidential)]
    [InlineData("According to people briefed on the talks, the deal is off.", "people briefed on the talks", SourceKind.Confidential)]
    [InlineData("Sources close to the mayor said she would resign.", "Sources close to the mayor", SourceKind.Confidential)]
    [InlineData("A senior official, who was not authorised to speak publicly, said the deal was off.", "A senior official", SourceKind.Confidential)]
    [InlineData("Police sources said the car was empty.", "Police sources", SourceKind.Confidential)]
    [InlineData("In recent days, advisers to Mr. Rowe say, the mayor has lost patience.", "advisers to Mr. Rowe", SourceKind.Confidential)]
    [InlineData("Two former employees said the doors were locked.", "Two former employees", SourceKind.Confidential)]
    [InlineData("White House aides said the trip was off.", "White House aides", SourceKind.Confidential)]
    [InlineData("“We are tired,” said one resident of Selby.", "one resident of Selby", SourceKind.Individual)]
    [InlineData("“It was awful,” said two witnesses.", "two witnesses", SourceKind.Individual)]
    [InlineData("“It is a way in,” says a source involved in the talks.", "a source", SourceKind.Confidential)]
    [InlineData("Dan Rowe's associates insist that he is the same man.", "Dan Rowe's associates", SourceKind.Confidential)]
    [InlineData("Rowe's close friends and allies have in the past said that he was shy.", "Rowe's close friends and allies", SourceKind.Collective)]
    [InlineData("He cannot win, according to interviews with a dozen party leaders.", "a dozen party leaders", SourceKind.Confidential)]
    [InlineData("He cannot win, according to Liberal and independent analysts.", "Liberal and independent analysts", SourceKind.Collective)]
    [InlineData("A party official later walked back the remark, saying that it was a joke.", "A party official", SourceKind.Confidential)]
    [InlineData("A campaign spokeswoman disputed the account.", "A campaign spokeswoman", SourceKind.Spokesperson)]
    [InlineData("Corvane executives have admitted that the strike has hurt some customers.", "Corvane executives", SourceKind.Confidential)]
    [InlineData("A woman said the water came at four.", "A woman", SourceKind.Individual)]
    [InlineData("A spokesperson for the ministry said the road was open.", "A spokesperson for the ministry", SourceKind.Spokesperson)]
    [InlineData("Police said the road was closed.", "Police", SourceKind.Institution)]
    [InlineData("The company said it was sorry.", "The company", SourceKind.Institution)]
    [InlineData("Fire officials said it was a gas leak.", "Fire officials", SourceKind.Institution)]
    [InlineData("Western officials said the convoy had turned back.", "Western officials", SourceKind.Collective)]
    [InlineData("Critics say the dam is too low.", "Critics", SourceKind.Collective)]
    [InlineData("Some argue that it was never safe.", "Some", SourceKind.Collective)]
    [InlineData("It is understood that the talks have failed.", "It is understood", SourceKind.Unstated)]
    public void A_source_is_found_and_known_for_what_it_is(string text, string span, SourceKind kind)
    {
        var source = Sources(text).ShouldHaveSingleItem();
        source.Span.Of(text).ToString().ShouldBe(span);
        source.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("The source of the river lies under a glacier.")]
    [InlineData("News sources reported that the dam was full.")]
    [InlineData("A spokesman for the railway, John Hadley, said trains would run.")]
    [InlineData("John Hadley, a spokesman for the railway, said trains would run.")]
    [InlineData("A teacher named Marta Klein said the school was closed.")]
    [InlineData("The report said the bridge was unsafe.")]
    [InlineData("In the poll, 60 percent of voters said they would stay at home.")]
    [InlineData("The president said the fair was the best in years.")]
    [InlineData("Ruth Adair, a senior adviser to the mayor, said the talks had failed.")]
    [InlineData("Ann Dale and others said they would go.")]
    [InlineData("There have been few calls for the mayor to go.")]
    [InlineData("The count should be causing some worry in the town hall.")]
    [InlineData("One month after the vote, Ann Dale said she would go.")]
    [InlineData("The larger towns have a larger say in the council.")]
    [InlineData("“Build it,” Ann Dale said, and the crowd applauded loudly.")]
    [InlineData("He kept the trade law, which many voters believe cost them work.")]
    public void What_only_looks_like_a_source_is_left_alone(string text) => Sources(text).ShouldBeEmpty();

    [Theory]
    [InlineData("A diplomat, speaking on condition of anonymity because the talks go on, said no.", "on condition of anonymity", "because the talks go on")]
    [InlineData("A diplomat who asked not to be named said no.", "asked not to be named", null)]
    [InlineData("A nurse said no. She asked not to be identified, fearing reprisals.", "asked not to be identified", "fearing reprisals")]
    [InlineData("An official, who was not authorised to speak publicly, said no.", "not authorised to speak", "not authorised to speak")]
    [InlineData("An aide, who requested anonymity to discuss private talks, said no.", "requested anonymity", "to discuss private talks")]
    public void The_wish_to_stay_unnamed_and_its_reason_are_read(string text, string anonymity, string? reason)
    {
        var source = Sources(text).First(source => source.Kind == SourceKind.Confidential);
        source.Anonymity!.Value.Of(text).ToString().ShouldBe(anonymity);
        (source.Reason is { } span ? span.Of(text).ToString() : null).ShouldBe(reason);
    }

    [Fact]
    public void How_a_source_knows_is_read()
    {
        const string Text = "Three people with direct knowledge of the talks said the deal was off.";
        Sources(Text).ShouldHaveSingleItem().Basis!.Value.Of(Text).ToString().ShouldBe("with direct knowledge of");
    }

    [Fact]
    public void Later_mentions_are_tied_to_the_first()
    {
        const string Text = "A senior transport official said the runway would close in May. The official added that nobody would lose a job. He said letters were ready.";
        var source = Sources(Text).ShouldHaveSingleItem();
        source.Mentions.Select(mention => mention.Span.Of(Text).ToString()).ShouldBe(["A senior transport official", "The official", "He"]);
    }

    [Fact]
    public void Two_residents_are_two_people()
    {
        const string Text = "“We are tired,” said a resident of Selby. “We are staying,” said a resident of Goole.";
        Sources(Text).Select(source => source.Span.Of(Text).ToString()).ShouldBe(["a resident of Selby", "a resident of Goole"]);
    }

    [Fact]
    public void A_source_has_its_quotations()
    {
        const string Text = "“We have run out of patience with both sides,” said a diplomat, who asked not to be named.";
        Sources(Text).ShouldHaveSingleItem().Quotations.ShouldHaveSingleItem().Content.Of(Text).ToString().ShouldBe("We have run out of patience with both sides,");
    }

    [Theory]
    [InlineData("A health official said in a statement that nobody was hurt.")]
    [InlineData("A police officer told the court that the door was open.")]
    [InlineData("“Shame!” a woman shouted from the back of the hall.")]
    public void What_is_said_for_all_to_hear_is_not_relied_on(string text) => Sources(text).ShouldNotContain(source => source.IsReliedOn);

    [Fact]
    public void Somebody_named_a_paragraph_later_is_doubtful()
    {
        var source = Sources("A former teacher says he has found a Roman coin.\nHarold Finch said it lay under a rose bush.").ShouldHaveSingleItem();
        source.Confidence.ShouldBe(Confidence.Low);
    }

    [Fact]
    public void A_refusal_is_no_statement() => Sources("A senior official declined to comment on the letter.").ShouldNotContain(source => source.Speaks);

    [Theory]
    [InlineData("said ")]
    [InlineData("a source said ")]
    [InlineData("sources familiar with sources familiar with ")]
    [InlineData("on condition of anonymity ")]
    [InlineData("\ud800, ")]
    public void Endless_text_ends(string piece) => Should.NotThrow(() => Sources(string.Concat(Enumerable.Repeat(piece, 20_000))));

    private static IReadOnlyList<Source> Sources(string text) => new Reading(new Draft("test", text)).Sources;
}
