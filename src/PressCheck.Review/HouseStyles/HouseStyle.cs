using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;

namespace PressCheck.Review.HouseStyles;

/// <summary>A newsroom's chosen rules: what it does about each, the words it accepts and the limits it sets.</summary>
public sealed record HouseStyle
{
    /// <summary>Every rule as its severity says: errors block, warnings want an answer, notes advise.</summary>
    public static HouseStyle Default { get; } = new();

    public string Name { get; init; } = "default";

    /// <summary>Enforcement by rule id, for the rules that this house treats in its own way.</summary>
    public ImmutableDictionary<string, Enforcement> Enforcements { get; init; } = ImmutableDictionary<string, Enforcement>.Empty;

    public Conventions Conventions { get; init; } = Conventions.Default;

    /// <summary>The newsroom's own items of every story's checklist, in the order in which they are asked.</summary>
    public ImmutableArray<HouseItem> Checklist { get; init; } = [];

    /// <summary>The document types of the CMS that hold stories, by alias.</summary>
    public ImmutableDictionary<string, DocumentType> DocumentTypes { get; init; } = ImmutableDictionary<string, DocumentType>.Empty;

    /// <summary>Nothing goes out without a sign-off of ours. Off where another product has the last word: then findings, records and the house's items are all that counts.</summary>
    public bool NeedsSignOff { get; init; } = true;

    /// <summary>The element types whose blocks are read as this house says, by alias; all others are recognised.</summary>
    public ImmutableDictionary<string, ElementType> ElementTypes { get; init; } = ImmutableDictionary<string, ElementType>.Empty;

    /// <summary>The house styles that come with PressCheck, the default first.</summary>
    public static ImmutableArray<string> PresetNames => Presets.Names;

    /// <summary>A house style that comes with PressCheck.</summary>
    /// <param name="name">One of <see cref="PresetNames"/>, in any case.</param>
    /// <exception cref="InvalidHouseStyleException">There is no preset of that name.</exception>
    public static HouseStyle Preset(string name) => Reader().ReadPreset(name);

    /// <summary>Reads the section <c>pressCheck</c> of a settings file such as <c>umbraco.json</c>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidHouseStyleException">The file can't be read, or has mistakes: all of them are listed.</exception>
    public static HouseStyle Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        try
        {
            // Twice the limit leaves room for UTF-16 and still refuses a huge file unread.
            return new FileInfo(path).Length > 2 * HouseStyleReader.LongestFile
                ? throw new InvalidHouseStyleException($"The house style {name} is longer than 1 MB.")
                : Parse(File.ReadAllText(path), name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var reason = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message.TrimEnd('.');
            throw new InvalidHouseStyleException($"The house style {path} can't be read: {reason}.", e);
        }
    }

    /// <summary>Reads the section <c>pressCheck</c> of JSON; comments and trailing commas are allowed.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">How mistakes call it; also the style's name if it gives itself none.</param>
    /// <exception cref="InvalidHouseStyleException">There are mistakes: all of them are listed.</exception>
    public static HouseStyle Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return Reader().Read(json, name);
    }

    private static HouseStyleReader Reader() => new([.. Catalogue.Rules.Select(rule => rule.Descriptor)]);

    /// <summary>What this house does about a rule's findings, before their confidence is considered.</summary>
    public Enforcement For(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var enforcement = Enforcements.TryGetValue(rule.Id, out var own) ? own : rule.Severity switch
        {
            Severity.Error => Enforcement.Block,
            Severity.Warning => Enforcement.Answer,
            _ => Enforcement.Advise,
        };
        return rule.Status == RuleStatus.Preview && enforcement > Enforcement.Advise ? Enforcement.Advise : enforcement;
    }

    /// <summary>What this house does about one finding: low confidence only ever advises.</summary>
    public Enforcement For(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return For(finding.Rule, finding.Confidence);
    }

    /// <summary>What this house does about a finding of a rule: low confidence only ever advises.</summary>
    public Enforcement For(RuleDescriptor rule, Confidence confidence)
    {
        var enforcement = For(rule);
        return confidence == Confidence.Low && enforcement > Enforcement.Advise ? Enforcement.Advise : enforcement;
    }

    /// <summary>Reads a draft, runs the rules that are not off, and grades what they find.</summary>
    public Report Check(Draft draft, Records records)
    {
        var reading = new Reading(draft, Conventions);
        var rules = Enforcements.IsEmpty ? RuleSet.All : new RuleSet(Catalogue.Rules.Where(rule => For(rule.Descriptor) != Enforcement.Off));
        var graded = rules.Check(reading, records).Select(finding => new GradedFinding(finding, For(finding), Fingerprint.Of(finding, reading)));
        return new Report(draft, reading.WordCount, [.. graded]);
    }
}
