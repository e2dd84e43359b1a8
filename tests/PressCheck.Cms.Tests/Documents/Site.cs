using NSubstitute;
using PressCheck.Cms.Documents;
using PressCheck.Review.HouseStyles;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace PressCheck.Cms.Tests.Documents;

/// <summary>Document types and documents as the CMS itself makes them; only the service that lists the types stands in for one with a database.</summary>
internal sealed class Site
{
    private static readonly DefaultShortStringHelper Strings = new(new DefaultShortStringHelperConfig());
    private readonly Dictionary<Guid, IContentType> _types = [];
    private int _id = 100;

    public Site()
    {
        Types = Substitute.For<IContentTypeService>();
        Types.Get(Arg.Any<Guid>()).Returns(call => _types.GetValueOrDefault(call.Arg<Guid>()));
        Types.GetAll().Returns(_ => _types.Values);
    }

    public IContentTypeService Types { get; }

    public DocumentReader Reader(string? style = null) => new(new StoryTypes(Types, style is null ? HouseStyle.Default : HouseStyle.Parse($$"""{ "pressCheck": {{style}} }""", "umbraco.json")));

    public ContentType Type(string alias, ContentVariation variation, params (string Alias, string Editor)[] properties)
    {
        var type = new ContentType(Strings, Constants.System.Root) { Id = _id++, Key = Guid.NewGuid(), Alias = alias, Name = alias, Variations = variation };
        foreach (var (property, editor) in properties)
        {
            Add(type, property, editor, variation);
        }

        _types[type.Key] = type;
        return type;
    }

    public ContentType Type(string alias, params (string Alias, string Editor)[] properties) => Type(alias, ContentVariation.Nothing, properties);

    public void Add(ContentType type, string property, string editor, ContentVariation variation) =>
        type.AddPropertyType(new PropertyType(Strings, editor, ValueStorageType.Ntext, property) { Id = _id++, Name = property, Variations = variation, SortOrder = type.PropertyTypes.Count() });

    public static Content Document(ContentType type, string name = "Council closes the ferry", params (string Culture, string Name)[] cultures)
    {
        var content = new Content(name, Constants.System.Root, type) { Key = Guid.NewGuid() };
        foreach (var (culture, cultureName) in cultures)
        {
            content.SetCultureName(cultureName, culture);
        }

        return content;
    }

    /// <summary>What the editing screen would send of a document: the same values, JSON as JSON.</summary>
    public static DocumentValues Unsaved(Content content, string? culture) => DocumentValues.Of(content, culture) with
    {
        Values = [.. DocumentValues.Of(content, culture).Values.Select(value => value with
        {
            Value = value.Value is string text && PropertyText.KindOf(value.EditorAlias) is PropertyKind.Markup or PropertyKind.Blocks && PropertyText.IsJson(value.Value)
                ? System.Text.Json.JsonDocument.Parse((string)value.Value!).RootElement
                : value.Value is string plain ? System.Text.Json.JsonSerializer.SerializeToElement(plain) : value.Value,
        })],
    };
}
