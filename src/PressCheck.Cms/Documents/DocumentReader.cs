using System.Collections.Immutable;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;
using PressCheck.Review.HouseStyles;
using Umbraco.Cms.Core.Models;

namespace PressCheck.Cms.Documents;

/// <summary>Documents of the CMS as stories. What is about to be published and what is not even saved are read alike: the same words are the same draft.</summary>
/// <param name="types">Which documents are stories, and where their parts are.</param>
public sealed class DocumentReader(StoryTypes types)
{
    /// <summary>A document or a library element with the values that it would be published with.</summary>
    /// <param name="content">The document or element.</param>
    /// <param name="culture">The culture to read; null or <c>*</c> if it does not vary by culture.</param>
    /// <param name="segment">The segment to read; null reads the default one and, after it, what other segments say instead.</param>
    /// <returns>The story; null if the document is none.</returns>
    /// <exception cref="UnreadableDocumentException">A value can't be read.</exception>
    public DocumentStory? Read(IContentBase content, string? culture, string? segment = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return types.MayBeStory(content.ContentType.Alias)
            ? Read(DocumentValues.Of(content, culture), types.Shape(content.ContentType.Key) ?? TypeShape.Of(content), culture, segment)
            : null;
    }

    /// <summary>A document or a library element with the values that are out.</summary>
    /// <inheritdoc cref="Read(IContentBase, string?, string?)"/>
    public DocumentStory? ReadPublished(Publishable content, string? culture, string? segment = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return types.MayBeStory(content.ContentType.Alias)
            ? Read(DocumentValues.Published(content, culture), types.Shape(content.ContentType.Key) ?? TypeShape.Of(content), culture, segment)
            : null;
    }

    /// <summary>A document with the values that an editing screen holds.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The story; null if the document is none, or of a type that the CMS does not have.</returns>
    /// <inheritdoc cref="Read(IContentBase, string?, string?)"/>
    public DocumentStory? Read(DocumentValues values, string? culture, string? segment = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        return types.Shape(values.DocumentType) is { } type && types.MayBeStory(type.Alias) ? Read(values, type, culture, segment) : null;
    }

    private DocumentStory? Read(DocumentValues values, TypeShape type, string? culture, string? segment)
    {
        culture = culture is null or "" or "*" ? null : culture;
        var mapped = types.Mapping(type.Alias);
        var walk = new DocumentWalk(types, type, values, culture, segment);
        var fields = mapped?.Fields ?? Recognition.Document(type);
        var titled = false;
        try
        {
            foreach (var field in fields.Where(field => field.Part == PartKind.Headline))
            {
                titled |= walk.Write(field, mapped is not null);
            }

            if (!titled)
            {
                walk.WriteName();
            }

            foreach (var field in fields.Where(field => field.Part != PartKind.Headline))
            {
                walk.Write(field, mapped is not null);
            }

            return mapped is null && walk.MostWords <= StoryTypes.WordsOfAStory ? null : walk.Finish(mapped?.Type);
        }
        catch (UnreadableSourceException broken)
        {
            throw new UnreadableDocumentException(broken.Message, broken);
        }
    }
}
