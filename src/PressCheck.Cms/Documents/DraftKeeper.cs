using System.Collections.Immutable;
using PressCheck.Cms.People;
using PressCheck.Cms.Settings;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Documents;

/// <summary>
/// Keeps as a story's draft what the CMS has stored of a document. The draft is whoever's who saved the document, whoever asks for it: so
/// nobody signs off their own words by having somebody else open them.
/// </summary>
internal sealed class DraftKeeper(Newsroom newsroom, DocumentReader reader, IUserService users, CmsSettings settings)
{
    private const int Tries = 4;
    private const int MostAuthors = 20;

    /// <summary>Keeps the stored values of a document as the story's latest draft, unless that is what they are already.</summary>
    /// <param name="content">The document or element.</param>
    /// <param name="culture">The culture; null if it does not vary.</param>
    /// <param name="makes">Makes the story if there is none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The story as it is then; null if the document is none, or if there is none and none is to be made.</returns>
    /// <exception cref="UnreadableDocumentException">A value can't be read.</exception>
    public async Task<Outcome?> KeepAsync(IContentBase content, string? culture, bool makes, CancellationToken cancel = default)
    {
        if (reader.Read(content, culture) is not { } read)
        {
            return null;
        }

        var title = read.Title.Length > 0 ? read.Title : read.Id;
        var (writer, mayEdit) = Writer(content);
        Outcome? lost = null;
        for (var i = 0; i < Tries; i++)
        {
            var story = await newsroom.FindAsync(read.Id, cancel);
            var made = story is null;
            if (story is null)
            {
                if (!makes)
                {
                    return null;
                }

                lost = await newsroom.CreateAsync(new WriteRequest(Guid.CreateVersion7().ToString("N"), read.Id, 0, writer), title, settings.Desk, AuthorsOf(content, writer, mayEdit), cancel);
                if (lost is not Outcome.Done created)
                {
                    continue;
                }

                story = created.Story;
            }

            var joins = !mayEdit && !story.Authors.Contains(writer.Id) && story.Authors.Length < MostAuthors;
            if (!made && (story.Title != title || joins))
            {
                var authors = joins ? story.Authors.Add(writer.Id) : story.Authors;
                lost = await newsroom.DescribeAsync(Request(story, writer), title, story.Desk, authors, cancel);
                if (lost is not Outcome.Done described)
                {
                    continue;
                }

                story = described.Story;
            }

            if (story.DraftHash == read.Draft.Sha256)
            {
                return new Outcome.Done(story);
            }

            lost = await newsroom.SaveDraftAsync(Request(story, writer), read.Draft, cancel);
            if (lost is not Outcome.Conflict)
            {
                return lost;
            }
        }

        return lost;
    }

    private static WriteRequest Request(Story story, Person writer) => new(Guid.CreateVersion7().ToString("N"), story.Id, story.Version, writer);

    /// <summary>Whoever saved the document last. The CMS let them write it, so here they may whatever their role.</summary>
    private (Person Person, bool MayEdit) Writer(IContentBase content) => UserOf(content.WriterId) is { } user
        ? (new Person(BackofficePeople.IdOf(user.Key), Role.Manager, settings.Desk), BackofficePeople.RoleOf([.. BackofficePeople.VerbsOf(user)]) >= Role.Editor)
        : (new Person(BackofficePeople.Nobody, Role.Manager, settings.Desk), true);

    /// <summary>Whoever made the document, and whoever wrote it unless that is an editor at work on somebody else's.</summary>
    private ImmutableArray<string> AuthorsOf(IContentBase content, Person writer, bool mayEdit)
    {
        var creator = UserOf(content.CreatorId) is { } user ? BackofficePeople.IdOf(user.Key) : writer.Id;
        return mayEdit || creator == writer.Id ? [creator] : [creator, writer.Id];
    }

    private Umbraco.Cms.Core.Models.Membership.IUser? UserOf(int id) => users.GetUserById(id);
}
