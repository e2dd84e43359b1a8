using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;
using Shouldly;

namespace PressCheck.Analysis.Tests.Language;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("“We will open in May,” said Lind.", MarkStyle.Double)]
    [InlineData("\"We will open in May,\" said Lind.", MarkStyle.Double)]
    [InlineData("''We will open in May,'' said Lind.", MarkStyle.Double)]
    [InlineData("``We will open in May,'' said Lind.", MarkStyle.Double)]
    [InlineData("‘We will open in May,’ said Lind.", MarkStyle.Single)]
    [InlineData("'We will open in May,' said Lind.", MarkStyle.Single)]
    [InlineData("«We will open in May,» said Lind.", MarkStyle.Guillemet)]
    [InlineData("»We will open in May,« said Lind.", MarkStyle.Guillemet)]
    [InlineData("‹We will open in May,› said Lind.", MarkStyle.Guillemet)]
    [InlineData("„We will open in May,“ said Lind.", MarkStyle.Double)]
    [InlineData("„We will open in May,” said Lind.", MarkStyle.Double)]
    [InlineData("”We will open in May,” said Lind.", MarkStyle.Double)]
    [InlineData("「We will open in May,」 said Lind.", MarkStyle.Corner)]
    public void Every_pair_of_marks_is_known(string text, MarkStyle style)
    {
        var quotation = Asked.Read(text).Quotations.ShouldHaveSingleItem();
        quotation.Content.Of(text).ToString().ShouldBe("We will open in May,");
        quotation.Style.ShouldBe(style);
        quotation.Closed.ShouldBeTrue();
        quotation.Fault.ShouldBe(MarkFault.None);
        quotation.Words.ShouldBe(5);
        quotation.Span.Start.ShouldBe(0);
    }

    [Theory]
    [InlineData("“He told me ‘never again’ and left,” Lind said.", "He told me ‘never again’ and left,", "never again")]
    [InlineData("‘He told me “never again” and left,’ Lind said.", "He told me “never again” and left,", "never again")]
    [InlineData("\"He told me 'never again' and left,\" Lind said.", "He told me 'never again' and left,", "never again")]
    [InlineData("“He said, ‘She told me “no” twice,’ and left,” Lind said.", "He said, ‘She told me “no” twice,’ and left,", "She told me “no” twice,", "no")]
    [InlineData("“He just said, ‘Go.’” Lind left.", "He just said, ‘Go.’", "Go.")]
    [InlineData("«He told me “never again” and left,» Lind said.", "He told me “never again” and left,", "never again")]
    public void A_quotation_inside_another_follows_it(string text, params string[] quoted)
    {
        Asked.Quoted(text).ShouldBe(quoted);
        Asked.Read(text).Quotations.Select(quotation => quotation.Depth).ShouldBe(Enumerable.Range(0, quoted.Length));
    }

    [Theory]
    [InlineData("“I will go,” she said, “but not today.”", "I will go,", "but not today.")]
    [InlineData("‘I will go,’ she said, ‘but not today.’", "I will go,", "but not today.")]
    [InlineData("\"I will go,\" she said, \"but not today.\"", "I will go,", "but not today.")]
    [InlineData("''I will go,'' she said, ''but not today.''", "I will go,", "but not today.")]
    [InlineData("“The bridge” — Hale paused — “is safe.”", "The bridge", "is safe.")]
    public void A_quotation_split_around_its_attribution_is_two(string text, params string[] quoted) => Asked.Quoted(text).ShouldBe(quoted);

    [Fact]
    public void A_quotation_over_paragraphs_is_carried_on_by_each_opening_mark()
    {
        var reading = Asked.Read("“The bridge is old,” said Lind. “We knew it.\n“We told them so in March.\n“Nobody came.”");
        var quotations = reading.Quotations;
        quotations.Count.ShouldBe(4);
        quotations[1].Closed.ShouldBeFalse();
        quotations[2].Continues.ShouldBe(quotations[1]);
        quotations[3].Continues.ShouldBe(quotations[2]);
        quotations.ShouldAllBe(quotation => quotation.Fault == MarkFault.None);
    }

    [Theory]
    [InlineData("‘The bridge is old. We knew it.\n‘We told them so in March,’ said Lind.")]
    [InlineData("''The bridge is old. We knew it.\n''We told them so in March,'' said Lind.")]
    [InlineData("\"The bridge is old. We knew it.\n\"We told them so in March,\" said Lind.")]
    public void Every_kind_of_mark_may_run_over_paragraphs(string text)
    {
        var quotations = Asked.Read(text).Quotations;
        quotations.Count.ShouldBe(2);
        quotations[1].Continues.ShouldBe(quotations[0]);
        quotations[0].Fault.ShouldBe(MarkFault.None);
    }

    [Theory]
    [InlineData("“We will open in May, said Lind. The road is wet.")]
    [InlineData("\"We will open in May, said Lind. The road is wet.")]
    [InlineData("''We will open in May, said Lind. The road is wet.")]
    public void A_mark_that_nothing_closes_is_a_fault(string text) => Asked.Read(text).Quotations.ShouldHaveSingleItem().Fault.ShouldBe(MarkFault.Unclosed);

    [Theory]
    [InlineData("“We will open in May,\" said Lind.")]
    [InlineData("\"We will open in May,” said Lind.")]
    [InlineData("“We will open in May,“ said Lind.")]
    public void A_mistyped_closing_mark_closes_and_is_a_fault(string text)
    {
        var quotation = Asked.Read(text).Quotations.ShouldHaveSingleItem();
        quotation.Content.Of(text).ToString().ShouldBe("We will open in May,");
        quotation.Fault.ShouldBe(MarkFault.Mismatched);
    }

    [Theory]
    [InlineData("We will open in May,” said Lind.", 20)]
    [InlineData("We will open in May,\" said Lind.", 20)]
    public void A_closing_mark_that_nothing_opens_is_told(string text, int at) => Asked.Read(text).UnopenedMarks.ShouldBe([new Span(at, 1)]);

    [Theory]
    [InlineData("The drivers’ union met O’Brien’s team.")]
    [InlineData("The drivers' union met O'Brien's team in the '90s.")]
    [InlineData("It’s the ’90s again: give ’em what they want, ’tis all.")]
    [InlineData("It's the '90s again: give 'em what they want, 'tis all.")]
    [InlineData("It’s the ‘90s again: give ‘em what they want.")]
    [InlineData("He is 6'2\" and she is 5' 11\" tall.")]
    [InlineData("A 12\" pipe and a 9’ wall stand at 40° 26′ 46″ N.")]
    [InlineData("Rock 'n' roll and rock ’n’ roll.")]
    [InlineData("The bosses’ offer, the workers’ answer and the members’ vote.")]
    [InlineData("Class of ’09 met class of '12.")]
    public void An_apostrophe_a_prime_and_an_elision_are_no_quotation(string text)
    {
        Asked.Quoted(text).ShouldBeEmpty();
        Asked.Read(text).UnopenedMarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("‘The drivers’ union won’t sign,’ said Lind.", "The drivers’ union won’t sign,")]
    [InlineData("'The drivers' union won't sign,' said Lind.", "The drivers' union won't sign,")]
    [InlineData("‘It’s the members’ money and the members’ vote,’ said Lind.", "It’s the members’ money and the members’ vote,")]
    [InlineData("‘Give ’em hell, it’s the ’90s,’ said Lind.", "Give ’em hell, it’s the ’90s,")]
    [InlineData("‘We are O’Brien’s friends,’ said Lind.", "We are O’Brien’s friends,")]
    public void A_single_quotation_survives_the_apostrophes_inside_it(string text, string quoted) => Asked.Quoted(text).ShouldBe([quoted]);

    [Theory]
    [InlineData("“… and then nothing,” said Lind.", "… and then nothing,")]
    [InlineData("“...and then nothing,” said Lind.", "...and then nothing,")]
    [InlineData("“[The board] knew,” said Lind.", "[The board] knew,")]
    [InlineData("He called it (“a plain lie”) and left.", "a plain lie")]
    [InlineData("It was—“a plain lie”—and he left.", "a plain lie")]
    [InlineData("“Is it safe?” “No.”", "Is it safe?", "No.")]
    [InlineData("It is a “so-called” plan, a “non-starter.”", "so-called", "non-starter.")]
    [InlineData("He said \"no\"; she said \"yes\": both \"meant\" it.", "no", "yes", "meant")]
    [InlineData("“$40 is a lot,” said Lind. “#tide is a tag.”", "$40 is a lot,", "#tide is a tag.")]
    [InlineData("He said “no”. She said ‘yes’.", "no", "yes")]
    public void Marks_are_paired_whatever_stands_beside_them(string text, params string[] quoted) => Asked.Quoted(text).ShouldBe(quoted);

    [Theory]
    [InlineData("Her debut novel “The Salt Road” won a prize.")]
    [InlineData("He stars in “Harbour Lights” on Channel 4.")]
    [InlineData("The band played “Carry Me Over the Long Bridge” twice.")]
    [InlineData("Her essay, “What We Owe the River,” appeared in May.")]
    [InlineData("The operation, code-named “Silver Tide”, began at dawn.")]
    public void A_title_is_no_speech(string text) => Asked.Read(text).Quotations.ShouldHaveSingleItem().IsSpeech.ShouldBeFalse();

    [Theory]
    [InlineData("The word “harbour” is Old English.")]
    [InlineData("The so-called “tide tax” starts in May.")]
    [InlineData("The hashtag is known as “the tide list” to its fans.")]
    [InlineData("Harbour guards moved into a “second readiness state” on Friday.")]
    [InlineData("NOW OPEN—“Harbour gallery moves across the river,” by the Gazette's Eddie Small.")]
    [InlineData("The term “managed retreat” means giving land back to the sea.")]
    public void A_term_a_sign_or_a_slogan_is_no_speech(string text) => Asked.Read(text).Quotations.ShouldHaveSingleItem().IsSpeech.ShouldBeFalse();

    [Theory]
    [InlineData("Dwayne “The Rock” Johnson came.")]
    [InlineData("Tom \"Sully\" Marsh flew the plane.")]
    [InlineData("Ruth ‘Boots’ Adair ran the club.")]
    public void A_nickname_inside_a_name_is_no_speech(string text) => Asked.Read(text).Quotations.ShouldHaveSingleItem().Kind.ShouldBe(QuotationKind.Nickname);

    [Theory]
    [InlineData("“We will open the bridge in May,” said Mara Lind.")]
    [InlineData("Mara Lind said: “We will open the bridge in May.”")]
    [InlineData("‘The Bridge Is Safe,’ said Mara Lind.")]
    [InlineData("“No,” said Mara Lind.")]
    [InlineData("Mara Lind called it “a plain lie”.")]
    [InlineData("Hale said the plan was “deeply flawed” and “rushed”.")]
    [InlineData("The rally broke into chants of “Open the Bridge!” again.")]
    [InlineData("The country has been described as a “breakthrough” market.")]
    [InlineData("Lind launched into a lament for the “countless good neighbours” of old.")]
    public void Somebodys_words_are_speech(string text) => Asked.Read(text).Quotations.ShouldAllBe(quotation => quotation.IsSpeech);

    [Fact]
    public void A_block_quote_without_marks_is_a_quotation()
    {
        var reading = Asked.WithParts((PartKind.Body, "Lind wrote to the board:"), (PartKind.BlockQuote, "The bridge is not safe and you know it."));
        var quotation = reading.Quotations.ShouldHaveSingleItem();
        quotation.Style.ShouldBe(MarkStyle.Block);
        quotation.Content.Of(reading.Text).ToString().ShouldBe("The bridge is not safe and you know it.");
    }
}
