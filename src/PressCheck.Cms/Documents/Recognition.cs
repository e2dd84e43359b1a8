using System.Collections.Immutable;
using PressCheck.Analysis.Text;
using PressCheck.Review.HouseStyles;
using Editors = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace PressCheck.Cms.Documents;

/// <summary>What properties hold when nobody has mapped them, told by their editors and by the aliases that sites use.</summary>
internal static class Recognition
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;
    private static readonly string[] Headlines = ["headline", "articleTitle", "storyTitle", "newsTitle", "pageTitle", "heading", "title"];
    private static readonly string[] Standfirsts = ["standfirst", "dek", "deck", "lede", "lead", "intro", "introduction", "ingress", "excerpt", "summary", "subtitle", "subheading", "subheadline", "teaser", "abstract"];
    private static readonly string[] Bylines = ["byline", "author", "authors", "authorName", "writer", "reporter"];

    // For machines, or for the desk alone: readers of the story never see them.
    private static readonly string[] Unread = ["meta", "seo", "opengraph", "twitter", "schema", "jsonld", "script", "css", "style", "embed", "html", "code", "config", "redirect", "keyword", "internal", "note", "cookie", "settings"];

    /// <summary>The fields of a document type as its properties show them.</summary>
    public static ImmutableArray<StoryField> Document(TypeShape type)
    {
        var headline = First(type, Headlines);
        var standfirst = First(type, Standfirsts);
        var byline = First(type, Bylines);
        var dateline = First(type, ["dateline"]);
        var taken = new HashSet<PropertyShape?> { headline, standfirst, byline, dateline };
        var captions = type.Properties.Where(property => !taken.Contains(property) && IsText(property) && property.Alias.Contains("caption", AnyCase)).ToList();
        taken.UnionWith(captions);
        return
        [
            .. One(PartKind.Headline, headline),
            .. One(PartKind.Standfirst, standfirst),
            .. One(PartKind.Byline, byline),
            .. One(PartKind.Dateline, dateline),
            new StoryField(PartKind.Body, [.. type.Properties.Where(property => !taken.Contains(property) && IsProse(property)).Select(property => property.Alias)]),
            new StoryField(PartKind.Caption, [.. captions.Select(property => property.Alias)]),
        ];
    }

    /// <summary>The fields of an element type: all of its text, in the order of its screen.</summary>
    public static ImmutableArray<StoryField> Element(TypeShape type) =>
        [.. type.Properties.Where(property => IsProse(property) || IsText(property)).Where(property => !IsUnread(property)).Select(property => new StoryField(ElementPart(property), [property.Alias]))];

    /// <summary>What a property of a block is; body leaves the rest to the words themselves.</summary>
    private static PartKind ElementPart(PropertyShape property) =>
        property.Alias.Contains("caption", AnyCase) ? PartKind.Caption
        : property.Alias.Contains("heading", AnyCase) || property.Alias.Contains("headline", AnyCase) || property.Alias.EndsWith("title", AnyCase) ? PartKind.Subheading
        : property.Alias.Contains("pullquote", AnyCase) ? PartKind.PullQuote
        : property.Alias.EndsWith("quote", AnyCase) || property.Alias.EndsWith("quotation", AnyCase) ? PartKind.BlockQuote
        : PartKind.Body;

    /// <summary>Blocks, rich text, Markdown, and long plain text that is meant for readers.</summary>
    private static bool IsProse(PropertyShape property) =>
        property.Editor is Editors.RichText or Editors.MarkdownEditor or Editors.TextArea || PropertyText.IsBlocks(property.Editor)
            ? !IsUnread(property)
            : false;

    private static bool IsText(PropertyShape property) => property.Editor is Editors.TextBox or Editors.TextArea or Editors.RichText or Editors.MarkdownEditor;

    private static bool IsUnread(PropertyShape property) => property.Editor is Editors.TextArea or Editors.TextBox && Array.Exists(Unread, word => property.Alias.Contains(word, AnyCase));

    private static PropertyShape? First(TypeShape type, string[] aliases)
    {
        foreach (var alias in aliases)
        {
            if (type.Property(alias) is { } property && IsText(property))
            {
                return property;
            }
        }

        return null;
    }

    private static ImmutableArray<StoryField> One(PartKind part, PropertyShape? property) => property is null ? [] : [new StoryField(part, [property.Alias])];
}
