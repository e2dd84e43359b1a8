using Microsoft.Extensions.Logging;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Gates;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Releases;

namespace PressCheck.Cms.Gates;

/// <summary>
/// Asks the newsroom's gate about words that are about to be published. It answers within a limit whatever happens: what can't be asked may not pass.
/// </summary>
internal sealed class PublishGate(Lazy<Newsroom> newsroom, SiteDatabase site, SiteSettings settings, Passes passes, TimeProvider clock, ILogger<PublishGate> log)
{
    /// <summary>What the audit trail says of what passed by the emergency switch, by the site's settings, or as automated.</summary>
    public const string Emergency = "emergency";
    public const string EmergencySettings = "emergency-settings";
    public const string Automated = "automated";

    /// <summary>For how long nobody is asked again after the data did not answer: a branch of documents must not wait for each.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    // Ticks (UTC), so that no thread reads half a moment.
    private long _restsUntil;

    /// <summary>The longest that whoever publishes waits for an answer: Umbraco's content is locked meanwhile.</summary>
    public TimeSpan Limit { get; private set; } = TimeSpan.FromSeconds(2);

    /// <summary>The same with another limit.</summary>
    internal PublishGate Within(TimeSpan limit)
    {
        Limit = limit;
        return this;
    }

    /// <summary>The settings have mistakes, and no emergency is called in them: nothing may pass.</summary>
    public bool IsMisconfigured => !settings.Problems.IsEmpty && settings.EmergencyAt(clock.GetUtcNow()) is null;

    /// <summary>Decides about stories that are published together: they all pass, or none does.</summary>
    public async Task<IReadOnlyList<Verdict>> AskAsync(IReadOnlyList<DocumentStory> stories, Asker asker)
    {
        var verdicts = await DecideAsync(stories, asker);
        if (verdicts.All(verdict => verdict.Passes))
        {
            foreach (var verdict in verdicts)
            {
                passes.Add(verdict.StoryId, verdict.Story!.Draft.Sha256, new Pass(verdict.Decision, verdict.Reason, asker.By));
            }
        }

        return verdicts;
    }

    /// <summary>What the gate would say; nothing is remembered.</summary>
    public async Task<IReadOnlyList<Verdict>> DecideAsync(IReadOnlyList<DocumentStory> stories, Asker asker)
    {
        IReadOnlyList<ReleaseAnswer>? answers = null;
        if (settings.Problems.IsEmpty)
        {
            try
            {
                answers = await Limited(cancel => AnswerAsync(stories, cancel));
            }
            catch (Exception e)
            {
                log.LogError("The gate could not be asked, so it stays shut: {Kind}", e.GetType().Name);
            }
        }

        var opened = settings.EmergencyAt(clock.GetUtcNow()) is null ? null : EmergencySettings;
        return [.. stories.Select((story, at) => Of(story, answers?[at], asker, opened))];
    }

    private Verdict Of(DocumentStory story, ReleaseAnswer? answer, Asker asker, string? opened)
    {
        if (answer is null)
        {
            return Verdict.Failed(story.Id, story) with { Passes = opened is not null, Reason = opened };
        }

        var reason = answer.Decision.MayPublish ? null
            : answer.Emergency is not null ? Emergency
            : opened ?? (asker.Way == ReleaseWay.Automated && !settings.Settings.GatesAutomated && !answer.IsPlanned ? Automated : null);
        return new Verdict(story.Id, story, answer.Decision, answer.Decision.MayPublish || reason is not null) { Reason = reason, IsNew = !answer.IsKept };
    }

    private async Task<IReadOnlyList<ReleaseAnswer>> AnswerAsync(IReadOnlyList<DocumentStory> stories, CancellationToken cancel)
    {
        await site.ReadyAsync(cancel);
        var answers = new List<ReleaseAnswer>(stories.Count);
        foreach (var story in stories)
        {
            answers.Add(await newsroom.Value.DecideAsync(story.Id, story.Draft, settings.Settings.Desk, cancel));
        }

        return answers;
    }

    /// <summary>Does something with the data, away from the CMS's own transaction, and waits no longer than the limit: a database may hang in a call that can't be given up.</summary>
    /// <exception cref="TimeoutException">It took too long, or did so a moment ago.</exception>
    internal async Task<T> Limited<T>(Func<CancellationToken, Task<T>> work)
    {
        if (Volatile.Read(ref _restsUntil) > clock.GetUtcNow().UtcTicks)
        {
            throw new TimeoutException();
        }

        // Not disposed of: what hangs may still look at it.
        var giveUp = new CancellationTokenSource(Limit);
        Task<T> done;
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            done = Task.Run(() => work(giveUp.Token));
        }

        try
        {
            var result = await done.WaitAsync(Limit);
            Volatile.Write(ref _restsUntil, 0);
            return result;
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            Volatile.Write(ref _restsUntil, (clock.GetUtcNow() + Rest).UtcTicks);
            _ = done.ContinueWith(static late => _ = late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw new TimeoutException();
        }
    }
}
