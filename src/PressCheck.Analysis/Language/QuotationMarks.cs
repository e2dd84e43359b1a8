using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>
/// Quotation marks paired into passages, paragraph by paragraph, in one pass over the marks. Apostrophes, primes and the
/// marks of elision (’90s, ’em) are set aside first; a mark that points both ways is read by what stands on either side of it.
/// </summary>
internal sealed partial class QuotationMarks(string text, Token[] tokens, Paragraph[] paragraphs, Landmarks landmarks)
{
    private enum Side
    {
        Neither,
        Open,
        Close,
        Either,
    }

    private readonly record struct Opening(int Token, MarkStyle Style, char Mark);

    private int _lastRunOn = -2;
    private readonly List<Quotation> _quotations = [];
    private readonly List<Opening> _open = [];
    private readonly List<(int Token, int Paragraph)> _unopened = [];

    /// <summary>Closing marks that nothing opens: token and paragraph.</summary>
    public IReadOnlyList<(int Token, int Paragraph)> Unopened => _unopened;

    public Quotation[] Read()
    {
        var marks = landmarks.Walk(Landmark.Mark);
        for (var p = 0; p < paragraphs.Length; p++)
        {
            var before = _quotations.Count;
            Read(p, marks.Within(paragraphs[p].FirstToken, paragraphs[p].EndToken));
            if (paragraphs[p].Part == PartKind.BlockQuote && _quotations.Count == before)
            {
                AddBlock(p);
            }
        }

        // A nested passage is closed before the one that holds it: put them back in text order.
        _quotations.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length));
        Quotation? outer = null;
        for (var i = 0; i < _quotations.Count; i++)
        {
            var quotation = _quotations[i];
            quotation.Index = i;
            if (quotation.Depth == 0)
            {
                Tie(outer, quotation);
                outer = quotation;
            }
        }

        return [.. _quotations];
    }

    /// <summary>A paragraph set apart as a quotation, without marks.</summary>
    private void AddBlock(int p)
    {
        var paragraph = paragraphs[p];
        var words = 0;
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            words += tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address ? 1 : 0;
        }

        if (words > 0)
        {
            _quotations.Add(new Quotation(paragraph.Span, paragraph.Span, MarkStyle.Block, p, paragraph.FirstToken, paragraph.EndToken) { Words = words });
        }
    }

    /// <summary>A paragraph that opens with a mark carries on from the one before if that was left open.</summary>
    private void Tie(Quotation? before, Quotation quotation)
    {
        if (before is not null && before.Style == MarkStyle.Block && quotation.Style == MarkStyle.Block && before.Paragraph + 1 == quotation.Paragraph)
        {
            quotation.Continues = before;
            return;
        }

        if (before is null || before.Closed)
        {
            return;
        }

        if (before.Paragraph + 1 == quotation.Paragraph && quotation.Style == before.Style && quotation.Span.Start <= tokens[paragraphs[quotation.Paragraph].FirstToken].Start)
        {
            quotation.Continues = before;
            before.Fault = MarkFault.None;
        }
    }

    private void Read(int p, ReadOnlySpan<int> marks)
    {
        var paragraph = paragraphs[p];
        _open.Clear();
        var attribute = false;
        var lastStraight = LastStraight(marks);
        foreach (var i in marks)
        {
            if (InMarkup(i, paragraph, ref attribute))
            {
                continue;
            }

            var style = StyleOf(i);
            var side = style == MarkStyle.Single ? SingleSide(i, paragraph) : DoubleSide(i, paragraph, style);
            if (side == Side.Either)
            {
                side = IsOpen(style) ? Side.Close : Side.Open;
            }

            if (side == Side.Open)
            {
                if (IsOpen(style) && !(style == MarkStyle.Double && (_open.Count >= 2 || (text[tokens[i].Start] == '“' && OpenMark(style) == '"' && lastStraight > i))))
                {
                    // Two openers of one kind: the first was never closed.
                    CloseAt(style, i, p, closed: false);
                }

                if (_open.Count < 4)
                {
                    _open.Add(new Opening(i, style, text[tokens[i].Start]));
                }
            }
            else if (side == Side.Close)
            {
                if (IsOpen(style))
                {
                    CloseAt(style, i, p, closed: true);
                }
                else if (style != MarkStyle.Single)
                {
                    _unopened.Add((i, p));
                }
            }
        }

        while (_open.Count > 0)
        {
            var opening = _open[^1];
            if (opening.Style == MarkStyle.Single && !RunsOn(opening, p))
            {
                _open.RemoveAt(_open.Count - 1);
            }
            else
            {
                CloseAt(opening.Style, paragraph.EndToken, p, closed: false);
            }
        }
    }

    /// <summary>The last straight double mark of a paragraph: a passage that one opens may hold curly marks if another closes it.</summary>
    private int LastStraight(ReadOnlySpan<int> marks)
    {
        for (var m = marks.Length - 1; m >= 0; m--)
        {
            if (text[tokens[marks[m]].Start] == '"')
            {
                return marks[m];
            }
        }

        return -1;
    }

    /// <summary>A curly single mark that opens a paragraph and is left open, before another paragraph that opens with one.</summary>
    private bool RunsOn(Opening opening, int p) =>
        opening.Mark == '‘' && opening.Token == paragraphs[p].FirstToken && ((p + 1 < paragraphs.Length && text[tokens[paragraphs[p + 1].FirstToken].Start] == '‘') || (_lastRunOn == p - 1 && p > 0)) && (_lastRunOn = p) == p;

    /// <summary>name="value": marks of markup left in the copy hold no speech.</summary>
    private bool InMarkup(int i, Paragraph paragraph, ref bool attribute)
    {
        if (text[tokens[i].Start] is not ('"' or '\''))
        {
            return false;
        }

        if (attribute)
        {
            attribute = false;
            return true;
        }

        attribute = i > paragraph.FirstToken && Before(i) == '=';
        return attribute;
    }

    private bool IsOpen(MarkStyle style)
    {
        foreach (var opening in _open)
        {
            if (opening.Style == style)
            {
                return true;
            }
        }

        return false;
    }

    private void CloseAt(MarkStyle style, int at, int p, bool closed)
    {
        for (var k = _open.Count - 1; k >= 0; k--)
        {
            var opening = _open[k];
            if (opening.Style != style)
            {
                continue;
            }

            _open.RemoveRange(k, _open.Count - k);
            var first = opening.Token + 1;
            if (first >= at && closed)
            {
                return;
            }

            var end = closed ? tokens[at].End : at > first ? tokens[at - 1].End : tokens[opening.Token].End;
            var contentEnd = closed ? tokens[at].Start : end;
            var words = 0;
            for (var i = first; i < at; i++)
            {
                words += tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address ? 1 : 0;
            }

            if (words == 0)
            {
                return;
            }

            var fault = closed ? (Mismatched(opening, at) ? MarkFault.Mismatched : MarkFault.None) : MarkFault.Unclosed;
            _quotations.Add(new Quotation(Span.FromBounds(tokens[opening.Token].Start, end), Span.FromBounds(tokens[opening.Token].End, contentEnd), style, p, first, at)
            {
                Depth = k,
                Closed = closed,
                Fault = fault,
                Words = words,
            });
            return;
        }
    }

    private bool Mismatched(Opening opening, int at)
    {
        var close = text[tokens[at].Start];
        return opening.Mark switch
        {
            '“' => close is '“' or '"',
            '"' => close is '“' or '”',
            '”' => close is '"',
            _ => false,
        };
    }
}
