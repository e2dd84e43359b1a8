using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PressCheck.Review.Store;

namespace PressCheck.Review.Audit;

/// <summary>
/// The bytes of an entry that its hash is taken over: one JSON object, its members always in this order, no blanks. Decision 13 has
/// it in full, so that anyone can check a trail without PressCheck. One object serves for many entries.
/// </summary>
internal sealed class CanonicalForm
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void Write(long sequence, long microseconds, int action, string by, string? story, string? draft, string? details, string previous)
    {
        Span<byte> digits = stackalloc byte[32];
        Utf8Formatter.TryFormat(sequence, digits, out var length);
        Begin(digits[..length]);
        Moment.At(microseconds).UtcDateTime.TryFormat(digits, out length, Moment.Format, CultureInfo.InvariantCulture);
        Text(",\"at\":"u8, digits[..length]);
        Utf8Formatter.TryFormat(action, digits, out length);
        Number(",\"action\":"u8, digits[..length]);
        Text(",\"name\":"u8, ((AuditAction)action).Name());
        Text(",\"by\":"u8, by);
        Text(",\"story\":"u8, story);
        Text(",\"draft\":"u8, draft);
        Text(",\"details\":"u8, details);
        Text(",\"previous\":"u8, previous);
        End();
    }

    public void Begin(ReadOnlySpan<byte> sequence)
    {
        _bytes.ResetWrittenCount();
        Number("{\"sequence\":"u8, sequence);
    }

    public void Number(ReadOnlySpan<byte> key, ReadOnlySpan<byte> digits)
    {
        _bytes.Write(key);
        _bytes.Write(digits);
    }

    /// <summary>A member whose value is a text; nothing is written as null.</summary>
    public void Text(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        _bytes.Write(key);
        if (value.IsEmpty)
        {
            _bytes.Write("null"u8);
            return;
        }

        _bytes.Write("\""u8);
        _bytes.Write(value);
        _bytes.Write("\""u8);
    }

    public void End() => _bytes.Write("}"u8);

    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(_bytes.WrittenSpan));

    private void Text(ReadOnlySpan<byte> key, string? value)
    {
        if (value is null)
        {
            Text(key, ReadOnlySpan<byte>.Empty);
            return;
        }

        _bytes.Write(key);
        _bytes.Write("\""u8);
        _bytes.Advance(Encoding.UTF8.GetBytes(value, _bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length))));
        _bytes.Write("\""u8);
    }
}
