using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>A document type of the site, or an element type of its blocks.</summary>
/// <param name="Number">Makes its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Varies">Each culture has its own values.</param>
/// <param name="Fields">Its properties.</param>
internal sealed record DocumentType(int Number, string Name, bool Varies, params IReadOnlyList<Field> Fields)
{
    public static readonly DocumentType Article = new(1, "Article", Varies: false, new Field(1, "Headline", DataType.Line), new Field(2, "Body", DataType.Area));

    /// <summary>No story: the house style does not map it.</summary>
    public static readonly DocumentType Page = new(2, "Page", Varies: false, new Field(1, "Headline", DataType.Line), new Field(2, "Body", DataType.Area));

    public static readonly DocumentType Column = new(3, "Column", Varies: true, new Field(1, "Headline", DataType.Line), new Field(2, "Body", DataType.Area));

    public static readonly DocumentType Feature = new(4, "Feature", Varies: false, new Field(1, "Headline", DataType.Line), new Field(3, "Copy", DataType.Rich), new Field(4, "Blocks", DataType.Blocks));

    /// <summary>What has documents below it, which it lists.</summary>
    public static readonly DocumentType Section = new(5, "Section", Varies: false, new Field(1, "Headline", DataType.Line)) { Lists = true };

    /// <summary>The element type of the block.</summary>
    public static readonly DocumentType Quote = new(9, "Quote", Varies: false, new Field(5, "Words", DataType.Area)) { IsElement = true };

    public static readonly IReadOnlyList<DocumentType> All = [Article, Page, Column, Feature, Section, Quote];

    /// <summary>What the site's umbraco.json says.</summary>
    public const string HouseStyle =
        """
        {
          "pressCheck": {
            "documentTypes": {
              "article": { "fields": { "headline": "headline", "body": "body" } },
              "column": { "fields": { "headline": "headline", "body": "body" } },
              "feature": { "fields": { "headline": "headline", "body": ["copy", "blocks"] } }
            }
          }
        }
        """;

    private static readonly Guid Tab = new("40000000-0000-0000-0000-000000000001");
    private static readonly Guid Group = new("40000000-0000-0000-0000-000000000002");

    public bool IsElement { get; init; }

    /// <summary>It lists the documents below it.</summary>
    public bool Lists { get; init; }

    /// <summary>What Umbraco's API calls its list; null if it has none.</summary>
    public object? Collection => Lists ? new { id = DataType.List.Key } : null;

    public Guid Key => KeyOf(Number);

    public string Alias => Name.ToLowerInvariant();

    public static Guid KeyOf(int number) => new($"20000000-0000-0000-0000-{number.ToString("D12", CultureInfo.InvariantCulture)}");

    /// <summary>The type as the CMS's own services have it.</summary>
    public ContentType Made()
    {
        var strings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());
        var variation = Varies ? ContentVariation.Culture : ContentVariation.Nothing;
        var type = new ContentType(strings, Constants.System.Root) { Id = 50 + Number, Key = Key, Alias = Alias, Name = Name, Variations = variation, IsElement = IsElement };
        foreach (var field in Fields)
        {
            type.AddPropertyType(new PropertyType(strings, field.Type.Editor, ValueStorageType.Ntext, field.Alias) { Id = (type.Id * 10) + field.Number, Name = field.Name, Variations = variation, SortOrder = field.Number });
        }

        return type;
    }

    /// <summary>The type as Umbraco's API tells it.</summary>
    public object Told() => new
    {
        id = Key, alias = Alias, name = Name, icon = "icon-document", description = (string?)null, allowedAsRoot = !IsElement, variesByCulture = Varies, variesBySegment = false, collection = Collection, isElement = IsElement,
        allowedInLibrary = false, allowedTemplates = Array.Empty<object>(), defaultTemplate = (object?)null, cleanup = new { preventCleanup = false }, allowedDocumentTypes = Array.Empty<object>(), compositions = Array.Empty<object>(),
        properties = Fields.Select(field => new
        {
            id = new Guid($"60000000-0000-0000-{Number:D4}-{field.Number.ToString("D12", CultureInfo.InvariantCulture)}"), container = new { id = Group }, sortOrder = field.Number, alias = field.Alias, name = field.Name,
            description = (string?)null, dataType = new { id = field.Type.Key }, variesByCulture = Varies, variesBySegment = false,
            validation = new { mandatory = false, mandatoryMessage = (string?)null, regEx = (string?)null, regExMessage = (string?)null }, appearance = new { labelOnTop = false },
        }),
        containers = new object[]
        {
            new { id = Tab, parent = (object?)null, name = "Story", type = "Tab", sortOrder = 0 },
            new { id = Group, parent = new { id = Tab }, name = "Text", type = "Group", sortOrder = 0 },
        },
    };
}

/// <summary>A property of a document type.</summary>
internal sealed record Field(int Number, string Name, DataType Type)
{
    public string Alias => Name.ToLowerInvariant();
}
