using System.IO.Enumeration;

namespace PressCheck.Cli.Sources;

/// <summary>A pattern of paths: * and ? stand for characters of a name, ** for any folders. Hidden folders are only entered by name.</summary>
internal sealed class Pattern
{
    private readonly string[] _segments;
    private readonly string _prefix;
    private readonly string _root;
    private readonly HashSet<(string Folder, int Segment)> _visited = [];

    public Pattern(string pattern, string directory)
    {
        _prefix = pattern.StartsWith('/') ? "/" : "";
        _root = pattern.StartsWith('/') ? "/" : directory;
        _segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    public static bool IsOne(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>Says every file that matches and every folder that the pattern ends in, as (name, full path).</summary>
    public void Expand(Action<string, string> file, Action<string, string> folder, Action<string> unopened) =>
        Match(_prefix, _root, 0, file, folder, unopened);

    private void Match(string prefix, string full, int at, Action<string, string> file, Action<string, string> folder, Action<string> unopened)
    {
        if (!_visited.Add((full, at)))
        {
            return;
        }

        var segment = _segments[at];
        var last = at == _segments.Length - 1;
        if (segment == "**")
        {
            if (last)
            {
                folder(prefix, full);
                return;
            }

            Match(prefix, full, at + 1, file, folder, unopened);
            foreach (var entry in Folder.Entries(full, () => unopened(prefix)))
            {
                if (entry.IsFolder)
                {
                    Match(prefix + entry.Name + "/", entry.FullPath, at, file, folder, unopened);
                }
            }

            return;
        }

        if (!IsOne(segment))
        {
            var path = Path.Combine(full, segment);
            if (last ? File.Exists(path) : Directory.Exists(path))
            {
                Enter(prefix + segment, path, at, !last, file, folder, unopened);
            }

            return;
        }

        foreach (var entry in Folder.Entries(full, () => unopened(prefix)))
        {
            // A folder may be called x.txt; only a file of that name is a story.
            if (entry.IsFolder != last && FileSystemName.MatchesSimpleExpression(segment, entry.Name, ignoreCase: false))
            {
                Enter(prefix + entry.Name, entry.FullPath, at, entry.IsFolder, file, folder, unopened);
            }
        }
    }

    private void Enter(string name, string full, int at, bool isFolder, Action<string, string> file, Action<string, string> folder, Action<string> unopened)
    {
        if (isFolder)
        {
            Match(name + "/", full, at + 1, file, folder, unopened);
        }
        else
        {
            file(name, full);
        }
    }
}
