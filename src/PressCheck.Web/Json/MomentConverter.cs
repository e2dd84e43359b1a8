using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PressCheck.Review.Store;

namespace PressCheck.Web.Json;

/// <summary>Moments as the audit trail writes them; read with any offset, but never without one.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
        return text.AsSpan(Math.Min(text.Length, 11)).ContainsAny("Z+-") && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at)
            ? Moment.Whole(at)
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(Moment.Text(value));
}
