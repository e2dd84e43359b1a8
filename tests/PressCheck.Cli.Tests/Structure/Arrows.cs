namespace PressCheck.Cli.Tests.Structure;

/// <summary>Whether projects point one way: Cli, Desk, Cms → Web → Review → Formats → Analysis. Each problem is one sentence.</summary>
internal static class Arrows
{
    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal)
    {
        ["PressCheck.Analysis"] = 0,
        ["PressCheck.Formats"] = 1,
        ["PressCheck.Review"] = 2,
        ["PressCheck.Web"] = 3,
        ["PressCheck.MailKit"] = 3,
        ["PressCheck.Desk"] = 4,
        ["PressCheck.Cms"] = 4,
        ["PressCheck.Cms17"] = 4,
        ["PressCheck.Cli"] = 4,
    };

    private static readonly string[] Lumber = ["Common", "Shared", "Utils", "Helpers", "Abstractions"];

    public static IEnumerable<string> Problems(IEnumerable<ProjectFile> projects)
    {
        foreach (var project in projects)
        {
            if (project.Name.Split('.').Intersect(Lumber, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } lumber)
            {
                yield return $"{project.Name} is a lumber room; a project is named for what it does, not '{lumber}'.";
            }
            else if (!Floors.ContainsKey(project.Name))
            {
                yield return $"{project.Name} has no floor in the house; say in Arrows.cs on what it may stand.";
            }

            foreach (var below in project.Projects)
            {
                if (Floors.TryGetValue(project.Name, out var floor) && (!Floors.TryGetValue(below, out var lower) || lower >= floor))
                {
                    yield return $"{project.Name} points to {below}, against the arrows.";
                }
            }

            if (project.Name == "PressCheck.Analysis" && project.Packages.Count > 0)
            {
                yield return $"PressCheck.Analysis stands on the base class library alone, yet it references {string.Join(", ", project.Packages)}.";
            }
        }
    }
}
