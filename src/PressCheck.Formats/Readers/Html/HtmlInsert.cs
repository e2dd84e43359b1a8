namespace PressCheck.Formats.Readers.Html;

/// <summary>An element of a content management system's own that stands for a block which is kept beside the markup.</summary>
/// <param name="Key">What the block is called there.</param>
/// <param name="Inline">Whether it stands in the middle of a paragraph.</param>
public readonly record struct HtmlInsert(string Key, bool Inline)
{
    internal static HtmlInsert? Of(HtmlTree tree, int index)
    {
        var node = tree[index];
        if (node.Name is not ("umb-rte-block" or "umb-rte-block-inline"))
        {
            return null;
        }

        var key = tree.Value(index, "data-content-key");
        return new HtmlInsert(key.Length > 0 ? key : tree.Value(index, "data-content-udi"), node.Name is "umb-rte-block-inline");
    }
}
