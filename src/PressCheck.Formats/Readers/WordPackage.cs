namespace PressCheck.Formats.Readers;

internal sealed class WordPackage
{
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    public static WordPackage Open(string name, ReadOnlyMemory<byte> bytes, ReadOptions options) => new();
}
