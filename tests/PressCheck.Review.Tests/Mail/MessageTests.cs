using System.Globalization;
using System.Net.Mail;
using System.Text;
using PressCheck.Review.Mail;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Tests.Mail;

public sealed class MessageTests
{
    private static readonly MailAddress From = new("desk@news.example", "Der Morgen – Prüfung");
    private static readonly MailSettings Settings = new(From, new Uri("https://desk.example/press"));
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> EveryKindAndLanguage
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in MailLanguage.Names)
            {
                foreach (var kind in MailLanguage.Of("en", "en").Kinds.Keys.Order(StringComparer.Ordinal))
                {
                    data.Add(kind, language);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(EveryKindAndLanguage))]
    public void Every_kind_is_written_in_every_language(string kind, string language)
    {
        var message = About(kind, language, "s1");
        message.Subject.ShouldNotBeNullOrWhiteSpace();
        message.Subject.ShouldNotContain("s1");
        message.Text.ShouldContain("https://desk.example/press/stories/s1");
        message.Html.ShouldContain("href=\"https://desk.example/press/stories/s1\"");
        message.Html.ShouldContain($"<html lang=\"{language}\">");
        MailLanguage.Of(language, "en").Kinds.ShouldContainKey(kind);
        MailLanguage.Of(language, "en").States.Keys.Order().ShouldBe(Enum.GetNames<StoryState>().Order());
    }

    [Theory]
    [InlineData("de", "en", "de")]
    [InlineData("de-AT", "en", "de")]
    [InlineData("DE", "en", "de")]
    [InlineData("xx", "de", "de")]
    [InlineData("xx", "yy", "en")]
    [InlineData("", "", "en")]
    public void A_language_that_there_is_none_of_is_the_newsrooms_or_English(string language, string newsroom, string chosen) =>
        MailLanguage.Of(language, newsroom).Name.ShouldBe(chosen);

    [Fact]
    public void What_no_language_knows_is_told_as_something() => About("brand-new", "de", "s1").Subject.ShouldBe("Bei einem Beitrag hat sich etwas getan");

    [Fact]
    public void What_a_mail_is_given_cannot_become_markup()
    {
        var facts = new ReplyFacts("We will say: <b>\"x\" & y</b>\r\n.\r\nSecond.", At, "<script>alert(1)</script>");
        var message = new MailTemplates(Settings).ReplyRequest(Message.IdOf("x"), new MailAddress("hale@works.example"), "en", facts);
        message.Html.ShouldContain("&lt;b&gt;&quot;x&quot; &amp; y&lt;/b&gt;<br>\n.<br>\nSecond.");
        message.Html.ShouldContain("&lt;script&gt;");
        message.Html.ShouldNotContain("<script");
        message.Subject.ShouldBe("A request for your reply");
        About("submitted", "en", "a/../\"><b>").Html.ShouldNotContain("\"><b>");
    }

    [Theory]
    [InlineData("a\r\nBcc: all@news.example")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    [InlineData("")]
    public void A_subject_that_could_add_a_header_is_refused(string subject) =>
        Should.Throw<ArgumentException>(() => new Message(Message.IdOf("x"), From, new MailAddress("a@news.example"), subject, "", "")).Message.ShouldNotContain("Bcc");

    [Theory]
    [InlineData("edda@news.example\r\nBcc: all@news.example")]
    [InlineData("edda@news.example, all@news.example")]
    [InlineData("Edda <edda@news.example>")]
    [InlineData("edda@news.example>\r\nDATA")]
    [InlineData("\"edda all\"@news.example")]
    [InlineData("édda@news.example")]
    [InlineData("edda")]
    [InlineData("@news.example")]
    [InlineData(" edda@news.example")]
    [InlineData("")]
    [InlineData(null)]
    public void An_address_that_is_more_than_one_is_none(string? address) => Message.Address(address).ShouldBeNull();

    [Fact]
    public void A_message_is_written_as_mail_programs_read_it()
    {
        var long1 = string.Concat(Enumerable.Repeat("Die Frist läuft ab. ", 20));
        var message = new Message(Message.IdOf("event|kind|edda"), From, new MailAddress("edda@news.example"), "Eine Frist läuft bald ab, und zwar früher, als man so denkt und wünscht", $".\n{long1}\nFrom here = there \n", "<p>ü</p>", Message.IdOf("story|s1"));
        var eml = Encoding.ASCII.GetString(MessageWriter.Write(message, At));
        var lines = eml.Split("\r\n");
        lines.ShouldAllBe(line => line.Length <= 76 && !line.Contains('\n') && !line.Contains('\r') && line != ".");
        lines.ShouldContain("To: edda@news.example");
        lines.ShouldContain("Date: Mon, 02 Mar 2026 09:00:00 +0000");
        lines.ShouldContain($"Message-ID: <{message.Id}@news.example>");
        lines.ShouldContain($"References: <{message.Thread}@news.example>");
        lines.ShouldContain("=2E");
        lines.ShouldContain("From here =3D there=20");
        eml.ShouldContain("Subject: =?utf-8?B?");
        Unfolded(eml, "Subject").ShouldBe(message.Subject);
        Unfolded(eml, "From").ShouldStartWith(From.DisplayName);
    }

    [Fact]
    public void A_message_says_nothing_of_itself_to_a_log() => About("submitted", "en", "s1").ToString().ShouldBe($"message {Message.IdOf("x")}");

    [Theory]
    [InlineData("2026-03-02T05:00:00Z", "2026-03-02T06:00:00Z")]
    [InlineData("2026-03-02T06:00:00Z", "2026-03-03T06:00:00Z")]
    [InlineData("2026-03-28T08:00:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("2026-10-24T08:00:00Z", "2026-10-25T06:00:00Z")]
    public void A_digest_leaves_at_its_hour_by_the_newsrooms_clock(string after, string next) =>
        (Settings with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") }).NextDigest(At_(after)).ShouldBe(At_(next));

    private static DateTimeOffset At_(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    private static Message About(string kind, string language, string story) =>
        new MailTemplates(Settings).About(Message.IdOf("x"), new MailAddress("edda@news.example"), language, kind, new StoryFacts(story, "news", StoryState.Submitted, At, At.AddHours(2)));

    /// <summary>A header as a mail program shows it.</summary>
    private static string Unfolded(string eml, string header)
    {
        var start = eml.IndexOf(header + ": ", StringComparison.Ordinal) + header.Length + 2;
        var end = start;
        do
        {
            end = eml.IndexOf("\r\n", end + 1, StringComparison.Ordinal);
        }
        while (eml[end + 2] == ' ');
        var words = eml[start..end].Split("\r\n ").Select(word => word.Split(" <")[0]);
        return string.Concat(words.Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word["=?utf-8?B?".Length..^2]))));
    }
}
