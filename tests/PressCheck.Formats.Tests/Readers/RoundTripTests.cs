using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Tests.Readers;

public sealed partial class RoundTripTests
{
    public static TheoryData<string> Stories => [.. Directory.GetFiles(Samples.Folder).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_word_of_a_sample_is_found_again_in_its_source(string name)
    {
        var read = Samples.Read(name);
        var words = 0;
        foreach (var token in new Reading(read.Draft).Tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                var place = read.Map.Locate(token.Span);
                Meant(name, read.Map.Source[place.Start..place.End]).ShouldBe(token.Span.Of(read.Draft.Text).ToString());
                words++;
            }
        }

        words.ShouldBeGreaterThan(150);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Words_of_a_sample_keep_their_order_within_a_part(string name)
    {
        var read = Samples.Read(name);
        foreach (var part in read.Draft.Parts)
        {
            var before = -1;
            for (var at = part.Span.Start; at < part.Span.End; at++)
            {
                var start = read.Map.Locate(new Span(at, 1)).Start;
                start.ShouldBeGreaterThanOrEqualTo(before);
                before = start;
            }
        }
    }

    [Theory]
    [InlineData("a.html", "<p>Fish &amp; chips at the caf&eacute;&#39;s, s<b>ai</b>d</p>\r\n<p>A\r\n   line &mdash; broken</p>", "said|<b>|s<b>ai</b>d", "café|&eacute;|caf&eacute;", "broken||broken")]
    [InlineData("a.md", "One \\*star\\* and **bo**ld *it*\n> quo\\_ted\n\nFish &amp; ch*ip*s", "star||star", "bold||bo**ld", "chips||ch*ip*s")]
    [InlineData("a.json", "{\"body_xhtml\":\"<p>caf\\u00e9 &amp; <b>\\\"tea\\\"<\\/b> here<\\/p>\",\"headline\":\"He said\"}", "café||caf\\u00e9", "tea||tea", "here||here", "said||said")]
    [InlineData("a.txt", "One\r\ntwo three", "three||three", "two||two")]
    public void A_word_is_found_under_its_markup(string name, string source, params string[] expected)
    {
        var read = Samples.Text(name, source);
        foreach (var line in expected)
        {
            var fields = line.Split('|');
            var at = read.Draft.Text.IndexOf(fields[0], StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, read.Draft.Text);
            var place = read.Map.Locate(new Span(at, fields[0].Length));
            read.Map.Source[place.Start..place.End].ShouldBe(fields[^1]);
        }
    }

    /// <summary>What a stretch of source says to a reader: markup off, escapes and references read.</summary>
    private static string Meant(string name, string source)
    {
        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            source = Unicode().Replace(source, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
                .Replace("\\\"", "\"", StringComparison.Ordinal);
        }

        return Path.GetExtension(name) switch
        {
            ".txt" => source,
            ".md" => source.Replace("\\", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal),
            _ => WebUtility.HtmlDecode(Tag().Replace(source, "")),
        };
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})", RegexOptions.NonBacktracking)]
    private static partial Regex Unicode();
}
