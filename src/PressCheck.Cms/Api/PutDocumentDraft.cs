using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Problems;
using PressCheck.Web.Writing;

namespace PressCheck.Cms.Api;

/// <summary>Has the story of a document hold what the CMS has stored of it.</summary>
internal static class PutDocumentDraft
{
    private static readonly VerbNeeded Needed = new(Verb.Submit, Verb.SignOff);

    public static void Map(RouteGroupBuilder api) => api
        .MapPut("/documents/{key}/draft", static async Task<IResult> (DocumentAsked asked, DocumentAccess access, DraftKeeper keeper, CancellationToken cancel) =>
        {
            var content = asked.Stored;
            if (!StoredDocuments.CulturesOf(content).Contains(asked.Culture, StringComparer.OrdinalIgnoreCase))
            {
                // A document that varies is a story in each culture that it has, and none beside them.
                return Known.NotFound;
            }

            await access.DemandAsync(asked.User, asked.Culture, asked.Verbs, Needed);
            try
            {
                return await keeper.KeepAsync(content, asked.Culture, makes: true, cancel) is { } outcome
                    ? StoryAnswer.Of(outcome)
                    : new Problem(StatusCodes.Status409Conflict, "not-a-story", "What is stored of this document is no story: its type holds none, or there is too little text.");
            }
            catch (UnreadableDocumentException e)
            {
                return GetDocument.Unreadable(e);
            }
        })
        .Named("putDocumentDraft", CmsTags.Documents, "Makes what the CMS has stored of a document its story's latest draft; the first time, makes the story.")
        .Admits(Role.Reporter)
        .Gives<Story>();
}
