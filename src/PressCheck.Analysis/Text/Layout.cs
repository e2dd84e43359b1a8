using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Text;

/// <summary>Paragraphs and sentences over tokens, in one pass.</summary>
internal sealed class Layout : IDisposable
{
    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly PooledList<Sentence> _sentences;
    private readonly PooledList<Paragraph> _paragraphs;

    public Layout(Draft draft, Token[] tokens)
    {
        _text = draft.Text;
        _tokens = tokens;
        SentenceOf = new int[tokens.Length];
        _sentences = new PooledList<Sentence>((tokens.Length / 20) + 4);
        _paragraphs = new PooledList<Paragraph>((tokens.Length / 60) + 4);
        var first = 0;
        var part = 0;
        while (first < tokens.Length)
        {
            var end = first + 1;
            while (end < tokens.Length && !BreaksBetween(tokens[end - 1].End, tokens[end].Start))
            {
                end++;
            }

            while (part + 1 < draft.Parts.Length && draft.Parts[part].Span.End <= tokens[first].Start)
            {
                part++;
            }

            var kind = KindOf(draft, part, first, end);
            var firstSentence = _sentences.Count;
            Split(first, end);
            _paragraphs.Add(new Paragraph(Span.FromBounds(tokens[first].Start, tokens[end - 1].End), kind, first, end, firstSentence, _sentences.Count));
            first = end;
        }
    }

    public void Dispose()
    {
        _sentences.Dispose();
        _paragraphs.Dispose();
    }

    /// <summary>The part that holds a paragraph; a dateline at its head is only the start of it.</summary>
    private PartKind KindOf(Draft draft, int part, int first, int end)
    {
        var held = draft.Parts[part];
        if (!held.Span.Contains(_tokens[first].Start))
        {
            return PartKind.Body;
        }

        return held.Kind == PartKind.Dateline && held.Span.End < _tokens[end - 1].Start
            ? part + 1 < draft.Parts.Length && draft.Parts[part + 1].Span.Start < _tokens[end - 1].End ? draft.Parts[part + 1].Kind : PartKind.Body
            : held.Kind;
    }

    public Sentence[] Sentences => _sentences.ToArray();

    public Paragraph[] Paragraphs => _paragraphs.ToArray();

    /// <summary>For each token the index of its sentence.</summary>
    public int[] SentenceOf { get; }

    /// <summary>A line ends between two tokens; what lies between most is one blank.</summary>
    private bool BreaksBetween(int from, int to) => to > from && !(to == from + 1 && _text[from] == ' ') && _text.AsSpan(from, to - from).ContainsAny('\n', '\r', '\u2029');

    private void Split(int first, int end)
    {
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (!EndsAt(i, end, out var last))
            {
                continue;
            }

            Add(start, last + 1);
            start = last + 1;
            i = last;
        }

        if (start < end)
        {
            Add(start, end);
        }
    }

    private void Add(int first, int end)
    {
        Array.Fill(SentenceOf, _sentences.Count, first, end - first);
        _sentences.Add(new Sentence(Span.FromBounds(_tokens[first].Start, _tokens[end - 1].End), first, end, _paragraphs.Count));
    }

    /// <summary>Whether a sentence ends at a token; <paramref name="last"/> takes in the closing marks after it.</summary>
    private bool EndsAt(int i, int end, out int last)
    {
        last = i;
        ref readonly var token = ref _tokens[i];
        var abbreviation = token.IsWord && token.Is(WordFlags.Abbreviation) && _text[token.End - 1] == '.';
        if (!abbreviation && token.Kind != TokenKind.Punctuation)
        {
            return false;
        }

        var c = _text[token.Start];
        var point = !abbreviation && c is '.' or '!' or '?' or '…' or '。' or '！' or '？';
        if (!abbreviation && !point)
        {
            return false;
        }

        var marks = false;
        while (last + 1 < end && _tokens[last + 1].Start == _tokens[last].End && Closes(_tokens[last + 1]))
        {
            last++;
            marks |= _tokens[last].Kind == TokenKind.Mark;
        }

        if (last + 1 >= end)
        {
            return true;
        }

        var next = _tokens[last + 1];
        if (next.Start == _tokens[last].End)
        {
            // "U.S.-led", ".com", "?)": nothing ends without a blank, unless a word was glued on by mistake.
            return point && next.Kind == TokenKind.Word && next.Shape == TokenShape.Capitalised && i > 0 && _tokens[i - 1].Shape == TokenShape.Lower && token.Length == 1;
        }

        if (abbreviation && !EndsAbbreviation(i, next))
        {
            return false;
        }

        var ellipsis = c == '…' || token.Length > 1;
        if (next.Kind == TokenKind.Word)
        {
            if (next.Shape == TokenShape.Lower || (next.Shape == TokenShape.Mixed && char.IsLower(_text[next.Start])))
            {
                return false;
            }

            // “Why now?” Smith asked: the sentence goes on to its cue.
            return !(marks && (c is '!' or '?' || ellipsis || abbreviation) && CueFollows(last + 1, end));
        }

        if (next.Kind == TokenKind.Number && CountsOn(i))
        {
            return false;
        }

        return next.Kind is TokenKind.Number or TokenKind.Mark or TokenKind.Address or TokenKind.Symbol || _text[next.Start] is '(' or '[' or '—' or '–' or '-' or '…' || (next.Kind == TokenKind.Punctuation && _text[next.Start] == '.' && !ellipsis);
    }

    /// <summary>“No. 7”, “approx. 40”, “pp. 3”: a point that shortens the word before a figure.</summary>
    private bool CountsOn(int i)
    {
        if (i == 0 || _tokens[i].Length != 1 || _tokens[i - 1].End != _tokens[i].Start || _tokens[i - 1].Kind != TokenKind.Word)
        {
            return false;
        }

        return _text.AsSpan(_tokens[i - 1].Start, _tokens[i - 1].Length) is "No" or "Nos" or "approx" or "ca" or "pp" or "vol" or "Vol" or "fig" or "Fig" or "Art";
    }

    private bool Closes(Token token) => token.Kind == TokenKind.Mark || _text[token.Start] is ')' or ']';

    private bool EndsAbbreviation(int i, Token next)
    {
        if (next.Kind != TokenKind.Word)
        {
            return next.Kind == TokenKind.Mark && _tokens[i].Length > 2;
        }

        // A title or an initial is never last; another abbreviation ends a sentence only before a word that opens one.
        var token = _tokens[i];
        if (token.Length <= 2 || token.Is(WordFlags.Honorific))
        {
            return false;
        }

        return next.Shape == TokenShape.Capitalised && next.Is(WordFlags.Determiner | WordFlags.PersonalPronoun | WordFlags.Conjunction | WordFlags.Preposition | WordFlags.Interrogative | WordFlags.Possessive | WordFlags.Adverb | WordFlags.Auxiliary);
    }

    private bool CueFollows(int at, int end)
    {
        var limit = Math.Min(end, at + 5);
        for (var i = at; i < limit; i++)
        {
            if (_tokens[i].Is(WordFlags.StrongCue))
            {
                return true;
            }

            if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic) || (i > at && !_tokens[i].IsCapital && !_tokens[i].Is(WordFlags.Adverb | WordFlags.Auxiliary | WordFlags.Role)))
            {
                return false;
            }
        }

        return false;
    }
}
