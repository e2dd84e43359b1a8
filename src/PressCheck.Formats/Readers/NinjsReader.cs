namespace PressCheck.Formats.Readers;

internal static class NinjsReader
{
    public static SourceDraft Read(string name, string source) => PlainTextReader.Read(name, source);
}
