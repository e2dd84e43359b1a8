using Microsoft.AspNetCore.Antiforgery;
using PressCheck.Analysis.Findings;
using PressCheck.Desk.Accounts;
using PressCheck.Review;
using PressCheck.Review.Clearances;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Pages;

/// <summary>A story to read, with its checklist: where the links in mail lead.</summary>
internal static class StoryPage
{
    public static async Task<IResult> GetAsync(HttpContext http, string story, PersonFromCookie people, Newsroom newsroom, IAntiforgery antiforgery)
    {
        if (await people.ColleagueAsync(http) is not { } who)
        {
            return Results.Redirect(Token.Is(story) ? $"/sign-in?to={Uri.EscapeDataString($"/stories/{Uri.EscapeDataString(story)}")}" : "/sign-in");
        }

        // What somebody may not see is answered as if it were not there.
        if (!Token.Is(story) || await newsroom.FindAsync(story, http.RequestAborted) is not { } found || !StoryPolicy.See(found, who.Person))
        {
            return Results.NotFound();
        }

        var draft = found.Draft == 0 ? null : await newsroom.DraftAsync(found.Id, found.Draft, http.RequestAborted);
        var items = await newsroom.ChecklistAsync(found.Id, http.RequestAborted) ?? [];
        var open = items.Where(item => item.State is ItemState.Open or ItemState.NeedsSecond).ToList();
        var (tone, state) = StoryList.Show(found.State);
        var content = Markup.Of($"""
            <p class="lead"><a href="/">Stories</a></p>
            <h1>{found.Title}</h1>
            <p class="lead"><span class="state {tone}">{state}</span> {found.Desk} · <code>{found.Id}</code> · {string.Join(", ", found.Authors)} · draft {found.Draft}{Markup.If(found.LegalHold, () => Markup.Of($" · on hold: legal"))}{Markup.If(found.EmbargoUntil is not null, () => Markup.Of($" · embargo until {Page.Moment(found.EmbargoUntil!.Value)}"))}</p>
            <div class="story">
            <section aria-label="Checklist"><h2>Checklist</h2>
            {(items.Length > 0 ? Markup.Of($"""<ol class="items">{Markup.Join(open.Concat(items.Except(open)).Select(Item))}</ol>""") : Markup.Of($"""<p class="empty">Nothing to clear.</p>"""))}
            </section>
            <article aria-label="Text"><h2>Text</h2>{(draft is null ? Markup.Of($"""<p class="empty">No draft yet.</p>""") : Markup.Of($"""<div class="text">{MarkedText.Of(draft.Text.Trim('\n'), open)}</div>"""))}</article>
            </div>
            """);
        return Page.Html(found.Title, content, who, antiforgery.Field(http));
    }

    private static Markup Item(ChecklistItem item)
    {
        var (tone, state) = item.State switch
        {
            ItemState.Open => item.Enforcement >= Enforcement.Block ? ("stop", "blocks") : item.Enforcement == Enforcement.Answer ? ("wait", "wants an answer") : ("rest", "advice"),
            ItemState.NeedsSecond => ("wait", "needs a second person"),
            ItemState.Answered => ("go", "answered"),
            ItemState.Waived => ("go", "waived"),
            ItemState.AnsweredByRecord => ("go", "answered by a record"),
            _ => ("go", "fixed"),
        };
        return Markup.Of($"""
            <li><span class="state {tone}">{state}</span> {item.Message}<small><code>{item.Rule}</code>{Markup.If(item.By is not null, () => Markup.Of($" · {item.By}"))}{Markup.If(item.At is not null, () => Markup.Of($" · {Page.Moment(item.At!.Value)}"))}</small></li>
            """);
    }
}
