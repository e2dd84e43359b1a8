using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Gates;

/// <summary>What is asked of the CMS's types.</summary>
internal static class CmsServices
{
    /// <summary>The numbers of the types of documents, or of elements, whose alias is wanted.</summary>
    public static int[] GetContentTypeIds(this IServiceProvider services, Item item, Func<string, bool> isWanted) =>
        [.. services.GetRequiredService<IContentTypeService>().GetAll().Where(type => type.IsElement == (item == Item.Element) && isWanted(type.Alias)).Select(type => type.Id)];
}
