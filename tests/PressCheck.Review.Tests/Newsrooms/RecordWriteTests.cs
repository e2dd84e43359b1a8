using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Audit;
using PressCheck.Review.Mail;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Newsrooms;

/// <summary>What holds for every write of a record alike. A write that is missing here fails the first test.</summary>
public sealed class RecordWriteTests
{
    private static readonly SourceEntry Source = new() { Descriptors = ["a senior official"] };
    private static readonly ReplyEntry Reply = new() { Subject = "Robert Hale" };

    private static readonly Dictionary<string, Func<Newsroom, WriteRequest, Task<Outcome>>> Writes = new(StringComparer.Ordinal)
    {
        ["PutSourceAsync"] = (newsroom, request) => newsroom.PutSourceAsync(request, Source),
        ["RemoveSourceAsync"] = (newsroom, request) => newsroom.RemoveSourceAsync(request, "source-1"),
        ["AttestAsync"] = (newsroom, request) => newsroom.AttestAsync(request, AttestationKind.RiskReviewed, "source-1"),
        ["WithdrawAttestationAsync"] = (newsroom, request) => newsroom.WithdrawAttestationAsync(request, "attested"),
        ["PutReplyAsync"] = (newsroom, request) => newsroom.PutReplyAsync(request, Reply),
        ["AddAttemptAsync"] = (newsroom, request) => newsroom.AddAttemptAsync(request, "reply-1", new ReplyAttempt(DateTimeOffset.UnixEpoch, Channel.Letter)),
        ["ExemptAsync"] = (newsroom, request) => newsroom.ExemptAsync(request, "reply-1", new Exemption(ExemptionCode.PublicRecord)),
        ["RemoveReplyAsync"] = (newsroom, request) => newsroom.RemoveReplyAsync(request, "reply-1"),
        ["RequestReplyAsync"] = (newsroom, request) => newsroom.RequestReplyAsync(request, new ReplyRequest("reply-1", "hale@works.example", "That you took bribes.", DateTimeOffset.MaxValue, "By mail.")),
        ["PutFieldsAsync"] = (newsroom, request) => newsroom.PutFieldsAsync(request, new StoryFields { Class = StoryClass.Breaking }),
        ["DescribeAsync"] = (newsroom, request) => newsroom.DescribeAsync(request, "Another title", "news", ["ines"]),
        ["AssignEditorAsync"] = (newsroom, request) => newsroom.AssignEditorAsync(request, "edda"),
        ["AnswerItemAsync"] = (newsroom, request) => newsroom.AnswerItemAsync(request, "pictures", "They are ours."),
        ["SecondItemAsync"] = (newsroom, request) => newsroom.SecondItemAsync(request, "lawyer-has-read"),
        ["ReopenItemAsync"] = (newsroom, request) => newsroom.ReopenItemAsync(request, "lawyer-has-read"),
        ["AddNoteAsync"] = (newsroom, request) => newsroom.AddNoteAsync(request, "", "Which bridge?"),
        ["CloseNoteAsync"] = (newsroom, request) => newsroom.CloseNoteAsync(request, "note-1"),
    };

    [Theory, OnBothDatabases]
    public async Task Every_write_is_done_once_and_loses_to_whoever_was_faster(Kind kind)
    {
        foreach (var (name, write) in Writes)
        {
            await using var day = await RecordedAsync(kind);
            var request = day.Ask(day.Edda);
            var first = (await write(day.Newsroom, request)).ShouldBeOfType<Outcome.Done>(name);
            first.Story.Version.ShouldBe(request.Version + 1, name);
            var entries = (await day.ActionsAsync()).Count;
            var second = (await write(day.Newsroom, request)).ShouldBeOfType<Outcome.Done>(name);
            (second.Story.Version, second.Record).ShouldBe((first.Story.Version, first.Record), name);
            (await day.ActionsAsync()).Count.ShouldBe(entries, name);
            (await write(day.Newsroom, request with { Id = "late" })).ShouldBeOfType<Outcome.Conflict>(name).Changes.ShouldNotBeEmpty(name);
            (await write(day.Newsroom, request with { Id = "lost", Story = "nowhere" })).ShouldBeOfType<Outcome.Missing>(name);
            (await new AuditTrail(day.Database).VerifyAsync()).IsIntact.ShouldBeTrue(name);
        }
    }

    [Theory, OnBothDatabases]
    public async Task No_write_is_for_another_desk_or_for_a_colleague_who_does_not_write_the_story(Kind kind)
    {
        await using var day = await RecordedAsync(kind);
        var entries = (await day.ActionsAsync()).Count;
        foreach (var (name, write) in Writes)
        {
            (await write(day.Newsroom, day.Ask(new Person("omar", Role.Editor, "sport")))).ShouldBeOfType<Outcome.Refused>(name).Why.ShouldBe(Refusal.OtherDesk, name);
            (await write(day.Newsroom, day.Ask(new Person("paul", Role.Reporter, "news")))).ShouldBeOfType<Outcome.Refused>(name).Why.ShouldBe(Refusal.NotThisRole, name);
        }

        (await day.ActionsAsync()).Count.ShouldBe(entries);
    }

    [Theory, OnBothDatabases]
    public async Task Of_64_that_write_records_sign_off_and_edit_at_once_one_wins_each_version(Kind kind)
    {
        await using var day = await RecordedAsync(kind);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        var writes = Writes.Values.ToList();
        for (var round = 0; round < 3; round++)
        {
            var version = day.Story.Version;
            var asked = Enumerable.Range(0, 64).Select(i => (i, Request: day.Ask(day.Edda))).ToList();
            var outcomes = await Task.WhenAll(asked.Select(ask => Task.Run(() => (ask.i % 20) switch
            {
                < 17 => writes[ask.i % 20](day.Newsroom, ask.Request),
                17 => day.Newsroom.SaveDraftAsync(ask.Request with { By = day.Ines }, new Analysis.Text.Draft("s1", Day.Finished)),
                18 => day.Newsroom.HoldAsync(ask.Request, legal: true, null),
                _ => day.Newsroom.AddNoteAsync(ask.Request, "", "One more."),
            })));
            outcomes.OfType<Outcome.Conflict>().Count().ShouldBe(63 - outcomes.OfType<Outcome.Refused>().Count());
            await day.DoneAsync(outcomes.OfType<Outcome.Done>().ShouldHaveSingleItem());
            day.Story.Version.ShouldBe(version + 1);
        }

        var verdict = await new AuditTrail(day.Database).VerifyAsync();
        verdict.IsIntact.ShouldBeTrue(verdict.Sentence);
    }

    [Fact]
    public void Every_write_of_the_newsroom_is_tested_here_or_with_the_stories()
    {
        var elsewhere = new[] { "CreateAsync", "SaveDraftAsync", "SubmitAsync", "RequestChangesAsync", "WithdrawAsync", "SignOffAsync", "HoldAsync", "PublishAsync", "NotePublishedAsync", "ClearAsync", "SecondAsync", "WithdrawClearanceAsync" };
        var writes = typeof(Newsroom).GetMethods().Where(method => method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(WriteRequest)).Select(method => method.Name);
        writes.Except(elsewhere).Order().ShouldBe(Writes.Keys.Order());
    }

    /// <summary>A story with one record of each kind.</summary>
    private static async Task<Day> RecordedAsync(Kind kind)
    {
        var day = await Day.CreateAsync(kind, ItemTests.House);
        await day.SaveAsync(Day.Finished);
        await day.DoneAsync(await day.Newsroom.PutSourceAsync(day.Ask(day.Ines), Source));
        await day.DoneAsync(await day.Newsroom.PutReplyAsync(day.Ask(day.Ines), Reply));
        await day.DoneAsync(await day.Newsroom.AddNoteAsync(day.Ask(day.Ines), "", "A note."));
        await day.DoneAsync(await day.Newsroom.AnswerItemAsync(day.Ask(day.Ines), "lawyer-has-read", "On Monday."));
        await day.DoneAsync(await day.Newsroom.AttestAsync(day.Ask(day.Edda) with { Id = "attested" }, AttestationKind.KnowsIdentity, "source-1"));
        return day;
    }
}
