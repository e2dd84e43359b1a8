using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PressCheck.Review.Deliveries;

/// <summary>How a delivery is signed: as Standard Webhooks has it, HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
internal static class Signature
{
    /// <summary>The header's value: <c>v1,</c> and Base64, one for each key with blanks between.</summary>
    /// <param name="keys">The endpoint's keys.</param>
    /// <param name="id">The delivery's id.</param>
    /// <param name="timestamp">Seconds since 1970 when it is sent.</param>
    /// <param name="body">The bytes that are sent.</param>
    public static string Of(ImmutableArray<ImmutableArray<byte>> keys, string id, long timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")), .. body];
        return string.Join(' ', keys.Select(key => "v1," + Convert.ToBase64String(HMACSHA256.HashData(key.AsSpan(), signed))));
    }
}
