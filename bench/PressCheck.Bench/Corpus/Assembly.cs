using System.Collections.Immutable;
using System.Text;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Bench.Corpus;

/// <summary>
/// Stories of about a thousand words, put together from the stories on the rules' pages and in samples/. Each starts further
/// on in the list than the one before, so that no two are alike until the list has come round at every step.
/// </summary>
internal static class Assembly
{
    private const int WordsAStory = 1000;

    public static IEnumerable<Draft> Stories()
    {
        var pieces = Pieces();
        var next = 0;
        for (var number = 1; ; number++)
        {
            var step = 1 + (number / pieces.Count % (pieces.Count - 1));
            yield return Assemble($"story {number}", pieces, ref next, step);
        }
    }

    private static Draft Assemble(string name, List<Draft> pieces, ref int next, int step)
    {
        var text = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<Part>();
        for (var words = 0; words < WordsAStory; next = (next + step) % pieces.Count)
        {
            var piece = pieces[next];
            if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            // Only the first piece keeps its headline: a story has one.
            var first = text.Length == 0;
            foreach (var part in piece.Parts)
            {
                var kind = !first && part.Kind is PartKind.Headline or PartKind.Byline or PartKind.Dateline or PartKind.Standfirst ? PartKind.Body : part.Kind;
                parts.Add(new Part(kind, new Span(text.Length + part.Span.Start, part.Span.Length)));
            }

            text.Append(piece.Text);
            words += WordsOf(piece.Text);
        }

        return new Draft(name, text.ToString(), parts.ToImmutable());
    }

    private static int WordsOf(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return words;
    }

    private static List<Draft> Pieces()
    {
        var pieces = new List<Draft>();
        foreach (var rule in Catalogue.Rules)
        {
            var page = RulePage.Of(rule);
            pieces.AddRange(page.Flagged.Concat(page.NotFlagged).Select(example => example.Draft));
        }

        foreach (var path in Repository.Samples())
        {
            pieces.Add(DraftReader.Read(Path.GetFileName(path), File.ReadAllBytes(path)).Draft);
        }

        return pieces;
    }
}
