using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Jobs;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Releases;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>The nightly look at all that is out.</summary>
public sealed class SweepTests
{
    [Fact]
    public async Task A_site_without_content_or_without_types_is_looked_at_without_a_word()
    {
        await using var rig = new Rig();
        (await rig.SweepAsync()).ShouldBe(0);
        rig.Type();
        rig.Type("page");
        (await rig.SweepAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Documents_are_looked_at_page_by_page_and_what_was_known_costs_no_write()
    {
        await using var rig = new Rig();
        var documents = await ManyAsync(rig, 450);
        var pages = new List<long>();
        rig.Repositories.Paged = pages.Add;
        (await rig.SweepAsync()).ShouldBe(450);
        pages.ShouldBe(Enumerable.Range(0, 5).Select(page => (long)page));
        rig.Repositories.Tamper(documents[449].Key, row => Rig.Write(row, Rig.Unfinished));
        (await rig.SweepAsync()).ShouldBe(450);
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Story.ShouldBe(StoryId.Of(documents[449].Key, null));
    }

    [Fact]
    public async Task Where_the_words_of_many_stories_change_by_themselves_each_is_an_escape_and_the_desk_has_one_letter()
    {
        await using var rig = new Rig();
        var documents = await ManyAsync(rig, 12);
        await rig.SweepAsync();
        foreach (var document in documents)
        {
            rig.Repositories.Tamper(document.Key, row => Rig.Write(row, Rig.Unfinished));
        }

        await rig.SweepAsync();
        (await rig.EscapesAsync()).Count.ShouldBe(12);
        (await rig.MailAsync()).ShouldBe(["escape-found", "escape-found"], "the desk and the managers");
    }

    [Fact]
    public async Task What_moves_up_a_page_because_others_were_deleted_meanwhile_is_looked_at_too()
    {
        await using var rig = new Rig();
        var documents = await ManyAsync(rig, 130);
        await rig.SweepAsync();
        foreach (var document in documents)
        {
            rig.Repositories.Tamper(document.Key, row => Rig.Write(row, Rig.Unfinished));
        }

        rig.Repositories.Paged = page =>
        {
            rig.Repositories.Paged = null;
            foreach (var document in documents.Take(10))
            {
                rig.Repositories.Remove(document.Key);
            }
        };
        await rig.SweepAsync();
        (await rig.Newsroom.EscapesAsync(null, 1000)).Select(escape => escape.Story).ShouldBe(documents.Select(document => StoryId.Of(document.Key, null)), ignoreOrder: true);
    }

    [Fact]
    public async Task It_stops_at_once_when_the_site_does()
    {
        await using var rig = new Rig();
        await ManyAsync(rig, 400);
        using var stopping = new CancellationTokenSource();
        rig.Repositories.Paged = page =>
        {
            if (page == 1)
            {
                stopping.Cancel();
            }
        };
        var watch = Stopwatch.StartNew();
        await Should.ThrowAsync<OperationCanceledException>(rig.Get<PublishedSweep>().CheckAllAsync(stopping.Token));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        rig.Get<ReleaseWatch>().Waiting.ShouldBe(0, "what was not looked at is no failure");
    }

    [Fact]
    public async Task A_night_that_is_cut_short_is_done_when_the_site_is_back()
    {
        await using var rig = new Rig();
        var documents = await ManyAsync(rig, 150);
        using var stopping = new CancellationTokenSource();
        rig.Repositories.Paged = page => stopping.Cancel();
        var jobs = Jobs(rig);
        await jobs.RunAsync(stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await Should.ThrowAsync<OperationCanceledException>(jobs.NightIsOverAsync());
        rig.Repositories.Paged = null;
        jobs = Jobs(rig);
        await jobs.RunAsync(CancellationToken.None);
        await jobs.NightIsOverAsync();
        (await new PublishedTexts(rig.Database).FindAsync([.. documents.Select(document => StoryId.Of(document.Key, null))])).Count.ShouldBe(150);
    }

    [Fact]
    public async Task One_document_that_fails_is_looked_at_again_later_and_keeps_back_no_other()
    {
        await using var rig = new Rig();
        var documents = await ManyAsync(rig, 30);
        var (bad, isBroken) = (documents[7], true);
        rig.Repositories.Documents.IsPathPublished(Arg.Any<IContent>()).Returns(call => isBroken && call.Arg<IContent>().Key == bad.Key ? throw new InvalidOperationException() : true);
        (await rig.SweepAsync()).ShouldBe(29);
        rig.Get<ReleaseWatch>().Waiting.ShouldBe(1);
        isBroken = false;
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        await rig.LookAsync();
        rig.Get<ReleaseWatch>().Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_night_that_comes_to_nothing_is_done_again_and_keeps_nothing_else_waiting()
    {
        await using var rig = new Rig();
        var documents = await ManyAsync(rig, 50);
        var isDown = true;
        rig.Repositories.Documents.IsPathPublished(Arg.Any<IContent>()).Returns(_ => isDown ? throw new InvalidOperationException() : true);
        var jobs = Jobs(rig);
        await jobs.RunAsync(CancellationToken.None);
        await jobs.NightIsOverAsync();
        isDown = false;
        rig.Clock.Now = rig.Clock.Now.AddMinutes(16);
        using var reading = new ManualResetEventSlim();
        using var goesOn = new ManualResetEventSlim();
        rig.Repositories.Paged = _ =>
        {
            // Only the night goes through all that there is.
            rig.Repositories.Paged = null;
            reading.Set();
            goesOn.Wait(TimeSpan.FromSeconds(20));
        };
        await jobs.RunAsync(CancellationToken.None);
        reading.Wait(TimeSpan.FromSeconds(20)).ShouldBeTrue();
        await jobs.RunAsync(CancellationToken.None);
        jobs.NightIsOverAsync().IsCompleted.ShouldBeFalse("all else goes on meanwhile");
        goesOn.Set();
        await jobs.NightIsOverAsync();
        (await new PublishedTexts(rig.Database).FindAsync([.. documents.Select(document => StoryId.Of(document.Key, null))])).Count.ShouldBe(50);
    }

    /// <summary>Documents that are out since before PressCheck came.</summary>
    private static async Task<IReadOnlyList<Content>> ManyAsync(Rig rig, int count)
    {
        var type = rig.Type();
        var documents = Enumerable.Range(0, count).Select(_ => rig.Out(type)).ToList();
        rig.Clock.Now = rig.Clock.Now.AddDays(1);
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        return documents;
    }

    private static CmsJobs Jobs(Rig rig)
    {
        var (runtime, mainDom, roles) = (Substitute.For<IRuntimeState>(), Substitute.For<IMainDom>(), Substitute.For<IServerRoleAccessor>());
        runtime.Level.Returns(RuntimeLevel.Run);
        mainDom.IsMainDom.Returns(true);
        roles.CurrentServerRole.Returns(ServerRole.Single);
        return new CmsJobs(rig.Get<IServiceProvider>(), rig.Get<SiteDatabase>(), rig.Get<CmsSettings>(), runtime, mainDom, roles, rig.Clock, NullLogger<CmsJobs>.Instance);
    }
}
