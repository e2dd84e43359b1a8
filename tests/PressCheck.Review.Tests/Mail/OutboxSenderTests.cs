using PressCheck.Review.Audit;
using PressCheck.Review.Mail;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Mail;

public sealed class OutboxSenderTests
{
    [Theory, OnBothDatabases]
    public async Task One_event_is_one_letter_to_a_person_however_they_are_meant(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        var happened = await room.TellAsync("escape-found", "edda", "desk:news", "managers:news");
        var mailer = new KeepingMailer();
        (await room.Sender(mailer).SendDueAsync()).ShouldBe(3);
        mailer.To.Order().ShouldBe(["edda", "maria", "olu"]);
        mailer.Sent.Select(message => message.Id).ShouldBeUnique();
        await room.TellAgainAsync(happened, "escape-found", "olu");
        (await room.Sender(mailer).SendDueAsync()).ShouldBe(0);
        (await room.DepthAsync()).ShouldBe(new OutboxDepth(0, null, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_did_it_is_not_told_as_one_of_the_desk(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await room.Database.ChangeAsync(change => change.ExecuteAsync("INSERT INTO requests (id, story, person, what, at) VALUES ('event001', 's1', 'edda', 'submitted', 0)"));
        await room.TellAsync("submitted", "desk:news");
        var mailer = new KeepingMailer();
        await room.Sender(mailer).SendDueAsync();
        mailer.To.ShouldBe(["olu"]);
    }

    [Theory, OnBothDatabases]
    public async Task Everybody_is_told_as_they_chose(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await room.PutAsync(new Colleague("ines", "Somebody", "ines@news.example", Role.Reporter, "news", Digest: true));
        await room.Database.ChangeAsync(async change =>
        {
            await MailChoices.PutAsync(change, "edda", [("submitted", MailHow.Never), ("withdrawn", MailHow.Digest), ("escape-found", MailHow.Never)]);
            await MailChoices.PutAsync(change, "ines", [("withdrawn", MailHow.AtOnce), ("release-refused", MailHow.Digest)]);
            return true;
        });
        var mailer = new KeepingMailer();
        async Task<string> ToAsync(string about, params string[] recipients)
        {
            var before = mailer.Sent.Count;
            await room.TellAsync(about, recipients);
            await room.Sender(mailer).SendDueAsync();
            return string.Join(' ', mailer.To.Skip(before).Order(StringComparer.Ordinal));
        }

        (await ToAsync("submitted", "desk:news")).ShouldBe("olu");
        (await ToAsync("submitted", "edda")).ShouldBe("");
        (await ToAsync("withdrawn", "edda", "ines", "olu")).ShouldBe("ines olu", "a digest waits");
        (await ToAsync("published", "ines")).ShouldBe("", "as it always came to her");
        (await ToAsync("escape-found", "edda")).ShouldBe("edda", customMessage: "whatever was chosen");
        (await ToAsync("release-refused", "ines")).ShouldBe("ines", customMessage: "what is urgent waits for no digest");
        (await room.DeadAsync()).ShouldBeEmpty("who doesn't want to know is no mistake");
        room.Clock.Now = room.Clock.Now.AddDays(1);
        await room.Sender(mailer).SendDueAsync();
        string.Join(' ', mailer.To.TakeLast(2).Order(StringComparer.Ordinal)).ShouldBe("edda ines", customMessage: "their digests");
    }

    [Fact]
    public void Every_kind_of_mail_that_has_words_can_be_chosen()
    {
        var kinds = MailChoices.KindsOf(Role.Manager);
        MailLanguage.Of("en", "en").Kinds.Keys.Except(["digest", "other"]).ShouldBe(kinds, ignoreOrder: true);
        MailChoices.KindsOf(Role.Reporter).ShouldBeSubsetOf(kinds);
    }

    [Theory, OnBothDatabases]
    public async Task A_server_that_is_down_for_an_hour_loses_nothing_and_gets_all_in_order(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        var mailer = new KeepingMailer { Fails = _ => MailFailure.Unreachable };
        var sender = room.Sender(mailer);
        for (var minute = 0; minute < 60; minute++)
        {
            await room.TellAsync("submitted", "edda");
            await sender.SendDueAsync();
            room.Clock.Now = room.Clock.Now.AddMinutes(1);
        }

        (await room.DepthAsync()).ShouldBe(new OutboxDepth(60, room.Clock.Now.AddHours(-1), 0));
        mailer.Fails = _ => null;
        for (var minute = 0; minute < 3; minute++)
        {
            room.Clock.Now = room.Clock.Now.AddMinutes(1);
            await sender.SendDueAsync();
        }

        mailer.Sent.Select(message => message.Id).ShouldBe(Enumerable.Range(1, 60).Select(i => Message.IdOf($"event{i:000}|submitted|edda")));
        (await room.DepthAsync()).Waiting.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_clock_that_jumps_loses_nothing_and_sends_nothing_twice(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        var mailer = new KeepingMailer();
        var sender = room.Sender(mailer);
        var start = room.Clock.Now;
        var down = 0;
        foreach (var hours in new[] { 0, 5, -3, 700, -2, 0, 1, -24, 0 })
        {
            room.Clock.Now = start.AddHours(hours);
            await room.TellAsync("submitted", "edda");
            var failure = (MailFailure?)(++down % 3 == 0 ? MailFailure.Unreachable : down % 3 == 1 ? MailFailure.Deferred : null);
            mailer.Fails = _ => failure;
            await sender.SendDueAsync();
        }

        mailer.Fails = _ => null;
        for (var minute = 0; minute < 130; minute += 10)
        {
            room.Clock.Now = room.Clock.Now.AddMinutes(10);
            await sender.SendDueAsync();
        }

        mailer.Sent.Count.ShouldBe(9);
        mailer.Sent.Select(message => message.Id).ShouldBeUnique();
        (await room.DeadAsync()).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Two_senders_on_one_database_send_each_letter_once(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await using var other = room.Another();
        for (var i = 0; i < 60; i++)
        {
            await room.TellAsync("submitted", "desk:news", "ines");
        }

        var mailer = new KeepingMailer();
        var senders = Enumerable.Range(0, 4).Select(i => room.Sender(mailer, i % 2 == 0 ? room.Database : other)).ToList();
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(senders.Select(sender => Task.Run(() => sender.SendDueAsync())));
        }

        mailer.Sent.Count.ShouldBe(180);
        mailer.Sent.Select(message => message.Id).ShouldBeUnique();
        (await room.DepthAsync()).Waiting.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_that_is_deferred_comes_back_ever_later_and_is_dead_after_its_tries(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await room.TellAsync("submitted", "edda");
        await room.TellAsync("submitted", "olu");
        var tries = new List<DateTimeOffset>();
        var mailer = new KeepingMailer();
        mailer.Fails = message =>
        {
            if (message.To.User == "edda")
            {
                tries.Add(room.Clock.Now);
                return MailFailure.Deferred;
            }

            return null;
        };
        var sender = room.Sender(mailer);
        var start = room.Clock.Now;
        while (room.Clock.Now < start.AddHours(60))
        {
            await sender.SendDueAsync();
            room.Clock.Now = room.Clock.Now.AddMinutes(room.Clock.Now < start.AddHours(2) ? 1 : 10);
        }

        mailer.To.ShouldBe(["olu"]);
        tries.Count.ShouldBe(48);
        tries.Zip(tries.Skip(1), (one, next) => next - one).Max().ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(70));
        (tries[^1] - start).ShouldBeInRange(TimeSpan.FromHours(20), TimeSpan.FromHours(48));
        (await room.DeadAsync()).ShouldBe(["edda deferred"]);
        var entry = (await new AuditTrail(room.Database).PageAsync(0, 100)).Last();
        (entry.Action, entry.By, entry.Details).ShouldBe((AuditAction.MailDead, "presscheck", "event=submitted reason=deferred person=edda"));

        mailer.Fails = _ => null;
        (await new Outbox(room.Database).SendAgainAsync("event001|submitted|edda")).ShouldBeTrue();
        (await new Outbox(room.Database).SendAgainAsync("event002|submitted|olu")).ShouldBeFalse("it is not dead");
        await sender.SendDueAsync();
        mailer.To.ShouldBe(["olu", "edda"]);
        (await room.DeadAsync()).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task After_a_crash_between_hand_over_and_mark_a_person_decides(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await room.TellAsync("submitted", "edda");
        await room.TellAsync("submitted", "olu");
        var mailer = new KeepingMailer { Then = _ => throw new ProcessDiedException() };
        await Should.ThrowAsync<ProcessDiedException>(() => room.Sender(mailer).SendDueAsync());
        mailer.Then = _ => { };
        (await room.Sender(mailer).SendDueAsync()).ShouldBe(0, "the lease of the dead process is not over");
        room.Clock.Now += room.Settings.Lease;
        (await room.Sender(mailer).SendDueAsync()).ShouldBe(1, "what had not been handed over is sent");
        mailer.To.ShouldBe(["edda", "olu"]);
        (await room.DeadAsync()).ShouldBe(["edda unknown"]);

        await new Outbox(room.Database).SendAgainAsync("event001|submitted|edda");
        await room.Sender(mailer).SendDueAsync();
        mailer.Sent.Count(message => message.Id == Message.IdOf("event001|submitted|edda")).ShouldBe(2, "a person said so");
    }

    [Theory, OnBothDatabases]
    public async Task A_newsroom_may_have_what_perhaps_left_sent_again_under_the_same_id(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        room.Settings = room.Settings with { SendsUnknownAgain = true };
        await room.TellAsync("submitted", "edda");
        var mailer = new KeepingMailer { Then = _ => throw new ProcessDiedException() };
        await Should.ThrowAsync<ProcessDiedException>(() => room.Sender(mailer).SendDueAsync());
        mailer.Then = _ => { };
        room.Clock.Now += room.Settings.Lease;
        await room.Sender(mailer).SendDueAsync();
        mailer.Sent.Select(message => message.Id).ShouldBe(Enumerable.Repeat(Message.IdOf("event001|submitted|edda"), 2));
    }

    [Theory, OnBothDatabases]
    public async Task Who_cannot_be_reached_is_shown(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await room.PutAsync(new Colleague("ines", "Somebody", "", Role.Reporter, "news"));
        await room.PutAsync(new Colleague("olu", "Somebody", "olu@news.example\r\nBcc: all@news.example", Role.Editor, "news"));
        await room.TellAsync("submitted", "ines", "olu", "stranger", "desk:sport");
        await room.TellAsync("submitted", "edda");
        await room.PutAsync(new Colleague("edda", "Somebody", "edda@news.example", Role.Editor, "news", IsActive: false));
        var mailer = new KeepingMailer();
        (await room.Sender(mailer).SendDueAsync()).ShouldBe(0);
        (await room.DeadAsync()).Order().ShouldBe(["desk:sport nobody-there", "edda nobody-there", "ines no-address", "olu unusable-address", "stranger nobody-there"]);

        await room.PutAsync(new Colleague("nils", "Somebody", "nils@news.example", Role.Editor, "sport"));
        await new Outbox(room.Database).SendAgainAsync("event001|submitted|desk:sport");
        (await room.Sender(mailer).SendDueAsync()).ShouldBe(1);
        mailer.To.ShouldBe(["nils"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_digest_gathers_what_is_not_urgent_into_one_mail_a_day(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await room.PutAsync(new Colleague("edda", "Somebody", "edda@news.example", Role.Editor, "news", Digest: true));
        var mailer = new KeepingMailer();
        var sender = room.Sender(mailer);
        for (var i = 0; i < 5; i++)
        {
            await room.TellAsync("submitted", "edda");
            await sender.SendDueAsync();
            room.Clock.Now = room.Clock.Now.AddHours(1);
        }

        await room.TellAsync("escape-found", "edda");
        await sender.SendDueAsync();
        mailer.Sent.ShouldHaveSingleItem().Subject.ShouldBe("A story went out without clearance");

        room.Clock.Now = new DateTimeOffset(2026, 3, 3, 7, 0, 0, TimeSpan.Zero);
        await using var other = room.Another();
        await Task.WhenAll(sender.SendDueAsync(), room.Sender(mailer, other).SendDueAsync());
        await sender.SendDueAsync();
        mailer.Sent.Count.ShouldBe(2);
        mailer.Sent[1].Subject.ShouldBe("What happened since yesterday");
        mailer.Sent[1].Text.Split("waits for an editor").Length.ShouldBe(6);

        await room.TellAsync("published", "edda");
        await sender.SendDueAsync();
        mailer.Sent.Count.ShouldBe(2);
        room.Clock.Now = room.Clock.Now.AddDays(1);
        await sender.SendDueAsync();
        mailer.Sent.Count.ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task A_pickup_folder_tells_after_a_crash_what_was_handed_over(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        var folder = Directory.CreateTempSubdirectory("presscheck-mail-").FullName;
        foreach (var diesAfterMove in new[] { false, true })
        {
            await room.TellAsync("submitted", "edda");
            var dying = new DyingFolder(new PickupFolder(folder, room.Clock), diesAfterMove);
            await Should.ThrowAsync<ProcessDiedException>(() => room.Sender(dying).SendDueAsync());

            // Whoever takes mail from the folder has been here meanwhile.
            var taken = Directory.GetFiles(folder, "*.eml").Length;
            Array.ForEach(Directory.GetFiles(folder, "*.eml"), File.Delete);
            taken.ShouldBe(diesAfterMove ? 1 : 0);
            room.Clock.Now += room.Settings.Lease;
            await room.Sender(new PickupFolder(folder, room.Clock)).SendDueAsync();
            Directory.GetFiles(folder, "*.eml").Length.ShouldBe(diesAfterMove ? 0 : 1);
            Array.ForEach(Directory.GetFiles(folder, "*.eml"), File.Delete);
        }

        (await room.DepthAsync()).ShouldBe(new OutboxDepth(0, null, 0));
        Directory.Delete(folder, recursive: true);
    }

    private sealed class DyingFolder(PickupFolder folder, bool afterMove) : IMailer
    {
        public Task PrepareAsync(Message message, CancellationToken cancel = default) => folder.PrepareAsync(message, cancel);

        public async Task SendAsync(Message message, CancellationToken cancel = default)
        {
            if (afterMove)
            {
                await folder.SendAsync(message, cancel);
            }

            throw new ProcessDiedException();
        }
    }
}
