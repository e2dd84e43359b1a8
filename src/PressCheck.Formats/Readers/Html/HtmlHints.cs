using System.Collections.Frozen;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers.Html;

/// <summary>What an element says about its text: by its name, its role, and the class names that publishers use.</summary>
internal static class HtmlHints
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;
    private const int LongestByline = 250;
    private const int LongestStandfirst = 700;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Furniture = Set(
        "share sharing share-buttons share-links share-bar share-tools social-share social-sharing social-links social-icons social-media-share sharedaddy addtoany "
        + "related related-posts related-articles related-stories related-content related-links jp-relatedposts newsletter newsletter-signup newsletter-form newsletter-promo signup "
        + "comments comment-list comments-area comment-respond comment-form respond disqus_thread advert advertisement ad ads ad-container ad-slot ad-unit ad-wrapper promo promo-box "
        + "cookie cookie-banner cookie-notice cookie-consent gdpr breadcrumb breadcrumbs sidebar widget recommended read-more read-next more-stories tags tag-list post-tags entry-tags "
        + "post-navigation nav-links paywall subscribe subscription taboola outbrain popup modal site-header site-footer site-nav menu pagination toolbar");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bylines = Set(
        "byline by-line author author-name article-author post-author entry-author article-byline story-byline post-byline c-byline contributor article__byline byline__name vcard");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Standfirsts = Set(
        "standfirst dek deck subtitle sub-title subheadline sub-headline article-summary article-standfirst article__standfirst article-subtitle entry-subtitle article-dek article__dek kicker-text article-intro post-subtitle");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Captions = Set(
        "caption wp-caption-text image-caption photo-caption media-caption article-caption figure-caption photo-credit image-credit picture-caption caption-text");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Notes = Set(
        "correction corrections clarification editors-note editor-note editorial-note author-bio about-author author-box article-footnote endnote tagline shirttail article-correction");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unseen = Set(
        "sr-only screen-reader-text visually-hidden visuallyhidden u-visually-hidden sr-text assistive-text");

    /// <summary>What the text of an element is; null if the element does not say.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="index">The element.</param>
    /// <param name="length">Characters of text in the element.</param>
    public static PartKind? KindOf(HtmlTree tree, int index, int length)
    {
        var node = tree[index];
        if (HtmlNames.IsHeading(node.Name))
        {
            return Is(tree, node, Standfirsts) ? PartKind.Standfirst : PartKind.Subheading;
        }

        if (node.Name is "figcaption")
        {
            return PartKind.Caption;
        }

        if (node.Name is "body" or "main" or "article" || (node.Attributes.Length == 0 && node.Name is not "blockquote"))
        {
            return null;
        }

        if (IsPullQuote(tree, node))
        {
            return PartKind.PullQuote;
        }

        return node.Name is "blockquote" ? PartKind.BlockQuote
            : length <= LongestByline && (Is(tree, node, Bylines) || Says(tree, node, "rel", "author") || Says(tree, node, "itemprop", "author")) ? PartKind.Byline
            : length <= LongestStandfirst && (Is(tree, node, Standfirsts) || Says(tree, node, "itemprop", "description")) ? PartKind.Standfirst
            : Is(tree, node, Captions) ? PartKind.Caption
            : Is(tree, node, Notes) ? PartKind.Note
            : null;
    }

    /// <summary>Not shown to a reader of the page.</summary>
    public static bool IsHidden(HtmlTree tree, int index)
    {
        var node = tree[index];
        if (HtmlNames.IsSilent(node.Name) || (node.Name is "dialog" && node.Attribute("open") is null))
        {
            return true;
        }

        if (node.Attributes.Length == 0)
        {
            return false;
        }

        return node.Attribute("hidden") is not null
            || (node.Attribute("style") is { } style && Hides(tree.ValueOf(style)))
            || Is(tree, node, Unseen);
    }

    /// <summary>Belongs to the page by its name, role or class, whatever it says.</summary>
    public static bool IsFurniture(HtmlTree tree, int index)
    {
        var node = tree[index];
        return node.Name is "nav" or "form" or "search" or "menu"
            || (node.Attributes.Length > 0 && node.Name is not ("html" or "body" or "main" or "article")
                && (Is(tree, node, Furniture) || Says(tree, node, "role", "navigation") || Says(tree, node, "role", "search")
                    || (node.Attribute("id") is { } id && Furniture.Contains(tree.ValueOf(id)))));
    }

    public static bool IsSiteTitle(HtmlTree tree, in HtmlNode node) =>
        node.Attribute("class") is { } names && tree.ValueOf(names) is var value && (value.Contains("site-", AnyCase) || value.Contains("logo", AnyCase));

    /// <summary>Whether a list of words in an attribute has a word.</summary>
    public static bool Says(HtmlTree tree, in HtmlNode node, string attribute, string word)
    {
        if (node.Attribute(attribute) is not { } found)
        {
            return false;
        }

        var value = tree.ValueOf(found);
        foreach (var range in value.SplitAny(" \t\r\n\f"))
        {
            if (value[range].Equals(word, AnyCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPullQuote(HtmlTree tree, in HtmlNode node) =>
        node.Attribute("class") is { } names && tree.ValueOf(names) is var value
        && (value.Contains("pullquote", AnyCase) || value.Contains("pull-quote", AnyCase) || value.Contains("pull_quote", AnyCase));

    private static bool Is(HtmlTree tree, in HtmlNode node, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names)
    {
        if (node.Attribute("class") is not { } found)
        {
            return false;
        }

        var value = tree.ValueOf(found);
        foreach (var range in value.SplitAny(" \t\r\n\f"))
        {
            if (names.Contains(value[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hides(ReadOnlySpan<char> style) => Sets(style, "display", "none") || Sets(style, "visibility", "hidden");

    private static bool Sets(ReadOnlySpan<char> style, string property, string value)
    {
        var at = style.IndexOf(property, AnyCase);
        return at >= 0 && style[(at + property.Length)..].TrimStart() is [':', .. var rest] && rest.TrimStart().StartsWith(value, AnyCase);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
