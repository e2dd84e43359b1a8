using System.CommandLine;
using PressCheck.Analysis.Rules;
using PressCheck.Formats.Reports;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Cli.Checking;

/// <summary>Which house style a command uses: the file named, the preset named, umbraco.json here or above, or the default.</summary>
internal static class HouseChoice
{
    private const string FileName = "umbraco.json";

    public static Option<string?> FileOption() => new("--house") { Description = "The house style's file; otherwise umbraco.json here or in a folder above", HelpName = "file" };

    public static Option<string?> PresetOption() => new("--preset") { Description = "A house style that comes with PressCheck: " + string.Join(", ", HouseStyle.PresetNames), HelpName = "name" };

    /// <exception cref="CannotRunException">There is no such house style, or it has mistakes; the message has a line for each.</exception>
    public static HouseStyle Of(Shell shell, string? file, string? preset)
    {
        if (file is not null && preset is not null)
        {
            throw new CannotRunException("presscheck: --house and --preset each name a house style; give one of them.");
        }

        if (preset is not null)
        {
            return HouseStyle.PresetNames.Contains(preset, StringComparer.OrdinalIgnoreCase)
                ? HouseStyle.Preset(preset.ToLowerInvariant())
                : throw new CannotRunException($"presscheck: There is no preset '{preset}'. There are: {string.Join(", ", HouseStyle.PresetNames)}.");
        }

        if (file is not null)
        {
            return Load(shell.FullPath(file), file);
        }

        for (var folder = new DirectoryInfo(shell.Directory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, FileName);
            if (File.Exists(path))
            {
                return Load(path, Path.GetRelativePath(shell.Directory, path).Replace('\\', '/'));
            }
        }

        return HouseStyle.Default;
    }

    public static ReportHeader Header(HouseStyle house, Analysis.Findings.Enforcement? failOn) =>
        new(Program.Version, Catalogue.Version, house.Name, [.. Catalogue.Rules.Select(rule => new HouseRule(rule, house.For(rule.Descriptor)))], failOn);

    private static HouseStyle Load(string path, string name)
    {
        try
        {
            return HouseStyle.Load(path);
        }
        catch (InvalidHouseStyleException e)
        {
            throw new CannotRunException(e.Problems.IsDefaultOrEmpty
                ? $"{name}:1:1: {e.Message}"
                : string.Join('\n', e.Problems.Select(problem => $"{name}:{problem.Line}:{problem.Column}: {problem.Message}")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(e is FileNotFoundException or DirectoryNotFoundException
                ? $"{name}:1:1: There is no such house style."
                : $"{name}:1:1: This house style could not be read.");
        }
    }
}
