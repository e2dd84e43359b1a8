using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Readiness;

public sealed class Placeholder : Rule
{
    private const int LongestBracket = 14;
    private const int LongestGap = 8;

    public override RuleDescriptor Descriptor { get; } = new("DOC001", "placeholder", "Placeholder left in the copy", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        var landmarks = reading.Landmarks.Walk(Landmark.Placeholder);
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part == PartKind.Furniture)
            {
                continue;
            }

            var tokens = reading.Tokens[paragraph.FirstToken..paragraph.EndToken];
            var quoted = false;
            var next = 0;
            foreach (var landmark in landmarks.Within(paragraph.FirstToken, paragraph.EndToken))
            {
                var i = landmark - paragraph.FirstToken;
                if (i < next)
                {
                    continue;
                }

                var length = LengthAt(reading, tokens, i);
                if (length == 0)
                {
                    quoted = reading.Text[tokens[i].Start] switch { '“' => true, '”' => false, '"' => !quoted, _ => quoted };
                    continue;
                }

                // Inside a quotation brackets may be the editor's own: “I knew that [name] was in.”
                var confidence = quoted && length > 1 ? Confidence.Low : Confidence.High;
                found.Add(Found(tokens[i].Span.Cover(tokens[i + length - 1].Span), "A placeholder is still in the copy.", confidence));
                next = i + length;
            }
        }

        return found;
    }

    /// <summary>The number of tokens that make up the placeholder at a token of a paragraph; 0 if there is none.</summary>
    private static int LengthAt(Reading reading, ReadOnlySpan<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.IsWord)
        {
            var length = Phrases.Placeholder.Match(tokens, at, tokens.Length, out var tag);
            var phrase = tag is "anywhere" || (tag is "capitals" && tokens[at].Shape == TokenShape.Upper && tokens[at + length - 1].Shape == TokenShape.Upper);
            length = phrase ? length : GapLength(reading, tokens, at);
            return length > 0 && IsMark(tokens, at - 1) && IsMark(tokens, at + length) ? 0 : length;
        }

        var text = reading.TextOf(token);
        if (text is "[" or "(" or "<")
        {
            return BracketLength(reading, tokens, at);
        }

        // "What???" is an outcry; marks that stand free hold a word's place.
        return text.StartsWith("???") && at > 0 && tokens[at - 1].End < token.Start ? 1 : 0;
    }

    private static int BracketLength(Reading reading, ReadOnlySpan<Token> tokens, int at)
    {
        var close = at + 1;
        var limit = Math.Min(tokens.Length, at + LongestBracket);
        while (close < limit && reading.TextOf(tokens[close]) is not ("]" or ")" or ">"))
        {
            close++;
        }

        if (close >= limit || close == at + 1)
        {
            return 0;
        }

        var whole = Phrases.Placeholder.Match(tokens, at + 1, close, out var tag) == close - at - 1;
        var round = reading.TextOf(tokens[at]) is "(";
        var holds = (tag is "opener" && (whole || !round)) || (tag is "brackets" && whole && !round);
        return holds || reading.TextOf(tokens[at + 1]).StartsWith("??") ? close - at + 1 : 0;
    }

    /// <summary>TK, TKTK, $XX, XX-year-old, XX/XX: letters that hold a word's or a number's place.</summary>
    private static int GapLength(Reading reading, ReadOnlySpan<Token> tokens, int at)
    {
        var end = at;
        var limit = Math.Min(tokens.Length, at + LongestGap);
        while (end < limit && IsGap(reading.TextOf(tokens[end])))
        {
            end += end + 2 < tokens.Length && reading.TextOf(tokens[end + 1]) is "/" && IsGap(reading.TextOf(tokens[end + 2])) ? 2 : 1;
        }

        if (end == at)
        {
            return 0;
        }

        // "Super Bowl XX", "TK Maxx", "flight TK 1827", "XX/XY" are names; "About XX people" is not.
        var word = reading.TextOf(tokens[at]);
        var slash = end < tokens.Length && reading.TextOf(tokens[end]) is "/" ? 1 : 0;
        var before = at > 1 && tokens[at - 2].Kind is not (TokenKind.Punctuation or TokenKind.Mark) && tokens[at - 1].IsWord && tokens[at - 1].IsCapital && word[0] == 'X';
        var after = end + slash < tokens.Length && ((tokens[end + slash].IsCapital && !IsGap(reading.TextOf(tokens[end + slash]))) || (slash == 0 && tokens[end].Kind == TokenKind.Number));
        var named = before || after || IsName(tokens, at) || (at > 0 && IsName(tokens, at - 1));
        return named && !word.EndsWith("-year-old") ? 0 : end - at;
    }

    private static bool IsGap(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("XX"))
        {
            var rest = word.TrimStart('X');
            return rest.IsEmpty || rest is "-year-old";
        }

        return word is "TK" or "TKTK" or "TKTKTK" or "tktk" or "tktktk";
    }

    private static bool IsName(ReadOnlySpan<Token> tokens, int at) => Phrases.Placeholder.Match(tokens, at, tokens.Length, out var tag) > 0 && tag is "name";

    private static bool IsMark(ReadOnlySpan<Token> tokens, int at) => (uint)at < (uint)tokens.Length && tokens[at].Kind == TokenKind.Mark;
}
