using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace UmbracoSite.Newsroom;

/// <summary>A news article with blocks, and a column.</summary>
public sealed class TypesOfTheCourier(
    IContentTypeService contentTypes,
    IDataTypeService dataTypes,
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer serializer,
    IShortStringHelper strings)
{
    public const string Article = "newsArticle";
    public const string Column = "column";
    public const string Quote = "quoteBlock";
    public const string Picture = "pictureBlock";

    public async Task MakeAsync()
    {
        var line = await OwnAsync(Constants.DataTypes.Guids.TextstringGuid);
        var lines = await OwnAsync(Constants.DataTypes.Guids.TextareaGuid);
        var rich = await OwnAsync(Constants.DataTypes.Guids.RichtextEditorGuid);

        var quote = await MakeAsync(Quote, "Quotation", "icon-quote", element: true, ("words", "Words", lines), ("speaker", "Speaker", line));
        var picture = await MakeAsync(Picture, "Picture", "icon-picture", element: true, ("caption", "Caption", line));
        var blocks = await BlocksAsync(quote, picture);

        await MakeAsync(Article, "News article", "icon-newspaper", element: false,
            ("headline", "Headline", line), ("standfirst", "Standfirst", lines), ("byline", "Byline", line), ("leadCaption", "Caption of the lead picture", line), ("bodyText", "Body", rich), ("blocks", "Blocks", blocks));
        await MakeAsync(Column, "Column", "icon-chat", element: false, ("headline", "Headline", line), ("byline", "Byline", line), ("bodyText", "Body", rich));
    }

    private async Task<IDataType> OwnAsync(Guid key) =>
        await dataTypes.GetAsync(key) ?? throw new InvalidOperationException("One of Umbraco's own data types is gone.");

    private async Task<IDataType> BlocksAsync(params IContentType[] elements)
    {
        if (!editors.TryGet(Constants.PropertyEditors.Aliases.BlockList, out var editor))
        {
            throw new InvalidOperationException("There is no Block List.");
        }

        var type = new DataType(editor, serializer)
        {
            Name = "Blocks of an article",
            EditorUiAlias = "Umb.PropertyEditorUi.BlockList",
            DatabaseType = ValueStorageType.Ntext,
            ConfigurationData = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["blocks"] = elements.Select(element => new Dictionary<string, object>(StringComparer.Ordinal) { ["contentElementTypeKey"] = element.Key }).ToArray(),
            },
        };
        var made = await dataTypes.CreateAsync(type, Constants.Security.SuperUserKey);
        return made.Success ? made.Result : throw new InvalidOperationException($"The Block List could not be made: {made.Status}.");
    }

    private async Task<IContentType> MakeAsync(string alias, string name, string icon, bool element, params (string Alias, string Name, IDataType Type)[] properties)
    {
        var type = new ContentType(strings, Constants.System.Root) { Key = Guid.NewGuid(), Alias = alias, Name = name, Icon = icon, IsElement = element, AllowedAsRoot = !element };
        foreach (var (property, label, data) in properties)
        {
            type.AddPropertyType(new PropertyType(strings, data, property) { Name = label, SortOrder = type.PropertyTypes.Count() }, "story", "Story");
        }

        var made = await contentTypes.CreateAsync(type, Constants.Security.SuperUserKey);
        return made.Result == ContentTypeOperationStatus.Success ? type : throw new InvalidOperationException($"The type {alias} could not be made: {made.Result}.");
    }
}
