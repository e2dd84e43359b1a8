using PressCheck.Analysis.Language;
using Shouldly;

namespace PressCheck.Analysis.Tests.Language;

public sealed class ReplyTests
{
    private const string Accusation = "Maria Lind accused Robert Hale of taking bribes.\n";
    private const string OfCompany = "Maria Lind accused Corvane Group of falsifying water tests.\n";
    private const string OfFollowers = "Maria Lind accused Robert Hale's supporters of breaking windows.\n";
    private const string OfState = "Maria Lind accused Ukrainian forces of killing civilians.\n";

    [Theory]
    [InlineData("Hale denied the allegation.", ReplyKind.Denied)]
    [InlineData("Hale has denied any wrongdoing.", ReplyKind.Denied)]
    [InlineData("He rejected the claim.", ReplyKind.Denied)]
    [InlineData("Hale pleaded not guilty.", ReplyKind.Denied)]
    [InlineData("Hale apologised on Monday.", ReplyKind.Answered)]
    [InlineData("Hale declined to comment.", ReplyKind.Declined)]
    [InlineData("A lawyer for Hale declined to comment.", ReplyKind.Declined)]
    [InlineData("Hale did not immediately respond to a request for comment.", ReplyKind.Silent)]
    [InlineData("Requests for comment to Hale's office were not returned.", ReplyKind.Silent)]
    [InlineData("Hale could not be reached for comment.", ReplyKind.Unreached)]
    [InlineData("Efforts to reach Hale were unsuccessful.", ReplyKind.Unreached)]
    public void A_reply_is_tied_to_the_subject_it_answers_for(string text, ReplyKind kind)
    {
        var reading = Asked.Read(Accusation + text);
        reading.Replies.ShouldContain(reply => reply.Kind == kind && reply.Subject != null && reply.Subject.Name == "Robert Hale");
    }

    [Theory]
    [InlineData(Accusation, "Hale said the letters were forged.")]
    [InlineData(Accusation, "“The letters were forged,” Mr. Hale said.")]
    [InlineData(Accusation, "“The letters were forged,” said Tom Okafor, a lawyer for Hale.")]
    [InlineData(Accusation, "Hale's spokeswoman said the letters were forged.")]
    [InlineData(Accusation, "A spokesman said the letters were forged.")]
    [InlineData(Accusation, "The Hale campaign and some experts said the letters were forged.")]
    [InlineData(Accusation, "Hale's campaign has blasted out a statement that called the letters forged.")]
    [InlineData(Accusation, "The council fell silent, with Hale taking to the radio to call her “totally deluded” for the charge.")]
    [InlineData(Accusation, "Hale took to the radio to say that the letters were forged.")]
    [InlineData(OfFollowers, "“My people hurt nobody,” Robert Hale said.")]
    [InlineData(OfCompany, "Corvane said the tests were sound.")]
    [InlineData(OfCompany, "The company said the tests were sound.")]
    [InlineData(OfCompany, "The group said the tests were sound.")]
    [InlineData(OfCompany, "Corvane chief executive Anna Price said the tests were sound.")]
    [InlineData(OfCompany, "Anna Price, chief executive of Corvane Group, said the tests were sound.")]
    [InlineData(OfState, "Ukrainian President Petro Bondar said it was untrue.")]
    [InlineData(OfState, "Kyiv said it was untrue.")]
    [InlineData(OfState, "Ukraine's defence ministry said it was untrue.")]
    public void A_subject_is_heard_through_its_own_people(string accusation, string text) =>
        Asked.Read(accusation + text).Allegations[0].Subject!.Voice.ShouldNotBeNull();

    [Theory]
    [InlineData(Accusation, "“It is a disgrace,” Lind said.")]
    [InlineData(Accusation, "The mayor, Anna Price, said the council would look into it.")]
    [InlineData(Accusation, "Critics of Hale said he should go.")]
    [InlineData(Accusation, "Anna Price declined to comment.")]
    [InlineData("Maria Lind accused Robert Hale of hiding papers that he cited.", "")]
    [InlineData("Maria Lind denounced Robert Hale's call for “a total ban on strangers”.", "The hall was united in its condemnation of Hale's comments.")]
    [InlineData(Accusation, "After Hale testified, the council rose.")]
    [InlineData(Accusation, "The council met for months leading up to Hale's testimony.")]
    [InlineData(Accusation, "A spokeswoman for the Millbrook Parks Department said it would look into it.")]
    [InlineData(Accusation, "When Mayor Robert Hale offered states billions of pounds, nobody asked why.")]
    [InlineData("Maria Lind slammed Liberal candidate Robert Hale for taking bribes.", "The Conservative candidate said the council would look into it.")]
    [InlineData(OfCompany, "The town's mayor, Anna Price, said the river was closed.")]
    [InlineData(OfState, "Russian President Oleg Markin said it was true.")]
    [InlineData(OfState, "Ukrainian forces held the bridge.")]
    public void Somebody_elses_words_are_no_reply(string accusation, string text) =>
        Asked.Read(accusation + text).Allegations[0].Subject!.Voice.ShouldBeNull();

    [Fact]
    public void Mr_and_Mrs_of_one_surname_are_two()
    {
        var reading = Asked.Read("Anna Hale spoke at the gala.\nMaria Lind repeated the accusation that Mr. Hale was a fraud.");
        reading.Allegations[0].Subject!.Person!.Gender.ShouldBe(Gender.Male);
        reading.People.Count(person => person.Surname == "Hale").ShouldBe(2);
    }

    [Fact]
    public void A_turn_at_the_end_of_an_accusation_is_the_other_sides() =>
        Asked.Read("Maria Lind accuses Robert Hale of an artful smear while Hale suggests that she is a captive of the banks.").Allegations[0].Subject!.Voice.ShouldNotBeNull();

    [Theory]
    [InlineData("Hale was denied bail.")]
    [InlineData("Hale dismissed his staff.")]
    [InlineData("Sales declined in March.")]
    [InlineData("“He declined to comment,” Lind said.")]
    public void Other_uses_of_the_words_are_no_reply(string text) => Asked.Read(Accusation + text).Replies.ShouldBeEmpty();

    [Fact]
    public void The_reason_for_a_refusal_is_read()
    {
        const string Text = Accusation + "Hale declined to comment, citing a pending lawsuit.";
        Asked.Read(Text).Replies.ShouldHaveSingleItem().Reason.Of(Text).ToString().ShouldBe("citing a pending lawsuit.");
    }
}
