namespace PressCheck.Review.Audit;

/// <summary>The lines of a stream, one at a time, in one buffer. A line ends with a line feed; what follows the last one is the rest.</summary>
internal sealed class Lines(Stream stream, int longest)
{
    private readonly byte[] _buffer = new byte[Math.Max(256 * 1024, 2 * longest)];
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>Bytes stand after the last line, or a line is longer than may be.</summary>
    public bool HasRest => _start < _end;

    /// <summary>The next line without its end; the buffer is used again by the next call. False if there is none.</summary>
    public bool Next(out Span<byte> line)
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (at >= 0 && at <= longest)
            {
                line = _buffer.AsSpan(_start, at);
                _start += at + 1;
                return true;
            }

            if (_isOver || at > longest || _end - _start > longest)
            {
                line = default;
                return false;
            }

            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _isOver = read == 0;
            _end += read;
        }
    }
}
