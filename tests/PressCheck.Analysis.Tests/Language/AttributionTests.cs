using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;
using Shouldly;

namespace PressCheck.Analysis.Tests.Language;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("“We will open in May,” Mara Lind said.", "Mara Lind")]
    [InlineData("“We will open in May,” said Mara Lind.", "Mara Lind")]
    [InlineData("Mara Lind said, “We will open in May.”", "Mara Lind")]
    [InlineData("Mara Lind told reporters on Monday: “We will open in May.”", "Mara Lind")]
    [InlineData("“We will open in May,” Lind added.", "Lind")]
    [InlineData("“Will you open in May?” asked Lind.", "Lind")]
    [InlineData("“Open the gates!” Lind shouted.", "Lind")]
    [InlineData("‘We will open in May,’ Lind has repeatedly said.", "Lind")]
    [InlineData("“We will open in May,” she said.", "she")]
    public void A_cue_before_or_after_gives_the_speaker(string text, string speaker) => Asked.Speakers(text).ShouldBe([speaker]);

    [Theory]
    [InlineData("“We will open in May,” said Mara Lind, who runs the harbour board.", "Mara Lind")]
    [InlineData("“We will open in May,” said Mara Lind, the board’s chief engineer.", "Mara Lind")]
    [InlineData("“We will open in May,” explained engineer Mara Lind during a briefing.", "Mara Lind")]
    [InlineData("“We will open in May,” Mara Lind, who runs the harbour board, said on Monday.", "Mara Lind")]
    [InlineData("“We will open in May,” Mara Lind, 54, the board’s chief engineer, told the hearing.", "Mara Lind")]
    public void A_relative_clause_or_an_apposition_does_not_hide_the_speaker(string text, string speaker) =>
        Asked.Read(text).Quotations.ShouldHaveSingleItem().Attribution.ShouldNotBeNull().Speaker.Person.ShouldNotBeNull().Name.ShouldBe(speaker);

    [Theory]
    [InlineData("Mara Lind: “We will open in May.”", "Mara Lind")]
    [InlineData("The harbour will open “in early May,” according to Mara Lind.", "Mara Lind")]
    [InlineData("According to Mara Lind, the harbour will open “in early May or later”.", "Mara Lind")]
    [InlineData("In the words of Mara Lind, it is “a bridge too far for us”.", "Mara Lind")]
    [InlineData("Mara Lind was blunt: “We will open in May.”", "Mara Lind")]
    [InlineData("“We will open in May,” reads a statement from the board.", "a statement from the board")]
    public void A_colon_and_according_to_give_the_speaker(string text, string speaker) => Asked.Speakers(text).ShouldBe([speaker]);

    [Theory]
    [InlineData("“I will go,” Lind said, “but not today.”", "Lind", "Lind")]
    [InlineData("“I will go,” Lind said. “But not today. The road is wet.”", "Lind", "Lind")]
    [InlineData("“I will go.” Lind paused. “But not today,” she said.", "she", "she")]
    [InlineData("“I will go,” Lind said. Hale disagreed. “It is too late,” Hale said.", "Lind", "Hale")]
    [InlineData("Lind said “never again” and Hale called it “a plain lie”.", "Lind", "Hale")]
    public void Two_quotations_of_a_paragraph_each_have_their_speaker(string text, params string[] speakers) => Asked.Speakers(text).ShouldBe(speakers);

    [Theory]
    [InlineData("Mara Lind would not wait. “The bridge is not safe.”", "Mara Lind")]
    [InlineData("Mara Lind spoke to the board on Monday.\n“The bridge is not safe.”", "Mara Lind")]
    [InlineData("“The bridge is not safe,” said Mara Lind.\n“We told them so in March.”", "Mara Lind")]
    [InlineData("“The bridge is not safe,” said Mara Lind. “We knew it.\n“We told them so in March.”", "Mara Lind")]
    public void A_floating_quotation_belongs_to_the_speaker_nearby(string text, string speaker)
    {
        var quotations = Asked.Read(text).Quotations;
        quotations.ShouldAllBe(quotation => quotation.Attribution != null);
        quotations[^1].Attribution!.Speaker.Span.Of(text).ToString().ShouldBe(speaker);
    }

    [Fact]
    public void A_clause_about_somebody_that_has_closed_does_not_own_what_follows() =>
        Asked.Read("He added that the masons, whom Anna Lind praised in her May address, were “well fed and well housed”.").Quotations[0].Attribution?.Speaker.Person?.Name.ShouldNotBe("Anna Lind");

    [Fact]
    public void A_cue_between_two_quotations_that_stands_nearer_the_first_is_the_firsts()
    {
        var text = "“The bridge is not safe,” said Lind.\n“That is nonsense,” said Hale.";
        Asked.Speakers(text).ShouldBe(["Lind", "Hale"]);
    }

    [Theory]
    [InlineData("Q: Is the bridge safe?\nA: “No. It was never safe.”")]
    [InlineData("Interviewer: “Is the bridge safe?”\nMara Lind: “No. It was never safe.”")]
    public void Question_and_answer_layout_labels_its_speakers(string text) => Asked.Read(text).Quotations.ShouldAllBe(quotation => quotation.Attribution != null);

    [Theory]
    [InlineData("Lind wrote to the board:", "The bridge is not safe and you know it.", "Lind")]
    [InlineData("In a statement, the board said:", "We are aware of the report.", "the board")]
    public void A_letter_or_a_statement_set_as_a_block_belongs_to_the_sentence_before_it(string lead, string block, string speaker)
    {
        var reading = Asked.WithParts((PartKind.Body, lead), (PartKind.BlockQuote, block));
        reading.Quotations.ShouldHaveSingleItem().Attribution.ShouldNotBeNull().Speaker.Span.Of(reading.Text).ToString().ShouldBe(speaker);
    }

    [Theory]
    [InlineData("“No,” said Mara Lind.", SpeakerClass.NamedPerson)]
    [InlineData("“No,” said Ms. Lind.", SpeakerClass.NamedPerson)]
    [InlineData("“No,” said Senator Mara Lind.", SpeakerClass.NamedPerson)]
    [InlineData("“No,” the Harbour Board said in a statement.", SpeakerClass.NamedOrganisation)]
    [InlineData("“No,” a spokeswoman for the ministry said.", SpeakerClass.Spokesperson)]
    [InlineData("“No,” said a representative of the firm.", SpeakerClass.Spokesperson)]
    [InlineData("“No,” the report said.", SpeakerClass.Document)]
    [InlineData("“No,” police said.", SpeakerClass.Institution)]
    [InlineData("“No,” officials said.", SpeakerClass.Institution)]
    [InlineData("“No,” the company said.", SpeakerClass.Institution)]
    [InlineData("“No,” critics said.", SpeakerClass.Collective)]
    [InlineData("“No,” some residents said.", SpeakerClass.Collective)]
    [InlineData("“No,” a source said.", SpeakerClass.Anonymous)]
    [InlineData("“No,” said one resident of the valley.", SpeakerClass.Anonymous)]
    [InlineData("“No,” said a senior official who was not authorised to speak publicly.", SpeakerClass.Anonymous)]
    [InlineData("“No,” the judge said.", SpeakerClass.Role)]
    [InlineData("“No,” his mother said.", SpeakerClass.Role)]
    public void A_speaker_has_a_class(string text, SpeakerClass speaker) =>
        Asked.Read(text).Quotations.ShouldHaveSingleItem().Attribution.ShouldNotBeNull().Speaker.Class.ShouldBe(speaker);

    [Theory]
    [InlineData("A spokeswoman, Mara Lind, said: “We will open in May.”", "Mara Lind")]
    [InlineData("“We will open in May,” said the board’s spokeswoman Mara Lind.", "Mara Lind")]
    [InlineData("Mara Lind came. “It opens in May,” Lind said.", "Mara Lind")]
    [InlineData("Mara Lind came. “It opens in May,” Ms Lind said.", "Mara Lind")]
    [InlineData("Mara Lind came. “It opens in May,” she said.", "Mara Lind")]
    [InlineData("Mayor Robert Hale came with his wife. “We will open in May,” he said.", "Robert Hale")]
    public void A_short_name_a_description_or_a_pronoun_leads_to_the_person(string text, string name) =>
        Asked.Read(text).Quotations.ShouldHaveSingleItem().Attribution.ShouldNotBeNull().Speaker.Person.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("“The bridge is safe.”")]
    [InlineData("The valley was quiet on Monday. The road was wet.\n“The bridge is not safe and it never was.”\nThe rain went on for days.")]
    public void A_quotation_that_nobody_near_says_has_no_speaker(string text) => Asked.Read(text).Quotations.ShouldHaveSingleItem().Attribution.ShouldBeNull();

    [Theory]
    [InlineData("Mara Lind insisted that the bridge was safe.", "Mara Lind")]
    [InlineData("The bridge is safe, Mara Lind said.", "Mara Lind")]
    [InlineData("The bridge, experts say, is safe.", "experts")]
    [InlineData("According to two people familiar with the plan, the bridge is safe.", "two people familiar with the plan")]
    public void Indirect_speech_has_a_speaker_too(string text, string speaker) =>
        Asked.Read(text).SpeechActs.Select(act => act.Speaker.Span.Of(text).ToString()).ShouldContain(speaker);
}
