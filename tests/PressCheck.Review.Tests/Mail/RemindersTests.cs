using PressCheck.Review.Audit;
using PressCheck.Review.Mail;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Store;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Mail;

public sealed class RemindersTests
{
    [Theory, OnBothDatabases]
    public async Task A_deadline_is_told_a_day_before_two_hours_before_and_when_it_has_passed(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        var start = room.Clock.Now;
        await AskAsync(room, "r1", deadline: start.AddHours(48));
        await AskAsync(room, "r2", deadline: start.AddHours(3));
        await AskAsync(room, "r3", deadline: start.AddHours(48), outcome: 1);
        await using var other = room.Another();
        for (var minute = 0; minute <= 49 * 60; minute += 15)
        {
            room.Clock.Now = start.AddMinutes(minute);
            await Task.WhenAll(new Reminders(room.Database).TellAsync(), new Reminders(other).TellAsync());
        }

        // A clock that is set back has nobody told twice.
        room.Clock.Now = start.AddHours(47);
        await new Reminders(room.Database).TellAsync();
        (await EventsAsync(room)).ShouldBe(
        [
            "1:00 reply-deadline-2h reply-deadline-near desk:news",
            "1:00 reply-deadline-2h reply-deadline-near ines",
            "3:00 reply-deadline-passed reply-deadline-passed desk:news",
            "3:00 reply-deadline-passed reply-deadline-passed ines",
            "24:00 reply-deadline-24h reply-deadline-near desk:news",
            "24:00 reply-deadline-24h reply-deadline-near ines",
            "46:00 reply-deadline-2h reply-deadline-near desk:news",
            "46:00 reply-deadline-2h reply-deadline-near ines",
            "48:00 reply-deadline-passed reply-deadline-passed desk:news",
            "48:00 reply-deadline-passed reply-deadline-passed ines",
        ]);
        var mailer = new KeepingMailer();
        await room.Sender(mailer).SendDueAsync();
        mailer.Sent[0].Text.ShouldContain("Deadline: 2026-03-02 12:00 (UTC)");
    }

    [Theory, OnBothDatabases]
    public async Task A_deadline_that_is_moved_is_told_anew(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        var start = room.Clock.Now;
        await AskAsync(room, "r1", deadline: start.AddHours(48));
        room.Clock.Now = start.AddHours(49);
        (await new Reminders(room.Database).TellAsync()).ShouldBe(2);
        await room.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE replies SET deadline = @at WHERE id = 'r1'", new { at = Moment.Microseconds(start.AddHours(50)) }));
        (await new Reminders(room.Database).TellAsync()).ShouldBe(2);
        room.Clock.Now = start.AddHours(51);
        (await new Reminders(room.Database).TellAsync()).ShouldBe(2);
        (await new Reminders(room.Database).TellAsync()).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task The_end_of_an_embargo_is_told_once_to_the_editor(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await room.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE stories SET embargo_until = @at, editor = 'edda' WHERE id = 's1'", new { at = Moment.Microseconds(room.Clock.Now.AddHours(1)) }));
        (await new Reminders(room.Database).TellAsync()).ShouldBe(0);
        room.Clock.Now = room.Clock.Now.AddHours(1);
        (await new Reminders(room.Database).TellAsync()).ShouldBe(1);
        (await new Reminders(room.Database).TellAsync()).ShouldBe(0);
        (await EventsAsync(room)).ShouldHaveSingleItem().ShouldEndWith("embargo-ended embargo-ended edda");
    }

    [Theory, OnBothDatabases]
    public async Task A_publication_past_the_gate_is_found_recorded_and_told_once(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await room.Database.ChangeAsync(async change =>
        {
            foreach (var (id, hash) in new[] { ("signed", 'a'), ("past", 'b') })
            {
                await change.ExecuteAsync(
                    "INSERT INTO publications (id, story, sha256, person, at, escaped, objections) VALUES (@id, 's1', @hash, 'ines', @at, 0, '')",
                    new { id, hash = new string(hash, 64), at = change.NowMicroseconds });
            }

            return await change.ExecuteAsync(
                "INSERT INTO sign_offs (story, version, sha256, rule_set, person, at) VALUES ('s1', 1, @hash, '1', 'edda', @at)", new { hash = new string('a', 64), at = change.NowMicroseconds });
        });
        await using var other = room.Another();
        var found = await Task.WhenAll(new Sweeps(room.Database).FindEscapesAsync(), new Sweeps(other).FindEscapesAsync());
        found.Sum().ShouldBe(1);
        (await new Sweeps(room.Database).FindEscapesAsync()).ShouldBe(0);
        (await EventsAsync(room)).ShouldBe(["0:00 past escape-found desk:news", "0:00 past escape-found ines", "0:00 past escape-found managers:news"]);
        var entry = (await new AuditTrail(room.Database).PageAsync(0, 100, "s1")).ShouldHaveSingleItem();
        (entry.Action, entry.By, entry.Draft).ShouldBe((AuditAction.EscapeFound, "presscheck", new string('b', 64)));
        (await new Newsroom(room.Database, HouseStyle.Default).EscapesAsync(null, 10)).ShouldHaveSingleItem().Id.ShouldBe("past");
    }

    [Theory, OnBothDatabases]
    public async Task Old_requests_are_forgotten_and_young_ones_kept(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        foreach (var (id, days) in new[] { ("old", -31), ("young", -29) })
        {
            await room.Database.ChangeAsync(change => change.ExecuteAsync(
                "INSERT INTO requests (id, story, person, what, at) VALUES (@id, 's1', 'ines', 'submitted', @at)", new { id, at = Moment.Microseconds(room.Clock.Now.AddDays(days)) }));
        }

        (await new Sweeps(room.Database).ForgetRequestsAsync()).ShouldBe(1);
        (await room.Database.ReadAsync(read => read.ListAsync<string>("SELECT id FROM requests"))).ShouldBe(["young"]);
    }

    private static Task<int> AskAsync(Postroom room, string id, DateTimeOffset deadline, int outcome = 0) => room.Database.ChangeAsync(change =>
        change.ExecuteAsync(
            """
            INSERT INTO replies (story, id, subject, allegations, deadline, outcome, passage, why_left_out, explanation, exemption_words, exemption_link, person, at)
            VALUES ('s1', @id, 'Robert Hale', '[]', @deadline, @outcome, '', '', '', '', '', 'ines', @at)
            """,
            new { id, deadline = Moment.Microseconds(deadline), outcome, at = change.NowMicroseconds }));

    /// <summary>What the outbox has: hours after the start, the event, the kind and the recipient.</summary>
    private static async Task<List<string>> EventsAsync(Postroom room)
    {
        var start = new TestClock().Now;
        var rows = await room.Database.ReadAsync(read => read.ListAsync<Row>("SELECT id, at FROM outbox ORDER BY at, id"));
        return rows.ConvertAll(row =>
        {
            var parts = row.Id.Split('|');
            var after = Moment.At(row.At) - start;
            return $"{(int)after.TotalHours}:{after.Minutes:00} {parts[0].Split(':')[0]} {parts[1]} {parts[2]}";
        });
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public long At { get; init; }
    }
}
