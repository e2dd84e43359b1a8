using System.Collections.Immutable;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace PressCheck.Cms.Documents;

/// <summary>The values of a document as they are now: about to be published, or not even saved.</summary>
/// <param name="Document">The document's key.</param>
/// <param name="DocumentType">The key of its document type.</param>
/// <param name="Name">The document's name in the culture that is read.</param>
/// <param name="Values">Every value of it, of all cultures and segments.</param>
public sealed record DocumentValues(Guid Document, Guid DocumentType, string? Name, ImmutableArray<DocumentValue> Values)
{
    /// <summary>The edited values of a document or an element, never the published ones.</summary>
    /// <param name="content">The document.</param>
    /// <param name="culture">The culture whose name it goes by; null or <c>*</c> if it does not vary.</param>
    public static DocumentValues Of(IContentBase content, string? culture) =>
        Of(content, culture is null or "*" ? content?.Name : content?.GetCultureName(culture) ?? content?.Name, static value => value.EditedValue);

    /// <summary>The values that are out.</summary>
    /// <inheritdoc cref="Of(IContentBase, string?)"/>
    public static DocumentValues Published(Publishable content, string? culture) =>
        Of(content, culture is null or "*" ? content?.PublishName : content?.GetPublishName(culture) ?? content?.PublishName, static value => value.PublishedValue);

    private static DocumentValues Of(IContentBase? content, string? name, Func<IPropertyValue, object?> read)
    {
        ArgumentNullException.ThrowIfNull(content);
        var values = ImmutableArray.CreateBuilder<DocumentValue>();
        foreach (var property in content.Properties)
        {
            foreach (var value in property.Values)
            {
                values.Add(new DocumentValue(property.Alias, property.PropertyType.PropertyEditorAlias, value.Culture, value.Segment, read(value)));
            }
        }

        return new DocumentValues(content.Key, content.ContentType.Key, name, values.ToImmutable());
    }

    public override string ToString() => $"{nameof(DocumentValues)} {Document:N}";
}

/// <summary>One value of a property.</summary>
/// <param name="Alias">The property's alias.</param>
/// <param name="EditorAlias">The property editor's alias, such as <c>Umbraco.RichText</c>; null if it is not known.</param>
/// <param name="Culture">The culture's ISO code; null if the property does not vary by culture.</param>
/// <param name="Segment">The segment; null for the default one.</param>
/// <param name="Value">A string, a <see cref="JsonElement"/>, or null.</param>
public sealed record DocumentValue(string Alias, string? EditorAlias, string? Culture, string? Segment, object? Value)
{
    public override string ToString() => $"{nameof(DocumentValue)} {Alias}";
}
