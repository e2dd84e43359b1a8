using System.Collections.Immutable;
using Umbraco.Cms.Core.Models;

namespace PressCheck.Cms.Documents;

/// <summary>What a reader needs to know of a document type or an element type.</summary>
/// <param name="Alias">The type's alias.</param>
/// <param name="Name">What it is called to people.</param>
/// <param name="ByCulture">Whether it varies by culture.</param>
/// <param name="Properties">In the order of the editing screen.</param>
internal sealed record TypeShape(string Alias, string Name, bool ByCulture, ImmutableArray<PropertyShape> Properties)
{
    public PropertyShape? Property(string alias)
    {
        foreach (var property in Properties)
        {
            if (property.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase))
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>By group, then by place in the group, as editors see them.</summary>
    public static TypeShape Of(IContentTypeComposition type)
    {
        var groups = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in type.CompositionPropertyGroups)
        {
            foreach (var property in group.PropertyTypes?.ToList() ?? [])
            {
                groups.TryAdd(property.Alias, group.SortOrder);
            }
        }

        return new TypeShape(type.Alias, type.Name ?? type.Alias, Varies(type.Variations, ContentVariation.Culture),
        [
            .. type.CompositionPropertyTypes
                .OrderBy(property => groups.GetValueOrDefault(property.Alias, int.MaxValue))
                .ThenBy(property => property.SortOrder)
                .ThenBy(property => property.Alias, StringComparer.Ordinal)
                .Select(Property),
        ]);
    }

    /// <summary>The shape of a type that the CMS no longer lists, as one of its documents has it.</summary>
    public static TypeShape Of(IContentBase content) => new(content.ContentType.Alias, content.ContentType.Name ?? content.ContentType.Alias, Varies(content.ContentType.Variations, ContentVariation.Culture),
    [
        .. content.Properties.Select(property => property.PropertyType)
            .OrderBy(property => property.SortOrder)
            .ThenBy(property => property.Alias, StringComparer.Ordinal)
            .Select(Property),
    ]);

    private static PropertyShape Property(IPropertyType property) => new(
        property.Alias, property.Name, property.PropertyEditorAlias, Varies(property.Variations, ContentVariation.Culture), Varies(property.Variations, ContentVariation.Segment));

    private static bool Varies(ContentVariation variation, ContentVariation by) => (variation & by) == by;
}

/// <summary>A property of a type.</summary>
internal sealed record PropertyShape(string Alias, string Name, string Editor, bool ByCulture, bool BySegment);
