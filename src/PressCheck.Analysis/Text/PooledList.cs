using System.Buffers;

namespace PressCheck.Analysis.Text;

/// <summary>Items on their way into an array of their own, in memory that is used again for the next draft.</summary>
/// <param name="capacity">How many there may be, at a guess.</param>
internal sealed class PooledList<T>(int capacity) : IDisposable
    where T : struct
{
    /// <summary>A huge text's memory is not kept for the next one, which is seldom as huge.</summary>
    private const int MostKept = 1 << 17;

    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    public T[] ToArray() => Items.ToArray();

    public void Dispose()
    {
        GiveBack(_items);
        _items = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_items.Length * 2);
        Items.CopyTo(larger);
        GiveBack(_items);
        _items = larger;
    }

    private static void GiveBack(T[] items)
    {
        if (items.Length <= MostKept)
        {
            ArrayPool<T>.Shared.Return(items);
        }
    }
}
