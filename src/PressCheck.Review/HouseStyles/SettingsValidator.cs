using System.Collections.Immutable;
using FluentValidation;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;

namespace PressCheck.Review.HouseStyles;

/// <summary>Whether settings make sense. Each failure is one sentence and carries its <see cref="Place"/> as its state.</summary>
internal sealed class SettingsValidator : AbstractValidator<Settings>
{
    public SettingsValidator(ImmutableArray<RuleDescriptor> rules)
    {
        RuleFor(settings => settings.Name!)
            .Must(name => !string.IsNullOrWhiteSpace(name.Value)).WithMessage("A house style's name must not be empty.")
            .At((_, name) => name.Place)
            .When(settings => settings.Name is not null);
        RuleFor(settings => settings.Extends!)
            .Must(preset => Presets.Names.Contains(preset.Value, StringComparer.OrdinalIgnoreCase)).WithMessage((_, preset) => Presets.Unknown(preset.Value))
            .At((_, preset) => preset.Place)
            .When(settings => settings.Extends is not null);
        RuleForEach(settings => settings.Rules).SetValidator(new RuleSettingValidator(rules));
        RuleForEach(settings => settings.Rules)
            .Must((settings, rule) => FirstOf(settings, rule, rules) == rule).WithMessage((settings, rule) =>
                $"'{rule.Rule.Value}' is the same rule as '{FirstOf(settings, rule, rules).Rule.Value}' on line {FirstOf(settings, rule, rules).Rule.Place.Line}; set it once.")
            .At((_, rule) => rule.Rule.Place);
        RuleForEach(settings => settings.Limits).SetValidator(new LimitValidator());
        Words(RuleForEach(settings => settings.AcceptedNames), settings => settings.AcceptedNames, "An accepted name");
        Words(RuleForEach(settings => settings.HouseSources), settings => settings.HouseSources, "A house source");
        Words(RuleForEach(settings => settings.PlaceNames), settings => settings.PlaceNames, "A place's name");
        RuleForEach(settings => settings.PlaceNames)
            .Must((settings, name) => string.IsNullOrWhiteSpace(name.Value) || HousePlaces.IsKnown(settings, name.Value))
            .WithMessage((_, name) => $"The gazetteer knows no place '{name.Value}'; check its spelling, or add it to 'own'.").At((_, name) => name.Place);
        RuleForEach(settings => settings.OwnPlaces).SetValidator(new OwnPlaceValidator());
        RuleForEach(settings => settings.Checklist).SetValidator(new HouseItemValidator(rules));
        RuleForEach(settings => settings.DocumentTypes).SetValidator(new DocumentTypeValidator());
        RuleForEach(settings => settings.ElementTypes).SetValidator(new ElementTypeValidator());
    }

    private static void Words(IRuleBuilder<Settings, Setting<string>> each, Func<Settings, ImmutableArray<Setting<string>>> all, string what) => each
        .Must(word => !string.IsNullOrWhiteSpace(word.Value)).WithMessage($"{what} must not be empty.").At((_, word) => word.Place)
        .Must((settings, word) => string.IsNullOrWhiteSpace(word.Value) || First(all(settings), word) == word).WithMessage((settings, word) =>
            $"'{word.Value}' is listed twice, here and on line {First(all(settings), word).Place.Line}.").At((_, word) => word.Place);

    private static Setting<string> First(ImmutableArray<Setting<string>> words, Setting<string> word) =>
        words.First(other => other.Value.Trim().Equals(word.Value.Trim(), StringComparison.OrdinalIgnoreCase));

    private static RuleSetting FirstOf(Settings settings, RuleSetting rule, ImmutableArray<RuleDescriptor> rules) =>
        rules.Named(rule.Rule.Value) is { } known ? settings.Rules.First(other => rules.Named(other.Rule.Value) == known) : rule;
}

internal sealed class RuleSettingValidator : AbstractValidator<RuleSetting>
{
    public RuleSettingValidator(ImmutableArray<RuleDescriptor> rules)
    {
        RuleFor(setting => setting.Rule)
            .Must(rule => RuleNames.IsAll(rule.Value) || rules.Named(rule.Value) is not null).WithMessage((_, rule) => Unknown(rule.Value, rules))
            .At((_, rule) => rule.Place);
        RuleFor(setting => setting.Rule)
            .Must(rule => rules.Named(rule.Value)?.Status != RuleStatus.Retired).WithMessage((_, rule) => $"'{rule.Value}' is retired and never runs; take it out.")
            .At((_, rule) => rule.Place);
        RuleFor(setting => setting.Enforcement!)
            .Must(enforcement => Enforcements.Find(enforcement.Value) is not null).WithMessage((setting, enforcement) =>
                $"'{setting.Rule.Value}' is set to '{enforcement.Value}'; it may be off, advise, answer or block.")
            .At((_, enforcement) => enforcement.Place)
            .Must((setting, enforcement) => rules.Named(setting.Rule.Value)?.Status != RuleStatus.Preview || !(Enforcements.Find(enforcement.Value) > Enforcement.Advise))
            .WithMessage((setting, enforcement) => $"'{setting.Rule.Value}' is a preview rule, which can only advise; it may be off or advise, not {enforcement.Value}.")
            .At((_, enforcement) => enforcement.Place)
            .When(setting => setting.Enforcement is not null);
    }

    private static string Unknown(string rule, ImmutableArray<RuleDescriptor> rules) =>
        Nearest.To(rule, rules.SelectMany(known => new[] { known.Id, known.Name })) is { } near
            ? $"There is no rule '{rule}'; did you mean '{near}'?"
            : $"There is no rule '{rule}'; a rule goes by its id or its name, and 'all' means every one.";
}

internal sealed class LimitValidator : AbstractValidator<LimitSetting>
{
    public LimitValidator() =>
        RuleFor(setting => setting.Value)
            .Must((setting, value) => Limit.Find(setting.Limit.Value) is { } limit && value.Value >= limit.Least && value.Value <= limit.Most)
            .WithMessage((setting, value) =>
                $"'{setting.Limit.Value}' is {value.Value}; it may be from {Limit.Find(setting.Limit.Value)!.Least} to {Limit.Find(setting.Limit.Value)!.Most}.")
            .At((_, value) => value.Place);
}

internal sealed class OwnPlaceValidator : AbstractValidator<PlaceSetting>
{
    public OwnPlaceValidator()
    {
        RuleFor(place => place.Name).Must(name => !string.IsNullOrWhiteSpace(name?.Value)).WithMessage("A place of your own needs a 'name'.").At((place, name) => name?.Place ?? place.At);
        RuleFor(place => place.In).Must(holder => holder is not null).WithMessage(place => $"{Of(place)} needs an 'in': the country or region that holds it.").At((place, _) => place.At);
        RuleFor(place => place.In!)
            .Must(holder => HousePlaces.Holder(holder.Value) is not null)
            .WithMessage((_, holder) => $"There is no country or region '{holder.Value}'; 'in' takes a code such as 'GB.ENG' or a name such as 'England'.")
            .At((_, holder) => holder.Place)
            .When(place => place.In is not null);
        Within(place => place.Latitude, "latitude", 90);
        Within(place => place.Longitude, "longitude", 180);
        RuleFor(place => place.Population!)
            .Must(people => people.Value is >= 0 and <= int.MaxValue && double.IsInteger(people.Value)).WithMessage((_, people) => $"'population' is {people.Value}; it must be a whole number from 0 on.")
            .At((_, people) => people.Place)
            .When(place => place.Population is not null);
    }

    private void Within(System.Linq.Expressions.Expression<Func<PlaceSetting, Setting<double>?>> degrees, string what, int most) => RuleFor(degrees)
        .Must(value => value is not null).WithMessage(place => $"{Of(place)} needs a '{what}'.").At((place, _) => place.At)
        .Must(value => value is null || Math.Abs(value.Value) <= most).WithMessage((_, value) => $"'{what}' is {value!.Value}; it may be from -{most} to {most}.").At((place, value) => value?.Place ?? place.At);

    private static string Of(PlaceSetting place) => string.IsNullOrWhiteSpace(place.Name?.Value) ? "A place of your own" : $"The place '{place.Name.Value}'";
}

internal sealed class DocumentTypeValidator : AbstractValidator<DocumentTypeSetting>
{
    public DocumentTypeValidator()
    {
        RuleFor(type => type.Type!)
            .Must(type => PartNames.TypeNamed(type.Value) is not null).WithMessage((type, value) =>
                $"The document type '{type.Alias.Value}' is of the type '{value.Value}'; it may be {string.Join(", ", PartNames.Types)}.")
            .At((_, value) => value.Place)
            .When(type => type.Type is not null);
        RuleFor(type => type.Alias)
            .Must((type, _) => type.Fields.Any(field => PartNames.PartNamed(field.Field.Value) == PartKind.Body))
            .WithMessage((_, alias) => $"The document type '{alias.Value}' has no field 'body'; without one there is no story to read.")
            .At((_, alias) => alias.Place)
            .When(type => type.Fields.All(field => PartNames.PartNamed(field.Field.Value) is not null));
        RuleFor(type => type.Fields).SetValidator(type => new FieldsValidator("A story", PartNames.Names));
    }
}

internal sealed class ElementTypeValidator : AbstractValidator<ElementTypeSetting>
{
    public ElementTypeValidator() => RuleFor(type => type.Fields).SetValidator(type => new FieldsValidator("A block", PartNames.ElementNames));
}

/// <summary>Fields that are known, each with properties, no property twice.</summary>
internal sealed class FieldsValidator : AbstractValidator<ImmutableArray<FieldSetting>>
{
    public FieldsValidator(string whole, ImmutableArray<string> known)
    {
        RuleForEach(fields => fields)
            .Must(field => known.Contains(field.Field.Value, StringComparer.Ordinal)).WithMessage((_, field) => Unknown(whole, field.Field.Value, known))
            .At((_, field) => field.Field.Place)
            .OverridePropertyName("fields");
        RuleForEach(fields => fields)
            .Must(field => !field.Properties.IsEmpty).WithMessage((_, field) => $"The field '{field.Field.Value}' names no property.")
            .At((_, field) => field.Field.Place)
            .OverridePropertyName("fields");
        RuleForEach(fields => fields.SelectMany(field => field.Properties))
            .Must(property => !string.IsNullOrWhiteSpace(property.Value)).WithMessage("A property's alias must not be empty.").At((_, property) => property.Place)
            .Must((fields, property) => string.IsNullOrWhiteSpace(property.Value) || First(fields, property) == property).WithMessage((fields, property) =>
                $"The property '{property.Value}' is mapped twice, here and on line {First(fields, property).Place.Line}.").At((_, property) => property.Place)
            .OverridePropertyName("properties");
    }

    private static string Unknown(string whole, string field, ImmutableArray<string> known) => Nearest.To(field, known) is { } near
        ? $"{whole} has no field '{field}'; did you mean '{near}'?"
        : $"{whole} has no field '{field}'; it may be {string.Join(", ", known)}.";

    private static Setting<string> First(ImmutableArray<FieldSetting> fields, Setting<string> property) =>
        fields.SelectMany(field => field.Properties).First(other => other.Value.Equals(property.Value, StringComparison.Ordinal));
}

internal static class Placing
{
    public static IRuleBuilderOptions<T, TValue> At<T, TValue>(this IRuleBuilderOptions<T, TValue> rule, Func<T, TValue, Place> place) =>
        rule.WithState((subject, value) => place(subject, value));
}
