using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.Findings;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Review.Clearances;
using PressCheck.Review.Gates;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace PressCheck.Cms.Api;

/// <summary>Where a document stands as a story.</summary>
internal static class GetDocument
{
    /// <param name="Story">The id that its story has or would have.</param>
    /// <param name="IsStory">What is stored of it is a story.</param>
    /// <param name="Kept">There is a story of it.</param>
    /// <param name="Title">What lists call it; null if there is no story.</param>
    /// <param name="Type">The alias of its document type.</param>
    /// <param name="State">Where the story stands.</param>
    /// <param name="Version">The story's version, which writes send as If-Match.</param>
    /// <param name="Needs">Findings and items that still need somebody.</param>
    /// <param name="Gate">What the gate says of the latest draft that was kept.</param>
    /// <param name="IsLatest">That draft is what the CMS has stored.</param>
    /// <param name="May">The asker's permissions of PressCheck there; in a language in which they may not write, only those that write nothing.</param>
    internal sealed record Standing(
        string Story, bool IsStory, bool Kept, string? Title, string Type, StoryState? State, long? Version, int? Needs, GateAnswer? Gate, bool IsLatest, ImmutableArray<string> May);

    internal sealed record GateAnswer(bool MayPublish, ImmutableArray<Objection> Objections);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/documents/{key}", static async Task<IResult> (DocumentAsked asked, Newsroom newsroom, DocumentReader reader, DocumentRights rights, CancellationToken cancel) =>
        {
            var content = asked.Stored;
            DocumentStory? read;
            try
            {
                read = reader.Read(content, asked.Culture);
            }
            catch (UnreadableDocumentException e)
            {
                return Unreadable(e);
            }

            var story = await newsroom.FindAsync(asked.Story, cancel);
            var decision = story is null ? null : await newsroom.DecideAsync(asked.Story, cancel);
            var needs = story is null ? null : (int?)(await newsroom.ChecklistAsync(asked.Story, cancel) ?? []).Count(NeedsSomebody);
            return Answer.Of(new Standing(
                asked.Story,
                read is not null,
                story is not null,
                story?.Title,
                content.ContentType.Alias,
                story?.State,
                story?.Version,
                needs,
                decision is null ? null : new GateAnswer(decision.MayPublish, decision.Objections),
                story is not null && story.DraftHash == read?.Draft.Sha256,
                await asked.MayAsync(rights)));
        })
        .Named("getDocument", CmsTags.Documents, "Where a document stands as a story.")
        .Admits(Role.Reporter)
        .Gives<Standing>();

    /// <summary>Whether an item of a checklist still needs somebody.</summary>
    public static bool NeedsSomebody(ChecklistItem item) => item.State is ItemState.Open or ItemState.NeedsSecond && item.Enforcement > Enforcement.Advise;

    /// <summary>A document with a value that can't be read.</summary>
    public static Problem Unreadable(UnreadableDocumentException e) => new(StatusCodes.Status422UnprocessableEntity, "unreadable-document", e.Message);
}

/// <summary>Parts of the API that only the CMS has.</summary>
internal static class CmsTags
{
    public const string Documents = "documents";
    public const string Site = "site";
}
