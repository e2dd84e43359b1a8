using System.Collections.Immutable;
using System.Text.Json;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Review.HouseStyles;

/// <summary>Reads a house style and says everything that is wrong with it at once.</summary>
/// <param name="rules">The rules that there are.</param>
internal sealed class HouseStyleReader(ImmutableArray<RuleDescriptor> rules)
{
    public const int LongestFile = 1 << 20;

    public HouseStyle Read(string json, string name)
    {
        if (json.Length > LongestFile)
        {
            throw Invalid(name, new HouseStyleProblem(1, 1, "The file is longer than 1 MB, more than a house style needs."));
        }

        var binder = new SettingsBinder();
        var settings = binder.Bind(Parse(json, name));
        var failures = new SettingsValidator(rules).Validate(settings).Errors.Select(failure =>
        {
            var place = (Place)failure.CustomState;
            return new HouseStyleProblem(place.Line, place.Column, failure.ErrorMessage);
        });
        var problems = binder.Problems.Concat(failures).OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ToImmutableArray();
        return problems.IsEmpty ? Build(settings, name) : throw Invalid(name, [.. problems]);
    }

    /// <summary>A preset. The tests vouch for it, and it may name a rule that this set of rules leaves out.</summary>
    public HouseStyle ReadPreset(string name)
    {
        var json = Presets.Json(name) ?? throw Invalid(name, new HouseStyleProblem(1, 1, Presets.Unknown(name)));
        return Build(new SettingsBinder().Bind(Parse(json, name)), name.ToLowerInvariant());
    }

    private static SettingsNode Parse(string json, string name)
    {
        try
        {
            return SettingsNode.Parse(json);
        }
        catch (JsonException e)
        {
            var reason = e.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw Invalid(name, new HouseStyleProblem((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, $"The file is no JSON from here on: {reason}."));
        }
    }

    private HouseStyle Build(Settings settings, string name)
    {
        var ground = settings.Extends is { } preset ? ReadPreset(preset.Value) : HouseStyle.Default;
        var enforcements = ground.Enforcements.ToBuilder();
        foreach (var setting in settings.Rules.Where(setting => RuleNames.IsAll(setting.Rule.Value)))
        {
            foreach (var rule in rules)
            {
                enforcements[rule.Id] = Enforcements.Find(setting.Enforcement!.Value)!.Value;
            }
        }

        foreach (var setting in settings.Rules)
        {
            if (rules.Named(setting.Rule.Value) is { } rule)
            {
                enforcements[rule.Id] = Enforcements.Find(setting.Enforcement!.Value)!.Value;
            }
        }

        return new HouseStyle
        {
            Name = settings.Name?.Value.Trim() ?? name,
            Enforcements = enforcements.ToImmutable(),
            Conventions = Conventions(settings, ground.Conventions),
            Checklist = [.. settings.Checklist.Select(Item)],
            DocumentTypes = ground.DocumentTypes.SetItems(settings.DocumentTypes.Select(DocumentType).Select(type => KeyValuePair.Create(type.Alias, type))),
            ElementTypes = ground.ElementTypes.SetItems(settings.ElementTypes.Select(ElementType).Select(type => KeyValuePair.Create(type.Alias, type))),
        };
    }

    private static Conventions Conventions(Settings settings, Conventions ground)
    {
        var conventions = ground with
        {
            AcceptedNames = [.. ground.AcceptedNames.Concat(settings.AcceptedNames.Select(name => name.Value.Trim())).Distinct(StringComparer.OrdinalIgnoreCase)],
            HouseSources = [.. ground.HouseSources.Concat(settings.HouseSources.Select(source => source.Value.Trim())).Distinct(StringComparer.OrdinalIgnoreCase)],
            PlaceNames = [.. ground.PlaceNames.Concat(settings.PlaceNames.Select(name => name.Value.Trim())).Distinct(StringComparer.OrdinalIgnoreCase)],
            Gazetteer = HousePlaces.Over(ground.Gazetteer, settings.OwnPlaces),
        };
        return settings.Limits.Aggregate(conventions, (own, setting) => Limit.Find(setting.Limit.Value)!.Set(own, setting.Value.Value));
    }

    private static HouseItem Item(HouseItemSetting setting) => new(
        setting.Id.Value,
        setting.Question!.Value.Trim(),
        setting.Enforcement is { } enforcement ? Enforcements.Find(enforcement.Value)!.Value : Enforcement.Answer,
        [.. setting.Types.Select(type => PartNames.TypeNamed(type.Value)!.Value).Distinct()],
        [.. setting.Desks.Select(desk => desk.Value).Distinct(StringComparer.Ordinal)]);

    private static DocumentType DocumentType(DocumentTypeSetting setting) => new(
        setting.Alias.Value,
        setting.Type is { } type ? PartNames.TypeNamed(type.Value)!.Value : StoryType.News,
        [
            .. setting.Fields
                .Select(field => new StoryField(PartNames.PartNamed(field.Field.Value)!.Value, [.. field.Properties.Select(property => property.Value)]))
                .OrderBy(field => PartNames.Names.IndexOf(field.Part.ToString().ToLowerInvariant())),
        ]);

    /// <summary>A block's parts are read in the order in which they are mapped.</summary>
    private static ElementType ElementType(ElementTypeSetting setting) => new(
        setting.Alias.Value,
        [.. setting.Fields.Select(field => new StoryField(PartNames.ElementPartNamed(field.Field.Value)!.Value, [.. field.Properties.Select(property => property.Value)]))]);

    private static InvalidHouseStyleException Invalid(string name, params ImmutableArray<HouseStyleProblem> problems) => new(name, problems);
}
