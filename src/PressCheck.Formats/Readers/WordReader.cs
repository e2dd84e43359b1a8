namespace PressCheck.Formats.Readers;

internal static class WordReader
{
    public static SourceDraft Read(string name, WordPackage package) => throw new UnreadableSourceException(name);
}
