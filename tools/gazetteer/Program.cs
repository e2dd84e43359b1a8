using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Making;
using PressCheck.GazetteerBuilder.Sources;
using PressCheck.GazetteerBuilder.Writing;

namespace PressCheck.GazetteerBuilder;

/// <summary>Builds src/PressCheck.Analysis/Places/gazetteer.bin: the same bytes each time. docs/gazetteer.md tells of what.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        try
        {
            return Run(args);
        }
        catch (Exception e) when (e is BuildException or IOException or InvalidGazetteerException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }

    private static int Run(string[] args)
    {
        var check = args.Contains("--check", StringComparer.Ordinal);
        var geonames = Array.IndexOf(args, "--geonames") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        if (args.Any(arg => arg.StartsWith('-') && arg is not ("--check" or "--geonames")))
        {
            throw new BuildException("It takes --check, which writes nothing and says whether the committed file is up to date, and --geonames FOLDER, the unpacked libgeonames-common.");
        }

        var root = Root();
        var folder = Path.Combine(root, "tools", "gazetteer");
        var target = Path.Combine(root, "src", "PressCheck.Analysis", "Places", "gazetteer.bin");
        var map = MapMaker.Make(Inputs.Fetch(folder, geonames), Path.Combine(folder, "data"));
        var bytes = GazetteerWriter.Write(map, File.ReadAllText(Path.Combine(folder, "data", "attribution.txt")));
        Summary.Print(map, Gazetteer.Open(bytes, target), bytes);
        if (!check)
        {
            File.WriteAllBytes(target, bytes);
            return 0;
        }

        var same = File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes);
        Console.WriteLine(same ? "The committed file is up to date." : "The committed file differs from what the sources give; build it again.");
        return same ? 0 : 1;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PressCheck.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new BuildException("PressCheck.slnx is in no folder above this program.");
    }
}
