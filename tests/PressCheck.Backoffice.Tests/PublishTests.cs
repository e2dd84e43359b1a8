using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;
using PressCheck.Cms.Gates;
using Umbraco.Cms.Core.Models;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class PublishTests(Chromium chromium)
{
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task What_the_gate_would_refuse_is_warned_of_in_a_schedule_and_saved_but_not_published(int major)
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, major, document);
        var edda = await site.OpenDocumentAsync(Persona.Edda, document, "content");
        await Assertions.Expect(edda.Status).ToContainTextAsync("things need you");
        await edda.Page.Locator("umb-workspace-action").Filter(new() { HasText = "Save and publish" }).Locator("uui-button").Last.ClickAsync();
        await edda.Page.GetByText("Schedule publish").ClickAsync();
        await Assertions.Expect(edda.Notification).ToContainTextAsync("You may set the schedule; the gate decides again when it is due.");
        await edda.Page.Locator("umb-document-schedule-modal").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await edda.Headline.FillAsync("Night ferry sails again");
        await edda.Button("Save and publish").ClickAsync();
        await Assertions.Expect(edda.Notification).ToContainTextAsync("The story was not submitted and signed off yet.");
        await edda.Until(() => document.Saves == 1);
        document.ValueOf("headline").ShouldBe("Night ferry sails again");
        document.Publications.ShouldBe(0);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task A_story_is_submitted_sent_back_signed_off_and_published(int major)
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, major, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document, "content");
        await ines.Body.FillAsync(Stories.Finished);
        await Assertions.Expect(ines.Status).ToContainTextAsync("nothing needs you");
        await ines.Button("Submit for sign-off").ClickAsync();
        await ines.SeesAsync("Nothing is left to clear.");
        await ines.IsAccessibleAsync("pc-deed-dialog");
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Assertions.Expect(ines.Status).ToContainTextAsync("submitted");
        document.Saves.ShouldBe(1);
        await Assertions.Expect(ines.Button("Submit for sign-off")).ToHaveCountAsync(0);

        var edda = await site.OpenDocumentAsync(Persona.Edda, document);
        await edda.Button("Request changes").ClickAsync();
        await edda.Dialog.GetByLabel("What should change").FillAsync("Say how long it takes.");
        await edda.Dialog.GetByRole(AriaRole.Button, new() { Name = "Request changes" }).ClickAsync();
        await Assertions.Expect(edda.Status).ToContainTextAsync("changes requested");

        await ines.Page.ReloadAsync();
        await Assertions.Expect(ines.Status).ToContainTextAsync("changes requested");
        await ines.TurnToAsync("Press check");
        await ines.Tab.GetByRole(AriaRole.Link, new() { Name = "Notes" }).ClickAsync();
        await ines.SeesAsync("Say how long it takes.");
        await ines.TurnToAsync("Content");
        await ines.Body.FillAsync(Stories.Finished + " The crossing takes six hours.");
        await ines.Button("Submit for sign-off").ClickAsync();
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Assertions.Expect(ines.Status).ToContainTextAsync("submitted");

        await edda.Page.ReloadAsync();
        await edda.SeesAsync("The crossing takes six hours.");
        await edda.Tab.GetByRole(AriaRole.Link, new() { Name = "Notes" }).ClickAsync();
        await edda.Button("Close").ClickAsync();
        await edda.SeesAsync("closed");
        await edda.Button("Sign off").ClickAsync();
        await edda.SeesAsync("You bind your name to exactly these words");
        await edda.IsAccessibleAsync("pc-deed-dialog");
        await edda.Dialog.GetByRole(AriaRole.Button, new() { Name = "Sign off" }).ClickAsync();
        await Assertions.Expect(edda.Status).ToContainTextAsync("signed off");
        await edda.Button("Save and publish").ClickAsync();
        await edda.Until(() => document.Publications == 1);
        await Assertions.Expect(edda.Status).ToContainTextAsync("published");
    }

    [Fact]
    public async Task Signing_off_and_publishing_are_one_choice()
    {
        var document = Stories.Done();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        await site.SubmitAsync(document, Persona.Ines);
        var edda = await site.OpenDocumentAsync(Persona.Edda, document);
        await Assertions.Expect(edda.Button("Sign off")).ToBeVisibleAsync();
        await edda.Page.Locator("umb-workspace-action").Filter(new() { HasText = "Save and publish" }).Locator("uui-button").Last.ClickAsync();
        await edda.Page.GetByText("Sign off and publish…").ClickAsync();
        await edda.Dialog.GetByRole(AriaRole.Button, new() { Name = "Sign off" }).ClickAsync();
        await edda.Until(() => document.Publications == 1);
        await Assertions.Expect(edda.Status).ToContainTextAsync("published");
    }

    [Fact]
    public async Task Other_words_than_those_signed_off_are_saved_and_not_published()
    {
        var document = Stories.Done();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        await site.SubmitAsync(document, Persona.Ines);
        await site.SignOffAsync(document, Persona.Edda);
        var emil = await site.OpenDocumentAsync(Persona.Emil, document, "content");
        await Assertions.Expect(emil.Status).ToContainTextAsync("signed off");
        await emil.Headline.FillAsync("Night ferry sails again");
        await emil.Button("Save and publish").ClickAsync();
        await Assertions.Expect(emil.Notification).ToContainTextAsync("Another draft was signed off, not this one.");
        await emil.Until(() => document.Saves == 1);
        document.Publications.ShouldBe(0);
    }

    [Fact]
    public async Task The_servers_refusal_is_told_where_ours_could_not_be_asked()
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        var edda = await site.OpenDocumentAsync(Persona.Edda, document, "content");
        await Assertions.Expect(edda.Status).ToContainTextAsync("things need you");
        await edda.Page.RouteAsync("**/presscheck/api/v1/documents/**", route => route.FulfillAsync(new() { Status = 500 }));
        await edda.Button("Save and publish").ClickAsync();
        await Assertions.Expect(edda.Notification).ToContainTextAsync("Not published: ");
        document.Publications.ShouldBe(0);
    }

    [Fact]
    public async Task A_release_that_the_gate_refused_is_shown_and_set_again()
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        await site.KeepAsync(document, Persona.Ines);
        var due = site.Rig.Clock.Now.AddHours(1);
        site.Rig.Documents.PersistContentSchedule(document.Stored, ContentScheduleCollection.CreateWithEntry(due.UtcDateTime, null));
        await site.Rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        site.ComesTo(due);
        document.ScheduledFor().ShouldBeNull("the CMS has forgotten it");
        var edda = await site.OpenDocumentAsync(Persona.Edda, document);
        await edda.SeesAsync("the gate refused it");
        await edda.Page.GetByLabel("Release at").FillAsync("2031-03-02T08:00");
        await edda.IsAccessibleAsync("pc-workspace-tab");
        await Assertions.Expect(edda.Button("Let it go")).ToBeVisibleAsync();
        await edda.Button("Set the schedule again").ClickAsync();
        await Assertions.Expect(edda.Page.GetByText("the gate refused it")).ToHaveCountAsync(0);
        document.ScheduledFor()!.Value.Date.ShouldBe(new DateTime(2031, 3, 2));

        // What is planned again is not ready yet, and whoever saves it hears so from the server.
        await edda.Button("Save").ClickAsync();
        await Assertions.Expect(edda.Notification).ToContainTextAsync("The planned release would be refused now");
        document.Publications.ShouldBe(0);
    }
}
