using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers.Markdown;

/// <summary>
/// The marks of one paragraph in the order of the source. Runs of asterisks and underscores are paired on one stack: each is
/// pushed and popped once, so that pairing takes time linear in their number.
/// </summary>
internal sealed class MarkdownMarks(string source)
{
    private readonly List<Mark> _marks = [];
    private readonly List<int> _delimiters = [];
    private int _stars;

    public struct Mark
    {
        public int Start;
        public int End;

        /// <summary>What is written in its place; null leaves it out.</summary>
        public string? Text;

        /// <summary>Characters at its end that stay as they are: an asterisk without a partner.</summary>
        public int Kept;
        public bool IsBreak;

        /// <summary>The mark that closes this one, or that it closes.</summary>
        public int Partner;
    }

    public int Count => _marks.Count;

    public Mark this[int index] => _marks[index];

    public void Clear()
    {
        _marks.Clear();
        _delimiters.Clear();
        _stars = 0;
    }

    /// <summary>Whether the last mark ends at an offset.</summary>
    public bool EndAt(int end) => _marks.Count > 0 && _marks[^1].End == end;

    /// <summary>Whether one pair of delimiters encloses all from one offset to another.</summary>
    public bool PairOver(int start, int end) =>
        _marks.Count >= 2 && _marks[0].Partner == _marks.Count - 1 && _marks[0].Kept == 0 && _marks[^1].Kept == 0
        && _marks[0].Start == start && _marks[^1].End == end;

    /// <summary>Adds a mark; just past it.</summary>
    public int Add(int start, int end, string? text = null, bool isBreak = false, int kept = 0)
    {
        _marks.Add(new Mark { Start = start, End = end, Text = text, IsBreak = isBreak, Kept = kept });
        return end;
    }

    /// <summary>Leaves a mark out whole; if it is to reach further, with all that lies in between.</summary>
    public void Leave(int index, int end)
    {
        var mark = _marks[index];
        mark.Kept = 0;
        if (end > mark.End)
        {
            while (_delimiters.Count > 0 && _delimiters[^1] > index)
            {
                Drop();
            }

            _marks.RemoveRange(index + 1, _marks.Count - index - 1);
            mark.End = end;
        }

        _marks[index] = mark;
    }

    /// <summary>Takes a run of asterisks or underscores and pairs it with those before it; just past the run.</summary>
    public int Delimiter(int at, Span line)
    {
        var c = source[at];
        var run = source.AsSpan(at, line.End - at).IndexOfAnyExcept(c);
        var end = run < 0 ? line.End : at + run;
        var before = at == line.Start ? ' ' : source[at - 1];
        var after = end == line.End ? ' ' : source[end];
        var left = !char.IsWhiteSpace(after) && (!IsPunctuation(after) || char.IsWhiteSpace(before) || IsPunctuation(before));
        var right = !char.IsWhiteSpace(before) && (!IsPunctuation(before) || char.IsWhiteSpace(after) || IsPunctuation(after));
        var opens = left && (c == '*' || !right || IsPunctuation(before));
        var closes = right && (c == '*' || !left || IsPunctuation(after));
        var mark = _marks.Count;
        Add(at, end, kept: end - at);
        if (closes)
        {
            Pair(c, mark);
        }

        if (opens && _marks[mark].Kept > 0)
        {
            _delimiters.Add(mark);
            _stars += c == '*' ? 1 : 0;
        }

        return end;
    }

    private void Pair(char c, int closer)
    {
        while (_marks[closer].Kept > 0 && (c == '*' ? _stars : _delimiters.Count - _stars) > 0)
        {
            var opener = _delimiters[^1];
            var same = source[_marks[opener].Start] == c;
            if (same)
            {
                var count = Math.Min(_marks[opener].Kept, _marks[closer].Kept);
                Take(opener, count, closer);
                Take(closer, count, opener);
            }

            if (!same || _marks[opener].Kept == 0)
            {
                Drop();
            }
        }
    }

    private void Drop()
    {
        _stars -= source[_marks[_delimiters[^1]].Start] == '*' ? 1 : 0;
        _delimiters.RemoveAt(_delimiters.Count - 1);
    }

    private void Take(int index, int count, int partner)
    {
        var mark = _marks[index];
        mark.Kept -= count;
        mark.Partner = partner;
        _marks[index] = mark;
    }

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
