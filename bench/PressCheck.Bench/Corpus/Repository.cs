using PressCheck.Formats.Readers;

namespace PressCheck.Bench.Corpus;

/// <summary>Where the project's files lie.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The stories in samples/ that a reader takes, in the order of their names.</summary>
    public static IEnumerable<string> Samples()
    {
        var folder = Path.Combine(Root, "samples");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(path => DraftReader.Endings.Contains(Path.GetExtension(path).ToLowerInvariant())).Order(StringComparer.Ordinal)
            : [];
    }

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "PressCheck.slnx")))
            {
                return folder;
            }
        }

        throw new CannotMeasureException("The benchmarks run only inside the repository.");
    }
}
