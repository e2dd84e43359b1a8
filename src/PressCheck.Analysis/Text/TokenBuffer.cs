using System.Buffers;

namespace PressCheck.Analysis.Text;

/// <summary>Tokens on their way into an array of their own, in memory that is used again for the next draft.</summary>
/// <param name="capacity">How many there may be, at a guess.</param>
internal sealed class TokenBuffer(int capacity) : IDisposable
{
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(capacity);
    private int _count;

    public void Add(in Token token)
    {
        if (_count == _tokens.Length)
        {
            Grow();
        }

        _tokens[_count++] = token;
    }

    public Token[] ToArray() => _tokens.AsSpan(0, _count).ToArray();

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(_tokens.Length * 2);
        _tokens.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = larger;
    }
}
