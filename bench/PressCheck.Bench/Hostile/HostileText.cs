using System.Globalization;
using System.Text;

namespace PressCheck.Bench.Hostile;

/// <summary>A text of any length that would cost a careless pass more than linear time.</summary>
/// <param name="Name">What it is, for a table.</param>
/// <param name="OfBytes">The text of about so many bytes of UTF-8.</param>
internal sealed record HostileText(string Name, Func<int, string> OfBytes)
{
    private static readonly string[] Towns =
    [
        "Paris", "Springfield", "Alexandria", "Cambridge", "Richmond", "San José", "Santa Cruz", "Victoria", "Georgetown", "Salem", "Clinton", "Franklin",
        "Madison", "Washington", "Arlington", "Lyman", "Donetsk", "Rostov", "Kyiv", "Krasny Liman", "London", "Birmingham", "Perth", "Hamilton", "Kingston",
        "Newcastle", "Córdoba", "Mérida", "Valencia", "Cartagena", "Trinidad", "La Paz", "San Juan", "Santa Rosa", "Buenavista", "Concepción", "Oxford",
    ];

    private static readonly string[] Regions = ["Ill.", "Texas", "Ukraine", "Ontario", "Kharkiv Oblast", "England", "Russia", "N.S.W.", "Mexico", "Spain", "Georgia"];

    public static IReadOnlyList<HostileText> All { get; } =
    [
        Repeated("one mark: “", "“"),
        Repeated("one mark: \"", "\""),
        Repeated("one mark: '", "'"),
        Repeated("one mark: ’", "’"),
        Repeated("one mark: «", "«"),
        Repeated("one mark with blanks: “", "“ "),
        Repeated("one mark with blanks: \"", "\" "),
        Repeated("one mark with blanks: '", "' "),
        Repeated("one mark with blanks: ’", "’ "),
        Repeated("one mark with blanks: «", "« "),
        Repeated("one mark with blanks: ''", "'' "),
        Repeated("alternating openers: “‘", "“‘"),
        Repeated("alternating openers and words: “a ‘b", "“a ‘b "),
        Repeated("' that opens and never closes", "'tell "),
        Repeated("a mark unclosed in every paragraph", "“Never closed\n"),
        Repeated("marks nested", "“one ‘two «three "),
        Between("marks nested, then closed", "“one ‘two ", "’ ”"),
        Repeated("brackets nested", "(so ["),
        Between("brackets nested, then closed", "(so ", "),"),
        Repeated("one endless sentence", "the council of the town went on and "),
        Repeated("one endless sentence of commas", "then, when the mayor of it, "),
        Repeated("commas and cue verbs: said,", "said, "),
        Repeated("he said he said", "he said "),
        Repeated("who who who", "who "),
        Repeated("of the of the", "of the "),
        Repeated("and said and told", "and said and told "),
        Repeated("officials said, in one sentence", "officials said sources claimed "),
        Repeated("quotations in one sentence", "“it is so,” said Jane Doe, "),
        Repeated("quotations in one paragraph", "“It is so,” said Jane Doe. "),
        Repeated("quotations without a speaker, in one paragraph", "“It is so.” "),
        Repeated("the same quotation, a paragraph each", "“It is so.”\n"),
        Repeated("accusations and denials", "Jane Doe accused John Roe of fraud, which he denied. "),
        Repeated("accusations in one sentence", "Jane Doe accused John Roe of fraud and "),
        Repeated("short paragraphs", "It rained.\n"),
        Repeated("short paragraphs that speak", "She said so.\n"),
        Repeated("headlines in capitals", "Mayor Jane Doe Says New Town Hall Plan Is Dead\n"),
        Repeated("page furniture, a line each", "Sign up to our newsletter\nLeave a comment\nShare this article\n"),
        Repeated("dates and years", "On 4 May 1998 and in 2011, on 3 June "),
        Repeated("placeholders", "TK XX [name] ??? "),
        Repeated("findings in one endless sentence", "TK and the council of the town "),
        Repeated("quoted accusations in one endless sentence", "a source called Jane Doe “a liar and a cheat” and "),
        Repeated("findings in one endless paragraph", "It was TK. "),
        Repeated("addresses", "http://example.com/a?b=c mail@example.com "),
        Repeated("points and initials", "J. R. U.S. a.m. "),
        Repeated("no blank at all", "abcdefghij"),
        Repeated("no blank, with hyphens", "well-"),
        Repeated("no blank, with points", "a.b"),
        Repeated("only digits and signs", "1,2.3/4-"),
        Repeated("lone surrogates", "\ud800"),
        Repeated("lone surrogates between words", "said \udc00 "),
        Counted("people who share a surname", static n => $"{GivenName(n)} Smith "),
        Counted("people who share a surname, told apart", static n => $"{GivenName(n)} Smith said so. Smith left. "),
        Counted("people who share a given name", static n => $"John {GivenName(n)} spoke. John left. "),
        Counted("people, all different", static n => $"{GivenName(n)} {GivenName(n + 7)}son said so. "),
        Repeated("nothing but place names", "Springfield Paris Lyman Donetsk Georgia Rostov London Washington "),
        Repeated("place names in one list", "Springfield, Ill., Paris, Texas, Lyman, Donetsk, Georgia, Rostov, "),
        Repeated("places in places", "a town in the region of the city in Texas in Ukraine's Lyman in "),
        Repeated("regions that point back", "In Kharkiv the region, the city, the province and the region of it. "),
        Repeated("half a place's name", "New New York New South Wales South New Saint "),
        Counted("place names, different ones", static n => $"{Towns[n % Towns.Length]} and {Towns[(n + 7) % Towns.Length]}, {Regions[n % Regions.Length]}, were quiet. "),
        Counted("people in one run of capitals", static n => $"{GivenName(n)} {GivenName(n + 7)}son In "),
        Counted("victims, all different", static n => $"{GivenName(n)} {GivenName(n + 7)}son was raped, {GivenName(n)} {GivenName(n + 7)}son said. "),
        Counted("accused who decline, all different", static n => $"Police accused {GivenName(n)} {GivenName(n + 7)}son of fraud. {GivenName(n)} {GivenName(n + 7)}son declined to comment. "),
        Counted("accused by anonymous sources, all different", static n => $"A {GivenName(n).ToLowerInvariant()} official who asked not to be named accused {GivenName(n)} {GivenName(n + 7)}son of fraud. "),
        Halves("accused at the top, who deny far below", static n => $"Police accused {GivenName(n)} {GivenName(n + 7)}son of fraud. ", static n => $"\n{GivenName(n)} {GivenName(n + 7)}son denied it."),
        Counted("sources and the source", static n => $"Sources said so. The source said so on day {GivenName(n)}. "),
        Counted("anonymous sources, some with a reason", static n => $"A {GivenName(n).ToLowerInvariant()} official spoke on condition of anonymity{(n % 2 == 0 ? "" : ", because she feared reprisals")}, and said so. {string.Concat(Enumerable.Repeat("It rained. ", 9))}"),
        Counted("anonymous sources and refusals", static n => $"A {GivenName(n).ToLowerInvariant()} official who asked not to be named said so. {GivenName(n)} Holdings declined to comment. "),
        Counted("anonymous sources, all different", static n => $"A {GivenName(n).ToLowerInvariant()} official who asked not to be named said so. "),
    ];

    private static HostileText Repeated(string name, string unit) => Between(name, unit, "");

    /// <summary>Half of the text opens, the other half closes.</summary>
    private static HostileText Between(string name, string unit, string closing) =>
        new(name, bytes =>
        {
            var size = Encoding.UTF8.GetByteCount(unit + closing);
            var count = Math.Max(1, bytes / size);
            var text = new StringBuilder(count * (unit.Length + closing.Length));
            text.Insert(0, unit, count);
            return text.Insert(text.Length, closing, closing.Length == 0 ? 0 : count).ToString();
        });

    private static HostileText Counted(string name, Func<int, string> unit) =>
        new(name, bytes =>
        {
            var text = new StringBuilder(bytes + 64);
            for (var n = 0; text.Length < bytes; n++)
            {
                text.Append(unit(n));
            }

            return text.ToString();
        });

    /// <summary>The first half of the text counts up in one way, the second in another.</summary>
    private static HostileText Halves(string name, Func<int, string> first, Func<int, string> second) =>
        new(name, bytes => Counted(name, first).OfBytes(bytes / 2) + Counted(name, second).OfBytes(bytes / 2));

    /// <summary>Aa, Ab … and on with as many letters as it takes.</summary>
    private static string GivenName(int number)
    {
        var letters = new StringBuilder();
        for (var rest = number + 26; rest > 0; rest /= 26)
        {
            letters.Insert(0, (char)('a' + (rest % 26)));
        }

        letters[0] = char.ToUpper(letters[0], CultureInfo.InvariantCulture);
        return letters.ToString();
    }
}
