namespace PressCheck.Formats.Readers;

internal static class MarkdownReader
{
    public static SourceDraft Read(string name, string source) => PlainTextReader.Read(name, source);
}
