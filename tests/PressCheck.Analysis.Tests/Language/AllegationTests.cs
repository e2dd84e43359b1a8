using PressCheck.Analysis.Language;
using Shouldly;

namespace PressCheck.Analysis.Tests.Language;

public sealed class AllegationTests
{
    [Theory]
    [InlineData("Maria Lind accused Robert Hale of taking bribes.", "Maria Lind", "Robert Hale")]
    [InlineData("Maria Lind spoke first, accusing Robert Hale of fraud.", "Maria Lind", "Robert Hale")]
    [InlineData("Maria Lind has repeatedly accused Robert Hale of theft.", "Maria Lind", "Robert Hale")]
    [InlineData("Robert Hale was accused by Maria Lind of theft.", "Maria Lind", "Robert Hale")]
    [InlineData("Maria Lind alleged that Robert Hale stole the deposits.", "Maria Lind", "Robert Hale")]
    [InlineData("Maria Lind blamed the crash on Robert Hale.", "Maria Lind", "Robert Hale")]
    [InlineData("Maria Lind blamed Robert Hale for the deaths.", "Maria Lind", "Robert Hale")]
    [InlineData("Maria Lind lashed out at Robert Hale on Monday.", "Maria Lind", "Robert Hale")]
    [InlineData("Maria Lind called Robert Hale a thief.", "Maria Lind", "Robert Hale")]
    [InlineData("Maria Lind slammed Conservative candidate Robert Hale.", "Maria Lind", "Robert Hale")]
    public void An_accusation_has_an_accuser_and_a_subject(string text, string accuser, string subject)
    {
        var allegation = Asked.Read(text).Allegations.ShouldHaveSingleItem();
        allegation.Accuser!.Span.Of(text).ToString().ShouldBe(accuser);
        allegation.Subject!.Name.ShouldBe(subject);
    }

    [Theory]
    [InlineData("Robert Hale is accused of theft.", AllegationVoice.Nobody)]
    [InlineData("A lawsuit accused Robert Hale of fraud.", AllegationVoice.Record)]
    [InlineData("Prosecutors accused Robert Hale of fraud.", AllegationVoice.Record)]
    [InlineData("Robert Hale was charged with fraud.", AllegationVoice.Record)]
    [InlineData("The book accuses Robert Hale of fraud.", AllegationVoice.Document)]
    [InlineData("Maria Lind accused Robert Hale of fraud.", AllegationVoice.Accuser)]
    [InlineData("The lake froze. Robert Hale embezzled the fund.", AllegationVoice.Story)]
    public void An_allegation_has_a_voice(string text, AllegationVoice voice) => Asked.Read(text).Allegations.ShouldHaveSingleItem().Voice.ShouldBe(voice);

    [Theory]
    [InlineData("Maria Lind criticised Robert Hale for his plan.", AllegationWeight.Criticism)]
    [InlineData("Maria Lind called Robert Hale a clown.", AllegationWeight.Criticism)]
    [InlineData("Maria Lind accused Robert Hale of hypocrisy.", AllegationWeight.Criticism)]
    [InlineData("Maria Lind accused Robert Hale of misleading the council.", AllegationWeight.Misconduct)]
    [InlineData("Maria Lind accused Robert Hale of sitting on his hands.", AllegationWeight.Misconduct)]
    [InlineData("Maria Lind accused Robert Hale of taking bribes.", AllegationWeight.Wrongdoing)]
    [InlineData("Maria Lind accused Robert Hale of sexual assault.", AllegationWeight.Wrongdoing)]
    public void An_allegation_weighs_what_its_words_weigh(string text, AllegationWeight weight) => Asked.Read(text).Allegations.ShouldHaveSingleItem().Weight.ShouldBe(weight);

    [Theory]
    [InlineData("Maria Lind did not accuse Robert Hale of theft.", AllegationStanding.Withheld)]
    [InlineData("Maria Lind has never accused Robert Hale of theft.", AllegationStanding.Withheld)]
    [InlineData("Maria Lind stopped short of accusing Robert Hale of theft.", AllegationStanding.Withheld)]
    [InlineData("Has Maria Lind accused Robert Hale of theft?", AllegationStanding.Withheld)]
    [InlineData("Maria Lind admitted falsely accusing Robert Hale of theft.", AllegationStanding.Withheld)]
    [InlineData("Robert Hale was cleared of theft.", AllegationStanding.Cleared)]
    [InlineData("Robert Hale was acquitted of theft.", AllegationStanding.Cleared)]
    [InlineData("Robert Hale was convicted of theft.", AllegationStanding.Proven)]
    [InlineData("Robert Hale pleaded guilty to theft.", AllegationStanding.Proven)]
    public void What_is_denied_tried_or_ruled_out_is_not_made(string text, AllegationStanding standing) =>
        Asked.Read(text).Allegations.ShouldContain(allegation => allegation.Standing == standing && !allegation.IsSerious);

    [Theory]
    [InlineData("“Robert Hale took bribes for years,” Maria Lind said.", "Robert Hale")]
    [InlineData("“This is Acme Holdings’ fraud,” Maria Lind said.", "Acme Holdings")]
    [InlineData("“We will stop the aggression from Ukrainian forces,” Oleg Markin said.", "Ukraine")]
    [InlineData("Maria Lind said that Robert Hale embezzled the fund.", "Robert Hale")]
    public void What_somebody_says_outright_is_an_allegation(string text, string subject)
    {
        var allegation = Asked.Read(text).Allegations.ShouldHaveSingleItem();
        allegation.Subject!.Name.ShouldBe(subject);
        allegation.Voice.ShouldBe(AllegationVoice.Accuser);
    }

    [Theory]
    [InlineData("Anna Price is charged with leading the committee.")]
    [InlineData("Delphine Marsh stole the ball and beat the keeper.")]
    [InlineData("Delphine Marsh stole the show.")]
    [InlineData("Thieves stole forty paintings from the museum.")]
    [InlineData("Police are investigating the theft.")]
    [InlineData("The killer whale was seen off the coast.")]
    [InlineData("There is no evidence that Robert Hale embezzled the fund.")]
    [InlineData("A London man was accused of theft.")]
    [InlineData("Maria Lind blamed the weather.")]
    [InlineData("The union accused politicians of lying.")]
    public void Nobody_who_could_answer_is_accused(string text) =>
        Asked.Read(text).Allegations.ShouldNotContain(allegation => allegation.IsSerious && allegation.Subject != null && allegation.Subject.IsIdentifiable);

    [Theory]
    [InlineData("Maria Lind accused Ukraine of sabotage.", "Ukraine", SubjectKind.State)]
    [InlineData("Maria Lind accused Kyiv of sabotage.", "Ukraine", SubjectKind.State)]
    [InlineData("Maria Lind accused Ukrainian forces of sabotage.", "Ukraine", SubjectKind.State)]
    [InlineData("Maria Lind accused the Justice Department of sabotage.", "Justice Department", SubjectKind.Organisation)]
    [InlineData("Maria Lind accused Democrats of sabotage.", "Democrats", SubjectKind.Group)]
    public void A_subject_is_one_under_all_its_names(string text, string name, SubjectKind kind)
    {
        var subject = Asked.Read(text).Allegations.ShouldHaveSingleItem().Subject!;
        subject.Name.ShouldBe(name);
        subject.Kind.ShouldBe(kind);
    }

    [Fact]
    public void A_second_allegation_against_a_short_name_is_against_the_same_subject()
    {
        var reading = Asked.Read("Maria Lind accused Robert Hale of theft.\nPaul Adeyemi accused Hale of fraud.");
        reading.Allegations.Count.ShouldBe(2);
        reading.Allegations[0].Subject.ShouldBeSameAs(reading.Allegations[1].Subject);
    }

    [Fact]
    public void One_endless_sentence_of_accusations_is_read_in_time_linear_in_it()
    {
        var text = string.Concat(Enumerable.Repeat("Maria Lind accused Robert Hale of theft and ", 5000));
        Asked.Read(text).Allegations.Count.ShouldBeGreaterThan(1000);
    }
}
