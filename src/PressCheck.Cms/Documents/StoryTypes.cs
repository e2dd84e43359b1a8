using System.Collections.Immutable;
using PressCheck.Review.HouseStyles;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Documents;

/// <summary>
/// Which documents are stories: those of the document types that the house style maps; if it maps none, every document with
/// a rich text, a text area or blocks of more than 80 words.
/// </summary>
public sealed class StoryTypes
{
    private readonly IContentTypeService _types;

    /// <param name="types">The CMS's document and element types.</param>
    /// <param name="style">The house style.</param>
    public StoryTypes(IContentTypeService types, HouseStyle style)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(style);
        _types = types;
        Mapped = style.DocumentTypes;
    }

    /// <summary>Words that a property must have more of to make a document of a type that nobody mapped a story.</summary>
    public const int WordsOfAStory = 80;

    /// <summary>The document types that the house style maps, by alias; if it maps any, only those are stories.</summary>
    public ImmutableDictionary<string, DocumentType> Mapped { get; }

    /// <summary>Whether documents of a type can be stories at all, whatever they say; cheap, for lists and trees.</summary>
    /// <param name="alias">The document type's alias.</param>
    public bool MayBeStory(string alias) => Mapped.IsEmpty || Mapping(alias) is not null;

    internal DocumentType? Mapping(string alias)
    {
        if (Mapped.TryGetValue(alias, out var exact))
        {
            return exact;
        }

        // The CMS does not tell aliases apart by their case.
        foreach (var (key, type) in Mapped)
        {
            if (key.Equals(alias, StringComparison.OrdinalIgnoreCase))
            {
                return type;
            }
        }

        return null;
    }

    internal TypeShape? Shape(Guid key) => _types.Get(key) is { } type && type.Key == key ? TypeShape.Of(type) : null;
}
