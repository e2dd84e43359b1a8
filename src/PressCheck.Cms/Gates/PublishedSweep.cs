using PressCheck.Cms.Documents;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Gates;

/// <summary>
/// Looks at all that is out, page by page. What fails is looked at again a little later and keeps nothing else from being looked at; if nothing works, the
/// whole is given up, to be done again.
/// </summary>
internal sealed class PublishedSweep(
    IServiceProvider services,
    IContentService documents,
#if UMBRACO18
    Library library,
#endif
    StoryTypes types,
    PublishedCheck check)
{
    private const int PageSize = 100;
    private const int MostFailures = 20;

    /// <summary>Looks at every document that is out, and at every element of the library.</summary>
    /// <returns>How many stories were looked at.</returns>
    public async Task<int> CheckAllAsync(CancellationToken cancel)
    {
        var looked = await CheckAllAsync(Item.Document, cancel);
#if UMBRACO18
        looked += await CheckAllAsync(Item.Element, cancel);
#endif
        return looked;
    }

    private async Task<int> CheckAllAsync(Item item, CancellationToken cancel)
    {
        var wanted = services.GetContentTypeIds(item, types.MayBeStory);
        var (looked, failed, before) = (0, 0, 0L);
        for (long page = 0, total = 1; wanted.Length > 0 && page * PageSize < total; page++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var content in Page(item, wanted, page, out total).Where(content => content is { Published: true, Trashed: false }))
            {
                cancel.ThrowIfCancellationRequested();
                try
                {
                    looked += await check.CheckAsync(content, cancel);
                    failed = 0;
                }
                catch (Exception e) when (!cancel.IsCancellationRequested && ++failed < MostFailures)
                {
                    check.LookAgain(content.Key, item, e);
                }
            }

            // Some were deleted meanwhile, and as many moved up to the page before.
            page -= total < before ? Math.Min(2, page + 1) : 0;
            before = total;
        }

        return looked;
    }

    private IEnumerable<Publishable> Page(Item item, int[] wanted, long page, out long total)
    {
#if UMBRACO18
        if (item == Item.Element)
        {
            return library.Page(wanted, page, PageSize, out total);
        }
#endif
        return documents.GetPagedOfTypes(wanted, page, PageSize, out total, null, Ordering.By("id"));
    }
}
