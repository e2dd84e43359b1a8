using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Readiness;

public sealed class MissingByline : Rule
{
    private const int FewestWords = 150;
    private const int LongestLine = 16;
    private const int LinesFromEdge = 4;
    private static readonly PhraseTable Credits = PhraseTable.Load("phrases-credit-line");

    public override RuleDescriptor Descriptor { get; } = new("DOC008", "missing-byline", "Story without a byline", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var draft = reading.Draft;
        if (!draft.Has(PartKind.Headline) || draft.Has(PartKind.Byline) || !records.Story.Bylines.IsEmpty || draft.Type is StoryType.Letters or StoryType.Correction || BodyWords(reading) < FewestWords)
        {
            return [];
        }

        var headline = default(Span);
        for (var p = 0; p < reading.Paragraphs.Length; p++)
        {
            var paragraph = reading.Paragraphs[p];
            if (paragraph.Part == PartKind.Headline && headline.IsEmpty)
            {
                headline = paragraph.Span;
            }
            else if ((p < LinesFromEdge || p >= reading.Paragraphs.Length - LinesFromEdge || paragraph.Part is PartKind.Note or PartKind.Dateline) && NamesAuthor(reading, paragraph))
            {
                return [];
            }
        }

        return headline.IsEmpty ? [] : [Found(headline, "Nobody is credited with this story.", Confidence.Medium)];
    }

    /// <summary>The line names who wrote or sent the story: “By …”, “PORTLAND (AP) —”, “Reporting by …”, “Staff report”.</summary>
    private static bool NamesAuthor(Reading reading, Paragraph paragraph)
    {
        var tokens = reading.Tokens;
        var limit = Math.Min(paragraph.EndToken, paragraph.FirstToken + LongestLine);
        var line = paragraph.EndToken - paragraph.FirstToken <= LongestLine || paragraph.Part == PartKind.Note;
        for (var i = paragraph.FirstToken; i < limit; i++)
        {
            if (Credits.Match(tokens, i, paragraph.EndToken, out var place) > 0 && (place == "anywhere" || (line && i == paragraph.FirstToken)))
            {
                return true;
            }

            // An agency in brackets or behind a dash: “(Reuters)”, “— AP”.
            if (i > paragraph.FirstToken && tokens[i].Is(WordFlags.Outlet) && tokens[i].IsCapital && reading.TextOf(tokens[i - 1]) is "(" or "—" or "–" or "-" or "/")
            {
                return true;
            }
        }

        return line && tokens[paragraph.FirstToken].Is(WordFlags.Outlet) && paragraph.EndToken - paragraph.FirstToken <= 3;
    }

    private static int BodyWords(Reading reading)
    {
        var count = 0;
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part is PartKind.Body or PartKind.BlockQuote)
            {
                for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
                {
                    count += reading.Tokens[i].IsWord ? 1 : 0;
                }
            }
        }

        return count;
    }
}
