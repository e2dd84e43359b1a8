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

    public static ImmutableArray<string> PresetNames { get; } = ["advise-only", "strict"];

    public static HouseStyle Preset(string name) => name switch
    {
        "strict" => new HouseStyle { Name = name },
        "advise-only" => new HouseStyle { Name = name, Enforcements = Catalogue.Rules.ToImmutableDictionary(rule => rule.Descriptor.Id, _ => Enforcement.Advise) },
        _ => throw new ArgumentException($"There is no preset '{name}'.", nameof(name)),
    };

    public static HouseStyle Load(string path)
    {
        var text = File.ReadAllText(path);
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(text);
            return new HouseStyle { Name = json.RootElement.TryGetProperty("name", out var name) ? name.GetString()! : "default" };
        }
        catch (System.Text.Json.JsonException)
        {
            throw new InvalidHouseStyleException(path, [new HouseStyleProblem(1, 1, "This is not JSON.")]);
        }
    }

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
        var enforcement = For(finding.Rule);
        return finding.Confidence == Confidence.Low && enforcement > Enforcement.Advise ? Enforcement.Advise : enforcement;
    }

    /// <summary>Reads a draft, runs the rules that are not off, and grades what they find.</summary>
    public Report Check(Draft draft, Records records)
    {
        var reading = new Reading(draft, Conventions);
        var rules = new RuleSet(Catalogue.Rules.Where(rule => For(rule.Descriptor) != Enforcement.Off));
        var graded = rules.Check(reading, records).Select(finding => new GradedFinding(finding, For(finding), Fingerprint.Of(finding, reading)));
        return new Report(draft, reading.WordCount, [.. graded]);
    }
}

public sealed record HouseStyleProblem(int Line, int Column, string Message);

public sealed class InvalidHouseStyleException : Exception
{
    public InvalidHouseStyleException(string name, ImmutableArray<HouseStyleProblem> problems)
        : base($"{name} can't be used.") => Problems = problems;

    public InvalidHouseStyleException()
    {
    }

    public InvalidHouseStyleException(string message)
        : base(message)
    {
    }

    public InvalidHouseStyleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ImmutableArray<HouseStyleProblem> Problems { get; } = [];
}
