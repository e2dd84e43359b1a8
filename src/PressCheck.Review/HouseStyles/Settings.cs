using System.Collections.Immutable;

namespace PressCheck.Review.HouseStyles;

/// <summary>A place in a settings file: line and column, both from 1.</summary>
internal readonly record struct Place(int Line, int Column);

/// <summary>A value as it is written in a settings file, with its place.</summary>
internal sealed record Setting<T>(T Value, Place Place);

/// <summary>What is done about a rule; the rule may be an id, a name or "all".</summary>
internal sealed record RuleSetting(Setting<string> Rule, Setting<string>? Enforcement);

internal sealed record LimitSetting(Setting<string> Limit, Setting<int> Value);

internal sealed record FieldSetting(Setting<string> Field, ImmutableArray<Setting<string>> Properties);

internal sealed record DocumentTypeSetting(Setting<string> Alias, Setting<string>? Type, ImmutableArray<FieldSetting> Fields);

internal sealed record ElementTypeSetting(Setting<string> Alias, ImmutableArray<FieldSetting> Fields);

/// <summary>A place of the newsroom's own.</summary>
internal sealed record PlaceSetting(Place At, Setting<string>? Name, Setting<string>? In, Setting<double>? Latitude, Setting<double>? Longitude, Setting<double>? Population);

/// <summary>An item of the newsroom's own; broken if what is wrong with it is noted already.</summary>
internal sealed record HouseItemSetting(Setting<string> Id, Setting<string>? Question, Setting<string>? Enforcement, ImmutableArray<Setting<string>> Types, ImmutableArray<Setting<string>> Desks, bool IsBroken);

/// <summary>A house style as it is written, right in its shape but not yet known to make sense.</summary>
internal sealed record Settings
{
    public Setting<string>? Name { get; init; }

    public Setting<string>? Extends { get; init; }

    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    public ImmutableArray<Setting<string>> AcceptedNames { get; init; } = [];

    public ImmutableArray<Setting<string>> HouseSources { get; init; } = [];

    public ImmutableArray<Setting<string>> PlaceNames { get; init; } = [];

    public ImmutableArray<PlaceSetting> OwnPlaces { get; init; } = [];

    public ImmutableArray<LimitSetting> Limits { get; init; } = [];

    public ImmutableArray<HouseItemSetting> Checklist { get; init; } = [];

    public ImmutableArray<DocumentTypeSetting> DocumentTypes { get; init; } = [];

    public ImmutableArray<ElementTypeSetting> ElementTypes { get; init; } = [];
}
