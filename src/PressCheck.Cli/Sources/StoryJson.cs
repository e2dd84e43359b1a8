namespace PressCheck.Cli.Sources;

/// <summary>Tells the ninjs items in a folder from the settings, packages and reports that are JSON too.</summary>
internal static class StoryJson
{
    private const int Reach = 1 << 16;

    /// <summary>Looks for a property that only a story has; leaves the stream at its beginning.</summary>
    public static bool MayBeStory(string name, Stream stream)
    {
        if (!name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var head = new byte[(int)Math.Min(Reach, stream.Length)];
        var bytes = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        stream.Position = 0;
        return bytes.IndexOf("\"headline"u8) >= 0 || bytes.IndexOf("\"body_"u8) >= 0 || bytes.IndexOf("\"bodies\""u8) >= 0 || bytes.IndexOf("\"versioncreated\""u8) >= 0;
    }
}
