using PressCheck.Analysis.Language;
using Shouldly;

namespace PressCheck.Analysis.Tests.Language;

public sealed class ReplyTests
{
    private const string Accusation = "Maria Lind accused Robert Hale of taking bribes.\n";
    private const string OfCompany = "Maria Lind accused Corvane Group of falsifying water tests.\n";
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
    [InlineData(OfCompany, "The town's mayor, Anna Price, said the river was closed.")]
    [InlineData(OfState, "Russian President Oleg Markin said it was true.")]
    [InlineData(OfState, "Ukrainian forces held the bridge.")]
    public void Somebody_elses_words_are_no_reply(string accusation, string text) =>
        Asked.Read(accusation + text).Allegations[0].Subject!.Voice.ShouldBeNull();

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
