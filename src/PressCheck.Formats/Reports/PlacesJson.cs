using System.Text.Encodings.Web;
using System.Text.Json;
using PressCheck.Analysis.Language;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Reports;

/// <summary>{version, drafts: [{name, places: [{text, start, end, line, column, use, place, confidence, reason, because}]}]}; offsets are UTF-16 code units of the draft's text.</summary>
internal sealed class PlacesJson : PlacesWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly Stream _stream;

    public PlacesJson(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteNumber("version", 1);
        _json.WriteStartArray("drafts");
    }

    public override void Write(SourceDraft source, Reading reading)
    {
        _json.WriteStartObject();
        _json.WriteString("name", source.Draft.Name);
        _json.WriteString("sha256", source.Draft.Sha256);
        _json.WriteStartArray("places");
        foreach (var toponym in reading.Toponyms)
        {
            Write(source, reading, toponym);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public override void Dispose()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
        _stream.Flush();
        _json.Dispose();
    }

    private void Write(SourceDraft source, Reading reading, Toponym toponym)
    {
        var at = source.Map.Locate(toponym.Span);
        _json.WriteStartObject();
        _json.WriteString("text", toponym.Span.Of(reading.Text));
        _json.WriteNumber("start", toponym.Span.Start);
        _json.WriteNumber("end", toponym.Span.End);
        _json.WriteNumber("line", at.Line);
        _json.WriteNumber("column", at.Column);
        _json.WriteString("use", toponym.Use.ToString().ToLowerInvariant());
        if (toponym.Place is { } place)
        {
            _json.WriteStartObject("place");
            _json.WriteString("code", place.Code);
            if (place.GeoNamesId != 0)
            {
                _json.WriteNumber("geoNamesId", place.GeoNamesId);
            }

            _json.WriteString("name", place.Name);
            _json.WriteString("address", PlaceWords.Address(place));
            _json.WriteString("kind", place.Kind.ToString().ToLowerInvariant());
            _json.WriteNumber("latitude", Math.Round(place.Latitude, 5));
            _json.WriteNumber("longitude", Math.Round(place.Longitude, 5));
            _json.WriteEndObject();
        }
        else
        {
            _json.WriteNull("place");
        }

        _json.WriteString("standing", toponym.Standing.ToString().ToLowerInvariant());
        _json.WriteString("confidence", PlaceWords.Sure(toponym.Confidence));
        _json.WriteString("reason", PlaceWords.Why(toponym));
        _json.WriteString("because", toponym.Because?.Code);
        _json.WriteEndObject();
    }
}
