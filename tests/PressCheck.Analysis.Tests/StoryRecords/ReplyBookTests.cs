using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.StoryRecords;

public sealed class ReplyBookTests
{
    private const string Story = "A former clerk, Maria Lind, accused Robert Hale of taking bribes from builders. The farmers' union accused Corvane Chemicals of falsifying water tests.";

    [Theory]
    [InlineData("Robert Hale", "Robert Hale")]
    [InlineData("Hale", "Robert Hale")]
    [InlineData("Mr Hale", "Robert Hale")]
    [InlineData("Mayor Robert Hale", "Robert Hale")]
    [InlineData("Robert Hale, the mayor", "Robert Hale")]
    [InlineData("ROBERT HALE", "Robert Hale")]
    [InlineData("Corvane", "Corvane Chemicals")]
    [InlineData("Corvane Chemicals", "Corvane Chemicals")]
    public void An_entry_belongs_to_the_subject_of_its_name(string entry, string subject) =>
        Subjects(Story, entry).ShouldBe([subject]);

    [Theory]
    [InlineData("Mary Hale")]
    [InlineData("Robert")]
    [InlineData("Chemicals")]
    [InlineData("Corvane Foods")]
    [InlineData("Mr")]
    [InlineData("")]
    public void Another_name_belongs_to_nobody(string entry) => Subjects(Story, entry).ShouldBeEmpty();

    [Fact]
    public void A_surname_that_two_subjects_bear_belongs_to_neither() =>
        Subjects("Maria Lind accused Robert Hale of taking bribes. Lind accused Mary Hale of stealing paintings.", "Hale").ShouldBeEmpty();

    [Fact]
    public void Two_rounds_with_one_subject_are_two_entries()
    {
        var reading = new Reading(new Draft("a story", Story));
        var book = new ReplyBook(reading, Log("Robert Hale", "Robert Hale", "Corvane"));
        book.For(reading.Subjects.Single(subject => subject.Name == "Robert Hale")).Count.ShouldBe(2);
        book.Logged.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("taking bribes from builders", true)]
    [InlineData("You are said to have been taking a bribe from a builder.", true)]
    [InlineData("TAKING — bribes, from builders!", true)]
    [InlineData("taking bribes", false)]
    [InlineData("stealing money", false)]
    [InlineData("", false)]
    public void An_allegation_was_put_if_the_logs_words_hold_all_of_it(string words, bool put)
    {
        var reading = new Reading(new Draft("a story", Story));
        var entry = new ReplyEntry { Subject = "Robert Hale", Allegations = [new PutAllegation(words)] };
        (AllegationWords.In([entry], reading.Allegations[0], reading) is not null).ShouldBe(put);
    }

    [Theory]
    [InlineData("the well", "The ‘Well’ is deep.\nThe well's dry.", 0, 9)]
    [InlineData("wells dry", "The ‘Well’ is deep.\nThe well's dry.", 24, 10)]
    [InlineData("ell", "The well.", -1, 0)]
    [InlineData("—", "The well.", -1, 0)]
    [InlineData("", "The well.", -1, 0)]
    [InlineData("the well", "", -1, 0)]
    public void Words_are_found_whole_whatever_their_marks(string words, string text, int start, int length) =>
        new FoldedText(text).Find(words).ShouldBe(start < 0 ? null : new Span(start, length));

    private static IEnumerable<string> Subjects(string text, string entry)
    {
        var reading = new Reading(new Draft("a story", text));
        var book = new ReplyBook(reading, Log(entry));
        return reading.Subjects.Where(subject => book.For(subject).Count > 0).Select(subject => subject.Name);
    }

    private static Records Log(params string[] subjects) => new() { Replies = [.. subjects.Select(subject => new ReplyEntry { Subject = subject })] };
}
