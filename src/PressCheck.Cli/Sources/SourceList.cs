using PressCheck.Formats.Readers;

namespace PressCheck.Cli.Sources;

/// <summary>
/// What a command line asks for: files by name, folders with everything in them that has an ending we know, patterns such as
/// **/*.md, and - for standard input. In the order asked for, folders in the order of their names, nothing twice.
/// </summary>
internal sealed class SourceList
{
    private readonly string _directory;
    private readonly string _standardInput;
    private readonly List<Source> _sources = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private SourceList(string directory, string standardInput) => (_directory, _standardInput) = (directory, standardInput);

    /// <param name="asked">Paths, patterns or -.</param>
    /// <param name="directory">Where relative paths start from.</param>
    /// <param name="standardInput">What standard input is called.</param>
    public static IReadOnlyList<Source> Of(IEnumerable<string> asked, string directory, string standardInput)
    {
        var list = new SourceList(directory, standardInput);
        foreach (var path in asked)
        {
            list.Add(path);
        }

        return list._sources;
    }

    private void Add(string path)
    {
        if (path == "-")
        {
            if (_seen.Add(""))
            {
                _sources.Add(new Source(_standardInput, ""));
            }

            return;
        }

        if (path.Length == 0)
        {
            Fail(path, "An empty name names no file.");
            return;
        }

        var name = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        var full = Path.GetFullPath(path, _directory);
        if (File.Exists(full))
        {
            AddFile(name, full, found: false);
            return;
        }

        var before = _sources.Count;
        var known = _seen.Count;
        if (Directory.Exists(full))
        {
            AddFolder(name.TrimEnd('/') is "." or "" && name != "/" ? "" : name.TrimEnd('/') + "/", full);
        }
        else if (Pattern.IsOne(name))
        {
            new Pattern(name, _directory).Expand(
                (file, at) => AddFile(file, at, found: false),
                (folder, at) => AddFolder(folder, at),
                folder => Fail(folder, "This folder can't be opened."));
        }
        else
        {
            Fail(name, "There is no such file.");
        }

        if (_sources.Count == before && _seen.Count == known)
        {
            Fail(name, Directory.Exists(full) ? "This folder holds no story." : "No file matches this.");
        }
    }

    private void AddFile(string name, string full, bool found)
    {
        if (_seen.Add(full))
        {
            _sources.Add(new Source(name, full, found));
        }
    }

    private void AddFolder(string prefix, string full)
    {
        foreach (var entry in Folder.Entries(full, () => Fail(prefix, "This folder can't be opened.")))
        {
            var name = prefix + entry.Name;
            if (entry.IsFolder)
            {
                AddFolder(name + "/", entry.FullPath);
            }
            else if (DraftReader.Endings.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            {
                AddFile(name, entry.FullPath, found: true);
            }
        }
    }

    private void Fail(string name, string problem) => _sources.Add(new Source(name, "") { Problem = problem });
}
