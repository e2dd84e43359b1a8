using PressCheck.Analysis.Language;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Reports;

/// <summary>Writes what each place named in a story is taken for, and why. Disposing closes the list, not the stream.</summary>
public abstract class PlacesWriter : IDisposable
{
    /// <param name="stream">Where to.</param>
    /// <param name="json">One JSON object over all drafts instead of a line a mention.</param>
    public static PlacesWriter Of(Stream stream, bool json) => json ? new PlacesJson(stream) : new PlacesText(stream);

    public abstract void Write(SourceDraft source, Reading reading);

    public abstract void Dispose();
}
