namespace PressCheck.Analysis.Text;

/// <summary>A stretch of a draft's text: UTF-16 code units, half open, counted from the start of <see cref="Draft.Text"/>.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="Length">Number of code units, never negative.</param>
public readonly record struct Span(int Start, int Length)
{
    /// <summary>Offset just past the last code unit.</summary>
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static Span FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(Span other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that holds both.</summary>
    public Span Cover(Span other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    public override string ToString() => $"{Start}..{End}";
}
