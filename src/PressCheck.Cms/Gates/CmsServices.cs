using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Gates;

/// <summary>Services of the CMS that a site need not have.</summary>
internal static class CmsServices
{
    /// <summary>The numbers of the document types whose alias is wanted; element types are none.</summary>
    public static int[] GetContentTypeIds(this IServiceProvider services, Func<string, bool> isWanted) =>
        [.. services.GetRequiredService<IContentTypeService>().GetAll().Where(type => !type.IsElement && isWanted(type.Alias)).Select(type => type.Id)];

#if UMBRACO18
    /// <summary>An element of the library; null if there is none.</summary>
    public static IElement? GetElement(this IServiceProvider services, Guid key) => services.GetService<IElementService>()?.GetById(key);
#endif
}
