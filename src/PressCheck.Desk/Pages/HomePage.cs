using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using PressCheck.Desk.Accounts;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Pages;

internal static class HomePage
{
    public static async Task<IResult> GetAsync(HttpContext http, PersonFromCookie people, AccountBook accounts, Database database, IAntiforgery antiforgery)
    {
        if (await people.ColleagueAsync(http) is not { } who)
        {
            return Results.Redirect(await accounts.IsEmptyAsync(http.RequestAborted) ? "/set-up" : "/sign-in");
        }

        var stories = await StoryList.ReadAsync(database, who.Person, http.RequestAborted);
        var content = Markup.Of($"""
            <h1>Stories</h1>
            <p class="lead">{(who.Role == Role.Manager ? "All desks." : $"Yours and those of the desk “{who.Desk}”.")}</p>
            {(stories.Count > 0 ? Markup.Of($"""<ul class="stories">{Markup.Join(stories.Select(Line))}</ul>""") : Markup.Of($"""<p class="empty">No stories yet. The first one that is saved through the API stands here.</p>"""))}
            <footer>
            <p>The screens for writing, clearing and signing off are still to come. Until then that is done over the <a href="/api/v1/openapi.json">HTTP API</a>; these pages show what is there.</p>
            </footer>
            """);
        return Page.Html("Stories", content, who, antiforgery.Field(http));
    }

    private static Markup Line(StoryList.Line story)
    {
        var (tone, state) = StoryList.Show(story.State);
        return Markup.Of($"""
            <li>
            <a class="title" href="/stories/{Uri.EscapeDataString(story.Id)}">{story.Title}</a>
            <span class="about">{story.Desk} · <code>{story.Id}</code> · {Page.Moment(story.ChangedAt)}</span>
            <span class="standing"><span class="state {tone}">{state}</span>{Hold(story)}</span>
            </li>
            """);
    }

    private static Markup Hold(StoryList.Line story) => story switch
    {
        { LegalHold: true } => Markup.Of($"<small>on hold: legal</small>"),
        { EmbargoUntil: { } until } => Markup.Of($"<small>embargo until {until.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture)} UTC</small>"),
        _ => Markup.None,
    };
}
