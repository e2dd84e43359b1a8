using System.Globalization;
using System.Text;
using PressCheck.Analysis.Language;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Reports;

/// <summary>A line a mention: where, the words, what it is taken for, how sure, why.</summary>
internal sealed class PlacesText(Stream stream) : PlacesWriter
{
    private const int LongestName = 28;

    public override void Write(SourceDraft source, Reading reading)
    {
        var text = new StringBuilder();
        foreach (var toponym in reading.Toponyms)
        {
            var at = source.Map.Locate(toponym.Span);
            var name = toponym.Span.Of(reading.Text).ToString();
            var place = toponym.Place is { } known ? $"{PlaceWords.Address(known)} [{known.Code}]" : "–";
            var use = toponym.Use == ToponymUse.Name ? "" : $", {PlaceWords.Use(toponym.Use)}";
            text.Append(CultureInfo.InvariantCulture, $"{source.Draft.Name}:{at.Line}:{at.Column}: {name.PadRight(LongestName)}  {place} ({PlaceWords.Sure(toponym.Confidence)}: {PlaceWords.Why(toponym)}{use})\n");
        }

        if (text.Length == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{source.Draft.Name}: no places\n");
        }

        stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', text.ToString().Split('\n').Select(Printable.Of))));
    }

    public override void Dispose() => stream.Flush();
}
