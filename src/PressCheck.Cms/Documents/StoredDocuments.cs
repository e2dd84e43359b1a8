using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Documents;

/// <summary>Documents and library elements as the CMS has them stored.</summary>
internal sealed class StoredDocuments(
    IContentService documents
#if UMBRACO18
    , IElementService elements
#endif
    )
{
    /// <summary>A document or an element by its key; null if there is none.</summary>
    public IContentBase? Find(Guid key) =>
        documents.GetById(key)
#if UMBRACO18
        ?? (IContentBase?)elements.GetById(key)
#endif
        ;

    /// <summary>The cultures in which a document is a story of its own: null alone if it doesn't vary.</summary>
    public static IEnumerable<string?> CulturesOf(IContentBase content) =>
        content.AvailableCultures.Any() ? content.AvailableCultures.Select(culture => (string?)culture) : [null];
}
