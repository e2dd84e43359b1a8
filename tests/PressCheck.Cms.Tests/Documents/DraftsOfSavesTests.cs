using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Storage;
using PressCheck.Cms.Tests.Api;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace PressCheck.Cms.Tests.Documents;

public sealed class DraftsOfSavesTests
{
    [Fact]
    public async Task What_is_saved_is_the_latest_draft_of_a_story_that_there_is()
    {
        await using var site = await Backoffice.StartAsync();
        var document = site.Document("walt");
        var story = StoryId.Of(document.Key, null);
        await SaveAsync(site, document);
        (await site.Newsroom.FindAsync(story)).ShouldBeNull();

        await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft");
        document.SetValue("headline", "The other bridge");
        await SaveAsync(site, document);
        var kept = (await site.Newsroom.FindAsync(story))!;
        (kept.Draft, kept.Title).ShouldBe((2, "The other bridge"));
    }

    [Fact]
    public async Task A_value_that_can_t_be_read_does_not_keep_a_document_from_being_saved()
    {
        await using var site = await Backoffice.StartAsync();
        var type = site.Site.Type("page", ("headline", "Umbraco.TextBox"), ("body", "Umbraco.TextArea"), ("pictures", "Umbraco.BlockList"));
        var document = site.Document("walt", type: type);
        (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft")).Is(200);
        document.SetValue("pictures", """{ "layout": """);
        await SaveAsync(site, document);
        (await site.SendAsync("walt", "GET", $"/documents/{document.Key}")).Is(422, "unreadable-document");
        (await site.SendAsync("walt", "PUT", $"/documents/{document.Key}/draft")).Is(422, "unreadable-document");
        (await site.Newsroom.FindAsync(StoryId.Of(document.Key, null)))!.Draft.ShouldBe(1);
    }

    private static async Task SaveAsync(Backoffice site, Content document)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await new DraftsOfSaves(scope.ServiceProvider, site.Services.GetRequiredService<SiteDatabase>(), NullLogger<DraftsOfSaves>.Instance)
            .HandleAsync(new ContentSavedNotification(document, new EventMessages()), CancellationToken.None);
    }
}
