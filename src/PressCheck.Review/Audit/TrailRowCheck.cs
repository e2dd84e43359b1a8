using System.Text;

namespace PressCheck.Review.Audit;

/// <summary>Gives the rows of a table to the check of a trail.</summary>
internal sealed class TrailRowCheck(TrailCheck check)
{
    private readonly CanonicalForm _form = new();
    private readonly byte[] _previous = new byte[256];
    private readonly byte[] _hash = new byte[256];

    /// <summary>Takes the next row.</summary>
    /// <exception cref="ArgumentException">A value is none that a trail has: the row can't be read as an entry.</exception>
    public void Take(long sequence, long microseconds, int action, string by, string? story, string? draft, string? details, string previous, string hash)
    {
        _form.Write(sequence, microseconds, action, by, story, draft, details, previous);
        check.Take(sequence, _form.Bytes, _previous.AsSpan(0, Encoding.UTF8.GetBytes(previous, _previous)), _hash.AsSpan(0, Encoding.UTF8.GetBytes(hash, _hash)));
    }
}
