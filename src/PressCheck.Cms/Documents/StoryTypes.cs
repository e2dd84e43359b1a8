using System.Collections.Immutable;
using PressCheck.Review.HouseStyles;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Documents;

/// <summary>
/// Which documents are stories: those of the document types that the house style maps; if it maps none, every document with
/// a rich text, a text area or blocks of more than 80 words.
/// </summary>
public sealed class StoryTypes
{
    private readonly IContentTypeService _types;
    private readonly IMediaService? _media;
    private readonly ImmutableDictionary<string, ElementType> _elements;

    /// <param name="types">The CMS's document and element types.</param>
    /// <param name="style">The house style.</param>
    /// <param name="media">The CMS's media, for captions that a house style takes from them; null if there are none.</param>
    public StoryTypes(IContentTypeService types, HouseStyle style, IMediaService? media = null)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(style);
        _types = types;
        _media = media;
        _elements = style.ElementTypes;
        Mapped = style.DocumentTypes;
    }

    /// <summary>Words that a property must have more of to make a document of a type that nobody mapped a story.</summary>
    public const int WordsOfAStory = 80;

    /// <summary>The document types that the house style maps, by alias; if it maps any, only those are stories.</summary>
    public ImmutableDictionary<string, DocumentType> Mapped { get; }

    /// <summary>Whether documents of a type can be stories at all, whatever they say; cheap, for lists and trees.</summary>
    /// <param name="alias">The document type's alias.</param>
    public bool MayBeStory(string alias) => Mapped.IsEmpty || Mapping(alias) is not null;

    /// <summary>What the house style gets wrong about the CMS's types, one sentence each: types and properties that it maps and the CMS does not have.</summary>
    public ImmutableArray<string> Misconfigured()
    {
        var types = _types.GetAll().GroupBy(type => type.Alias, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => TypeShape.Of(same.First()), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Mapped.Values.OrderBy(type => type.Alias, StringComparer.Ordinal).SelectMany(type => Missing("document", type.Alias, type.Fields, types)),
            .. _elements.Values.OrderBy(type => type.Alias, StringComparer.Ordinal).SelectMany(type => Missing("element", type.Alias, type.Fields, types)),
        ];
    }

    internal DocumentType? Mapping(string alias) => Of(Mapped, alias);

    internal ElementType? ElementMapping(string alias) => Of(_elements, alias);

    internal TypeShape? Shape(Guid key) => _types.Get(key) is { } type && type.Key == key ? TypeShape.Of(type) : null;

    /// <summary>A media item, read from the CMS's own cache or database: its captions are part of every story that shows it.</summary>
    internal IMedia? Media(Guid key) => _media?.GetById(key) is { } media && media.Key == key && !media.Trashed ? media : null;

    private static IEnumerable<string> Missing(string what, string alias, ImmutableArray<StoryField> fields, Dictionary<string, TypeShape> types)
    {
        if (!types.TryGetValue(alias, out var type))
        {
            return [$"The house style maps the {what} type '{alias}', and the CMS has none of that alias."];
        }

        return fields.SelectMany(field => field.Properties)
            .Where(property => type.Property(property.Split('.')[0]) is null)
            .Select(property => $"The house style maps the property '{property}' of '{alias}', and that {what} type has none of that alias.");
    }

    /// <summary>The CMS does not tell aliases apart by their case.</summary>
    private static T? Of<T>(ImmutableDictionary<string, T> types, string alias)
        where T : class =>
        types.TryGetValue(alias, out var exact) ? exact : types.FirstOrDefault(type => type.Key.Equals(alias, StringComparison.OrdinalIgnoreCase)).Value;
}
