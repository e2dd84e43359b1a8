using PressCheck.Analysis.Text;
using PressCheck.Cms.Gates;
using PressCheck.Review.Gates;
using PressCheck.Review.Releases;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>Several people at once.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task A_story_that_many_publish_at_once_is_out_as_it_was_signed_off_and_noted()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        var results = await AllAsync(8, _ => rig.Documents.Publish(rig.Repositories.Load(content.Key), ["*"], 12).Success);
        results.ShouldAllBe(succeeded => succeeded);
        await Task.WhenAll(rig.LookAsync(), rig.SweepAsync(), rig.LookAsync());
        await rig.LookAsync();
        (await rig.StoryAsync(content))!.State.ShouldBe(StoryState.Published);
        (await rig.EscapesAsync()).ShouldBeEmpty();
        rig.Get<ReleaseWatch>().Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Of_refused_publishes_at_once_each_is_in_the_trail()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type(), Rig.Unfinished);
        (await AllAsync(8, _ => rig.Documents.Publish(rig.Repositories.Load(content.Key), ["*"], 12).Success)).ShouldAllBe(succeeded => !succeeded);
        rig.Repositories.Load(content.Key).Published.ShouldBeFalse();
        (await rig.ActionsAsync(content)).ShouldBe(Enumerable.Repeat("release-refused", 8));
    }

    [Fact]
    public async Task A_sign_off_that_is_withdrawn_while_the_story_is_published_leaves_it_in_or_out_and_written_down()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var type = rig.Type();
        for (var i = 0; i < 12; i++)
        {
            var content = rig.Saved(type);
            await rig.SignOffAsync(content);
            var story = (await rig.StoryAsync(content))!;
            var publishing = Task.Run(() => rig.Documents.Publish(rig.Repositories.Load(content.Key), ["*"], 12).Success);
            var withdrawing = Task.Run(() => rig.Newsroom.SaveDraftAsync(new WriteRequest($"w{i}", story.Id, story.Version, Rig.Reporter), new Draft(story.Id, "The bridge opens later.")));
            var isOut = await publishing;
            (await withdrawing).ShouldBeOfType<Outcome.Done>();
            await rig.LookAsync();
            rig.Repositories.Load(content.Key).Published.ShouldBe(isOut);
            var actions = await rig.ActionsAsync(content);
            actions.ShouldContain("sign-off-lapsed");
            actions.ShouldContain(action => isOut ? action == "published" || action == "escape-found" : action == "release-refused");
        }
    }

    [Fact]
    public async Task A_pass_of_a_publish_that_came_to_nothing_lets_nothing_out_after_the_sign_off_was_withdrawn()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        (await rig.Aggregator.PublishCancelableAsync(new ContentPublishingNotification(content, new EventMessages()))).ShouldBeFalse("and then another package cancels it");
        var story = (await rig.StoryAsync(content))!;
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        await rig.Newsroom.SaveDraftAsync(new WriteRequest("later", story.Id, story.Version, Rig.Reporter), new Draft(story.Id, "The bridge opens later."));
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        rig.PublishUnasked(rig.Repositories.Load(content.Key));
        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Objections.ShouldBe(["NotSignedOff"]);
    }

    [Fact]
    public async Task Attempts_that_wait_are_written_once_each_whoever_writes_them_and_one_that_is_never_taken_keeps_back_no_other()
    {
        await using var rig = new Rig();
        var attempts = rig.Get<Attempts>();
        var folder = Path.Combine(rig.Root, "umbraco", "Data");
        Directory.CreateDirectory(Path.Combine(folder, "PressCheck.sqlite"));
        var decision = new GateDecision([new Objection(ObjectionKind.NotSignedOff)]);
        for (var i = 0; i < 20; i++)
        {
            await attempts.AddAsync(new RefusedRelease(i == 3 ? "no token" : $"s{i}", "newsroom", null, decision, "umbraco", ReleaseWay.Person));
        }

        attempts.Waiting.ShouldBe(20);
        Directory.Delete(Path.Combine(folder, "PressCheck.sqlite"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => attempts.WriteWaitingAsync(CancellationToken.None))));
        await attempts.WriteWaitingAsync(CancellationToken.None);
        attempts.Waiting.ShouldBe(0);
        var entries = await new PressCheck.Review.Audit.AuditTrail(rig.Database).PageAsync(0, 100, null);
        entries.Select(entry => entry.Story).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 20).Where(i => i != 3).Select(i => $"s{i}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Passes_and_looks_are_safe_with_many_threads()
    {
        var clock = new TestClock();
        var (passes, watch) = (new Passes(clock), new ReleaseWatch(clock));
        var taken = 0;
        Parallel.For(0, 4000, i =>
        {
            passes.Add($"s{i % 50}", "hash", new Pass(new GateDecision([]), null, "edda"));
            passes.Find($"s{i % 50}", "hash");
            passes.Remove($"s{(i + 25) % 50}", "hash");
            watch.Look(Guid.NewGuid(), Item.Document);
            Interlocked.Add(ref taken, watch.Take(3).Count);
        });
        (taken + watch.Take(5000).Count).ShouldBe(4000, "each is looked at once");
    }

    private static async Task<bool[]> AllAsync(int count, Func<int, bool> work)
    {
        using var start = new Barrier(count);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return work(i);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }
}
