using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace PressCheck.Review.HouseStyles;

/// <summary>From JSON to settings of the right shape. What has the wrong shape is noted and left out, and the rest read on.</summary>
internal sealed class SettingsBinder
{
    /// <summary>The section that holds the newsroom's settings; other sections of the file belong to others.</summary>
    public const string Section = "pressCheck";

    private readonly List<HouseStyleProblem> _problems = [];

    public IReadOnlyList<HouseStyleProblem> Problems => _problems;

    public Settings Bind(SettingsNode root)
    {
        if (!IsGroup(root, "the file"))
        {
            return new Settings();
        }

        var sections = root.Members.Where(member => member.Key.Equals(Section, StringComparison.Ordinal)).ToList();
        if (sections.Count == 0)
        {
            Note(root.Place, $"the file has no section '{Section}'.");
            return new Settings();
        }

        var settings = new Settings();
        foreach (var twice in sections.Skip(1))
        {
            NoteTwice(twice, sections[0]);
        }

        foreach (var member in Members(sections[0].Value, $"'{Section}'", "name", "extends", "rules", "vocab", "places", "limits", "checklist", "documentTypes", "elementTypes"))
        {
            settings = member.Key switch
            {
                "name" => settings with { Name = Text(member.Value, "'name'") },
                "extends" => settings with { Extends = Text(member.Value, "'extends'") },
                "rules" => settings with { Rules = Rules(member.Value) },
                "vocab" => Vocab(settings, member.Value),
                "places" => Places(settings, member.Value),
                "limits" => settings with { Limits = Limits(member.Value) },
                "checklist" => settings with { Checklist = [.. Members(member.Value, "'checklist'").Select(HouseItem)] },
                "elementTypes" => settings with { ElementTypes = [.. Members(member.Value, "'elementTypes'").Select(ElementType).OfType<ElementTypeSetting>()] },
                _ => settings with { DocumentTypes = [.. Members(member.Value, "'documentTypes'").Select(DocumentType).OfType<DocumentTypeSetting>()] },
            };
        }

        return settings;
    }

    private ImmutableArray<RuleSetting> Rules(SettingsNode node) =>
    [
        .. Members(node, "'rules'").Select(member => new RuleSetting(
            new Setting<string>(member.Key, member.Place),
            Text(member.Value, $"'{member.Key}'", "off, advise, answer or block"))),
    ];

    private Settings Vocab(Settings settings, SettingsNode node)
    {
        foreach (var member in Members(node, "'vocab'", "acceptedNames", "houseSources"))
        {
            var texts = Texts(member.Value, $"'{member.Key}'");
            settings = member.Key.Equals("acceptedNames", StringComparison.Ordinal)
                ? settings with { AcceptedNames = texts }
                : settings with { HouseSources = texts };
        }

        return settings;
    }

    private Settings Places(Settings settings, SettingsNode node)
    {
        foreach (var member in Members(node, "'places'", "names", "own"))
        {
            settings = member.Key.Equals("names", StringComparison.Ordinal)
                ? settings with { PlaceNames = Texts(member.Value, "'names'") }
                : settings with { OwnPlaces = OwnPlaces(member.Value) };
        }

        return settings;
    }

    private ImmutableArray<PlaceSetting> OwnPlaces(SettingsNode node)
    {
        if (node.Kind != JsonValueKind.Array)
        {
            Note(node.Place, $"'own' must be a list in brackets, not {node.KindInWords}.");
            return [];
        }

        return [.. node.Items.Where(item => IsGroup(item, "each of 'own'")).Select(OwnPlace)];
    }

    private PlaceSetting OwnPlace(SettingsNode node)
    {
        var place = new PlaceSetting(node.Place, null, null, null, null, null);
        foreach (var member in Members(node, "a place", "name", "in", "latitude", "longitude", "population"))
        {
            var what = $"'{member.Key}'";
            place = member.Key switch
            {
                "name" => place with { Name = Text(member.Value, what) },
                "in" => place with { In = Text(member.Value, what) },
                "latitude" => place with { Latitude = Number(member.Value, what) },
                "longitude" => place with { Longitude = Number(member.Value, what) },
                _ => place with { Population = Number(member.Value, what) },
            };
        }

        return place;
    }

    /// <summary>A number; one that was written wrong is noted here, and stands as it is for the rest not to miss it.</summary>
    private Setting<double> Number(SettingsNode node, string what)
    {
        if (node.Kind == JsonValueKind.Number && double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return new Setting<double>(value, node.Place);
        }

        Note(node.Place, $"{what} must be a number, not {node.KindInWords}.");
        return new Setting<double>(0, node.Place);
    }

    private ImmutableArray<LimitSetting> Limits(SettingsNode node)
    {
        var limits = ImmutableArray.CreateBuilder<LimitSetting>();
        foreach (var member in Members(node, "'limits'", [.. Limit.All.Select(limit => limit.Key)]))
        {
            if (member.Value.Kind == JsonValueKind.Number && int.TryParse(member.Value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                limits.Add(new LimitSetting(new Setting<string>(member.Key, member.Place), new Setting<int>(value, member.Value.Place)));
            }
            else
            {
                Note(member.Value.Place, $"'{member.Key}' must be a whole number, not {(member.Value.Kind == JsonValueKind.Number ? member.Value.Text : member.Value.KindInWords)}.");
            }
        }

        return limits.ToImmutable();
    }

    private HouseItemSetting HouseItem(SettingsMember member)
    {
        var before = _problems.Count;
        var item = new HouseItemSetting(new Setting<string>(member.Key, member.Place), null, null, [], [], false);
        foreach (var key in Members(member.Value, $"the item '{member.Key}'", "question", "enforcement", "types", "desks"))
        {
            var what = $"'{key.Key}'";
            item = key.Key switch
            {
                "question" => item with { Question = Text(key.Value, what) },
                "enforcement" => item with { Enforcement = Text(key.Value, what, "advise, answer or block") },
                "types" => item with { Types = Texts(key.Value, what) },
                _ => item with { Desks = Texts(key.Value, what) },
            };
        }

        return item with { IsBroken = _problems.Count > before };
    }

    private DocumentTypeSetting? DocumentType(SettingsMember member)
    {
        var what = $"the document type '{member.Key}'";
        if (!IsGroup(member.Value, what))
        {
            return null;
        }

        Setting<string>? type = null;
        var fields = ImmutableArray.CreateBuilder<FieldSetting>();
        var broken = false;
        foreach (var key in Members(member.Value, what, "type", "fields"))
        {
            if (key.Key.Equals("type", StringComparison.Ordinal))
            {
                type = Text(key.Value, "'type'");
                continue;
            }

            // What is already known to be wrong with the fields is not said again in other words.
            var before = _problems.Count;
            fields.AddRange(Fields(key.Value));
            broken |= _problems.Count > before;
        }

        return broken ? null : new DocumentTypeSetting(new Setting<string>(member.Key, member.Place), type, fields.ToImmutable());
    }

    private ElementTypeSetting? ElementType(SettingsMember member)
    {
        var before = _problems.Count;
        var fields = Members(member.Value, $"the element type '{member.Key}'", "fields").SelectMany(key => Fields(key.Value)).ToImmutableArray();
        return _problems.Count > before ? null : new ElementTypeSetting(new Setting<string>(member.Key, member.Place), fields);
    }

    private ImmutableArray<FieldSetting> Fields(SettingsNode node) =>
    [
        .. Members(node, "'fields'").Select(field => new FieldSetting(
            new Setting<string>(field.Key, field.Place),
            field.Value.Kind == JsonValueKind.String
                ? [new Setting<string>(field.Value.Text, field.Value.Place)]
                : Texts(field.Value, $"'{field.Key}'", "a property's alias or a list of them"))),
    ];

    /// <summary>The members of a group that are written once and, if some are listed, known.</summary>
    private IEnumerable<SettingsMember> Members(SettingsNode node, string what, params string[] known)
    {
        if (!IsGroup(node, what))
        {
            yield break;
        }

        var seen = new Dictionary<string, SettingsMember>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (known.Length > 0 && !known.Contains(member.Key, StringComparer.Ordinal))
            {
                var hint = Nearest.To(member.Key, known) is { } near ? $"did you mean '{near}'?" : $"it may have {string.Join(", ", known)}.";
                Note(member.Place, $"{what} has no key '{member.Key}'; {hint}");
            }
            else if (!seen.TryAdd(member.Key, member))
            {
                NoteTwice(member, seen[member.Key]);
            }
            else
            {
                yield return member;
            }
        }
    }

    private bool IsGroup(SettingsNode node, string what)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            Note(node.Place, $"{what} must be a group in braces, not {node.KindInWords}.");
        }

        return node.Kind == JsonValueKind.Object;
    }

    private Setting<string>? Text(SettingsNode node, string what, string wanted = "text")
    {
        if (node.Kind == JsonValueKind.String)
        {
            return new Setting<string>(node.Text, node.Place);
        }

        Note(node.Place, $"{what} must be {wanted}, not {node.KindInWords}.");
        return null;
    }

    private ImmutableArray<Setting<string>> Texts(SettingsNode node, string what, string wanted = "a list in brackets")
    {
        if (node.Kind == JsonValueKind.Array)
        {
            return [.. node.Items.Select(item => Text(item, $"each of {what}")).OfType<Setting<string>>()];
        }

        Note(node.Place, $"{what} must be {wanted}, not {node.KindInWords}.");
        return [];
    }

    private void NoteTwice(SettingsMember second, SettingsMember first) =>
        Note(second.Place, $"'{second.Key}' is written twice, here and on line {first.Place.Line}.");

    private void Note(Place place, string message) =>
        _problems.Add(new HouseStyleProblem(place.Line, place.Column, char.ToUpperInvariant(message[0]) + message[1..]));
}
