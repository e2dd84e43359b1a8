namespace PressCheck.Cli.Sources;

/// <summary>What is in a folder, in the order of the names; hidden entries, links to other folders and folders of programs are passed over.</summary>
internal static class Folder
{
    public static IReadOnlyList<(string Name, string FullPath, bool IsFolder)> Entries(string folder, Action unopened)
    {
        try
        {
            var entries = new List<(string Name, string FullPath, bool IsFolder)>();
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }))
            {
                var isFolder = entry is DirectoryInfo;
                var hidden = entry.Name.StartsWith('.') || (OperatingSystem.IsWindows() && entry.Attributes.HasFlag(FileAttributes.Hidden));
                if (!hidden && !(isFolder && (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || HoldsProgram(entry.FullName))))
                {
                    entries.Add((entry.Name, entry.FullName, isFolder));
                }
            }

            entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unopened();
            return [];
        }
    }

    /// <summary>A program's folder is full of JSON and Markdown, and none of it is a story.</summary>
    private static bool HoldsProgram(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.csproj").Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
