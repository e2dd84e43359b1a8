using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;

namespace PressCheck.Cms.Api;

/// <summary>
/// The API's one door in the CMS. A controller is found by the CMS without anybody's registration and stands behind its own middleware and
/// policies; what comes through goes on to the same endpoints as the desk has.
/// </summary>
[ApiController]
[Route("[" + Constants.Web.AttributeRouting.BackOfficeToken + "]/presscheck/api/v1/{**rest}")]
[Authorize(Policy = "BackOfficeAccess")]
[Authorize(Policy = "SectionAccessContent")]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class PressCheckController : ControllerBase
{
    /// <summary>Where the API is mounted.</summary>
    internal const string Path = "/umbraco/presscheck/api/v1";

    /// <summary>Hands a request on.</summary>
    /// <returns>When it has been answered.</returns>
    [AcceptVerbs("GET", "POST", "PUT", "DELETE")]
    public Task AnswerAsync() => HttpContext.RequestServices.GetRequiredService<CmsApi>().AnswerAsync(HttpContext);
}
