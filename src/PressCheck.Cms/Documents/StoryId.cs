using System.Globalization;

namespace PressCheck.Cms.Documents;

/// <summary>What a document of the CMS is called as a story: one story a document and culture.</summary>
public static class StoryId
{
    /// <summary>The story's id: the document's key as 32 hexadecimal digits, and, if it varies by culture, a full stop and the culture in lower case: <c>0f8f….en-us</c>.</summary>
    /// <param name="document">The document's key; it exists before the document was ever saved.</param>
    /// <param name="culture">The culture's ISO code; null or <c>*</c> for a document that does not vary.</param>
    public static string Of(Guid document, string? culture) =>
        culture is null or "*" ? document.ToString("N", CultureInfo.InvariantCulture) : $"{document:N}.{culture.ToLowerInvariant()}";

    /// <summary>The document and culture that a story's id tells; null if it is not the id of one.</summary>
    public static (Guid Document, string? Culture)? Read(string? story)
    {
        if (story is null || story.Length < 32 || !Guid.TryParseExact(story.AsSpan(0, 32), "N", out var document))
        {
            return null;
        }

        return story.Length == 32 ? (document, null) : story[32] == '.' && story.Length > 33 ? (document, story[33..]) : null;
    }
}
