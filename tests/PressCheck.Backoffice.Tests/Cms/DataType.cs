using System.Globalization;
using System.Text.Json.Nodes;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>An editor of the site and how it is set up.</summary>
/// <param name="Number">Makes its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Editor">The server's editor.</param>
/// <param name="Screen">What the client shows for it.</param>
/// <param name="Settings">Its settings, as JSON.</param>
internal sealed record DataType(int Number, string Name, string Editor, string Screen, string Settings = "[]")
{
    public static readonly DataType Line = new(1, "Textstring", "Umbraco.TextBox", "Umb.PropertyEditorUi.TextBox");
    public static readonly DataType Area = new(2, "Textarea", "Umbraco.TextArea", "Umb.PropertyEditorUi.TextArea");
    public static readonly DataType Rich = new(3, "Richtext", "Umbraco.RichText", "Umb.PropertyEditorUi.Tiptap", """
        [{ "alias": "extensions", "value": ["Umb.Tiptap.RichTextEssentials", "Umb.Tiptap.Bold", "Umb.Tiptap.Italic"] }, { "alias": "toolbar", "value": [[["Umb.Tiptap.Toolbar.Bold", "Umb.Tiptap.Toolbar.Italic"]]] }]
        """);

    public static readonly DataType Blocks = new(4, "Blocks", "Umbraco.BlockList", "Umb.PropertyEditorUi.BlockList", $$"""
        [{ "alias": "blocks", "value": [{ "contentElementTypeKey": "{{DocumentType.KeyOf(9)}}", "label": "Quote" }] }]
        """);

    public static readonly DataType List = new(5, "List", "Umbraco.ListView", "Umb.PropertyEditorUi.Collection", """
        [
          { "alias": "layouts", "value": [{ "name": "Table", "collectionView": "Umb.CollectionView.Document.Table", "icon": "icon-list", "isSystem": true, "selected": true }] },
          { "alias": "pageSize", "value": 100 }, { "alias": "orderBy", "value": "sortOrder" }, { "alias": "orderDirection", "value": "asc" }, { "alias": "includeProperties", "value": [] }, { "alias": "showContentFirst", "value": false }
        ]
        """);

    public static readonly IReadOnlyList<DataType> All = [Line, Area, Rich, Blocks, List];

    public Guid Key => new($"30000000-0000-0000-0000-{Number.ToString("D12", CultureInfo.InvariantCulture)}");

    /// <summary>Whether its values are JSON in the CMS's database.</summary>
    public bool IsJson => this == Rich || this == Blocks;

    public JsonObject Told() => new()
    {
        ["id"] = Key.ToString(), ["name"] = Name, ["isDeletable"] = true, ["canIgnoreStartNodes"] = false, ["editorAlias"] = Editor, ["editorUiAlias"] = Screen, ["values"] = JsonNode.Parse(Settings), ["flags"] = new JsonArray(),
        ["parent"] = null,
    };
}
