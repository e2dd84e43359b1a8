using PressCheck.Analysis.Text;
using Shouldly;

namespace PressCheck.Analysis.Tests.Language;

public sealed class TokenTests
{
    [Theory]
    [InlineData("The U.S. sent a team.", "The|U.S.|sent|a|team|.")]
    [InlineData("Sen. J. D. Hale left.", "Sen.|J.|D.|Hale|left|.")]
    [InlineData("At 3 p.m. it rained.", "At|3|p.m.|it|rained|.")]
    [InlineData("Prices rose 3.5 percent to $1,204.50.", "Prices|rose|3.5|percent|to|$|1,204.50|.")]
    [InlineData("Mara Lind, Ph.D., spoke.", "Mara|Lind|,|Ph.D.|,|spoke|.")]
    public void An_abbreviation_an_initial_and_a_decimal_keep_their_points(string text, string words) => Asked.Words(text).ShouldBe(words.Split('|'));

    [Theory]
    [InlineData("Hale’s union’s won’t didn't O’Brien's", "Hale|’s|union|’s|won’t|didn't|O’Brien|'s")]
    [InlineData("I’ll say they’ve, she’d, we’re and I’m.", "I|’ll|say|they|’ve|,|she|’d|,|we|’re|and|I|’m|.")]
    [InlineData("rock ’n’ roll", "rock|’|n|’|roll")]
    public void An_apostrophe_stays_in_its_word_and_a_clitic_is_split_off(string text, string words) => Asked.Words(text).ShouldBe(words.Split('|'));

    [Theory]
    [InlineData("Write to desk@example.org or see https://example.org/a?b=1, please.", "desk@example.org", "https://example.org/a?b=1")]
    [InlineData("See www.example.com. The @harbour_watch post says #tide.", "www.example.com", "@harbour_watch", "#tide")]
    [InlineData("Read example.com’s report.", "example.com")]
    public void An_address_a_handle_and_a_tag_are_one_token_each(string text, params string[] addresses) =>
        Asked.Read(text).Tokens.ToArray().Where(token => token.Kind == TokenKind.Address).Select(token => token.Span.Of(text).ToString()).ShouldBe(addresses);

    [Theory]
    [InlineData("a well-known, 12-year-old ship", "a|well-known|,|12-year-old|ship")]
    [InlineData("from 2014–2019 and on — always", "from|2014–2019|and|on|—|always")]
    [InlineData("Wait... and wait … now", "Wait|...|and|wait|…|now")]
    [InlineData("Wait . . . now", "Wait|. . .|now")]
    public void Hyphens_join_dashes_part_and_an_ellipsis_is_one_sign(string text, string words) => Asked.Words(text).ShouldBe(words.Split('|'));

    [Theory]
    [InlineData("''No,'' he said.", "''")]
    [InlineData("``No,'' he said.", "``")]
    public void Two_single_marks_together_are_one_mark(string text, string mark)
    {
        var first = Asked.Read(text).Tokens[0];
        first.Kind.ShouldBe(TokenKind.Mark);
        first.Span.Of(text).ToString().ShouldBe(mark);
    }

    [Theory]
    [InlineData("River", TokenShape.Capitalised)]
    [InlineData("river", TokenShape.Lower)]
    [InlineData("NATO", TokenShape.Upper)]
    [InlineData("McHale", TokenShape.Capitalised)]
    [InlineData("iPhone", TokenShape.Mixed)]
    [InlineData("Żeleński", TokenShape.Capitalised)]
    public void A_word_tells_how_it_is_written(string word, TokenShape shape) => Asked.Read(word).Tokens[0].Shape.ShouldBe(shape);

    [Theory]
    [InlineData("\ud800 alone \udc00\ud800")]
    [InlineData("\u200b\ufeff\u00ad")]
    [InlineData("")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("e\u0301te\u0301 in Orle\u0301ans")]
    [InlineData("''''''''\"\"\"\"\"\"“““”””‘‘‘’’’")]
    public void Strange_text_is_read_without_complaint(string text)
    {
        var reading = Asked.Read(text);
        var end = 0;
        foreach (var token in reading.Tokens)
        {
            token.Start.ShouldBeGreaterThanOrEqualTo(end);
            token.Length.ShouldBeGreaterThan(0);
            end = token.End;
        }

        end.ShouldBeLessThanOrEqualTo(text.Length);
        _ = reading.Quotations.Count;
    }
}
