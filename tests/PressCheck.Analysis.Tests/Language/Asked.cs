using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Language;

/// <summary>What a test asks of a text: its quotations, speakers, sentences and words, as strings.</summary>
internal static class Asked
{
    public static Reading Read(string text) => new(new Draft("story", text));

    /// <summary>A story of a headline line and body paragraphs.</summary>
    public static Reading WithParts(params (PartKind Kind, string Text)[] parts)
    {
        var text = string.Join('\n', parts.Select(part => part.Text));
        var spans = new List<Part>();
        var at = 0;
        foreach (var (kind, words) in parts)
        {
            spans.Add(new Part(kind, new Span(at, words.Length)));
            at += words.Length + 1;
        }

        return new Reading(new Draft("story", text, [.. spans]));
    }

    /// <summary>The passages in marks without their marks, in text order, those inside others after them.</summary>
    public static string[] Quoted(string text) => [.. Read(text).Quotations.Select(quotation => quotation.Content.Of(text).ToString())];

    /// <summary>“passage” ← the speaker as the text mentions it, or “-” where it names nobody.</summary>
    public static string[] Speakers(string text) =>
        [.. Read(text).Quotations.Where(quotation => quotation.Depth == 0).Select(quotation => quotation.Attribution?.Speaker.Span.Of(text).ToString() ?? "-")];

    public static string[] Sentences(string text) => [.. Read(text).Sentences.ToArray().Select(sentence => sentence.Span.Of(text).ToString())];

    public static string[] Words(string text) => [.. Read(text).Tokens.ToArray().Select(token => token.Span.Of(text).ToString())];
}
