using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers;

/// <summary>A draft of several fields and the way back from its text to each of them.</summary>
public sealed class FieldsDraft
{
    private readonly SourceMap _map;
    private readonly int[] _starts;
    private readonly int _length;

    internal FieldsDraft(Draft draft, SourceMap map, int[] starts, int length)
    {
        Draft = draft;
        _map = map;
        _starts = starts;
        _length = length;
    }

    public Draft Draft { get; }

    /// <summary>
    /// Where a span of the draft stands, stretch by stretch in the draft's order: one stretch as long as the span keeps to one
    /// field and goes on there, a further one where it passes to another. Empty if the draft has no fields.
    /// </summary>
    /// <param name="span">A span of the draft.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the draft.</exception>
    public IReadOnlyList<FieldSpan> Locate(Span span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, _map.Length);
        if (_starts.Length == 0 || _map.Length == 0)
        {
            return [];
        }

        var found = new List<FieldSpan>();
        if (span.IsEmpty)
        {
            var (at, _) = _map.Bounds(span);
            found.Add(In(at, at));
            return found;
        }

        foreach (var (_, start, end) in _map.Pieces(span))
        {
            // The break between two fields belongs to the first.
            var next = In(start, end);
            if (found.Count > 0 && found[^1] is var last && last.Field == next.Field && next.Start >= last.End)
            {
                found[^1] = last with { End = Math.Max(last.End, next.End) };
            }
            else if (found.Count == 0 || next.End > next.Start)
            {
                found.Add(next);
            }
        }

        return found;
    }

    private FieldSpan In(int start, int end)
    {
        var at = Array.BinarySearch(_starts, start);
        var field = at >= 0 ? at : Math.Max(0, ~at - 1);
        var past = field + 1 < _starts.Length ? _starts[field + 1] - 1 : Math.Max(0, _length - 1);
        start = Math.Min(start, past);

        // Only a break reaches into another field: it is the place at which this one is left.
        return new FieldSpan(field, start - _starts[field], (end > past ? start : end) - _starts[field]);
    }
}

/// <summary>A stretch of one field.</summary>
/// <param name="Field">The field's number, from 0.</param>
/// <param name="Start">Offset in UTF-16 code units of the field's own text or markup.</param>
/// <param name="End">Offset just past it.</param>
public readonly record struct FieldSpan(int Field, int Start, int End);
