using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>The site's types, and documents and elements of them.</summary>
internal sealed partial class Rig
{
    public ContentType Type(string alias = "article", ContentVariation variation = ContentVariation.Nothing)
    {
        var strings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());
        var type = new ContentType(strings, Constants.System.Root) { Id = 50 + _types.Count, Key = Guid.NewGuid(), Alias = alias, Name = alias, Variations = variation };
        foreach (var (property, at) in new[] { ("title", 1), ("body", 2) })
        {
            type.AddPropertyType(new PropertyType(strings, Constants.PropertyEditors.Aliases.TextArea, ValueStorageType.Ntext, property) { Id = (type.Id * 10) + at, Name = property, Variations = variation, SortOrder = at });
        }

        Add(type);
        return type;
    }

    public void Add(IContentType type) => _types[type.Key] = type;

    /// <summary>A document as it is after it was saved for the first time.</summary>
    public Content Saved(ContentType type, string body = Finished, params string[] cultures)
    {
        var content = Unsaved(type, body, cultures);
        Repositories.Persist(content);
        return content;
    }

    /// <summary>A document that is out, however it got there.</summary>
    public Content Out(ContentType type, string body = Finished)
    {
        var content = Unsaved(type, body);
        content.PublishedState = PublishedState.Publishing;
        foreach (var property in content.Properties)
        {
            property.PublishValues();
        }

        Repositories.Persist(content);
        return content;
    }

    /// <summary>The same below a page.</summary>
    public Content Below(Content page, ContentType type, string body = Finished)
    {
        var content = Unsaved(type, body);
        content.ParentId = page.Id;
        Repositories.Persist(content);
        return content;
    }

#if UMBRACO18
    /// <summary>An element of the library as it is after it was saved for the first time.</summary>
    public Element SavedElement(string body)
    {
        var type = Type();
        type.IsElement = true;
        var element = new Element("Bridge", type) { Key = Guid.NewGuid(), WriterId = 11, CreatorId = 11 };
        Write(element, body);
        Repositories.Persist(element);
        return element;
    }
#endif

    public static Content Unsaved(ContentType type, string body = Finished, params string[] cultures)
    {
        var content = new Content("Bridge", Constants.System.Root, type) { Key = Guid.NewGuid(), WriterId = 11, CreatorId = 11 };
        foreach (var culture in cultures)
        {
            content.SetCultureName("Bridge " + culture, culture);
        }

        Write(content, body, cultures);
        return content;
    }

    public static void Write(IContentBase content, string body, params string[] cultures)
    {
        foreach (var culture in cultures is [] ? [null] : cultures.Cast<string?>())
        {
            content.SetValue("title", "The bridge opens", culture);
            content.SetValue("body", body, culture);
        }
    }

    public void Save(Content content, string body, params string[] cultures)
    {
        Write(content, body, cultures);
        Documents.Save(content, 11).Success.ShouldBeTrue();
    }
}
