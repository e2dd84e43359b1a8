namespace PressCheck.Formats.Readers;

internal static class HtmlReader
{
    public static SourceDraft Read(string name, string source) => PlainTextReader.Read(name, source);
}
