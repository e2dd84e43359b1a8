using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.Gates;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Newsrooms;

public sealed class RecordTests
{
    private const string Anonymous = "By Ines Amado\n\nThe bridge will open a year late, a senior official at the harbour office said on Monday 2 March 2026.\n";
    private const string Accused = "By Ines Amado\n\nA former clerk, Maria Lind, accused Robert Hale of taking bribes from builders.\n\nLind said on Monday 2 March 2026 that she kept copies of the letters. Hale denies it.\n";

    private static readonly SourceEntry Official = new()
    {
        Descriptors = ["a senior official at the harbour office"],
        Reason = AnonymityReason.NotAuthorised,
        Basis = KnowledgeBasis.Firsthand,
        Corroboration = Corroboration.Document,
    };

    private static readonly ReplyEntry Hale = new() { Subject = "Robert Hale", Allegations = [new PutAllegation("taking bribes from builders")] };

    [Theory, OnBothDatabases]
    public async Task A_register_entry_answers_for_a_source_and_its_removal_asks_again(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Anonymous);
        (await OpenAsync(day)).ShouldContain("ANON001");
        var put = day.Ask(day.Ines);
        var done = (await day.Newsroom.PutSourceAsync(put, Official)).ShouldBeOfType<Outcome.Done>();
        await day.DoneAsync(done);
        done.Record.ShouldBe("source-1");
        var answered = (await day.ChecklistAsync()).Single(item => item.Rule == "ANON001");
        (answered.State, answered.By, answered.Span).ShouldBe((ItemState.AnsweredByRecord, "ines", null));
        (await OpenAsync(day)).ShouldContain("ANON005", "nobody knows who it is yet");

        await day.DoneAsync(await day.Newsroom.AttestAsync(day.Ask(day.Edda), AttestationKind.KnowsIdentity, "source-1"));
        (await OpenAsync(day)).ShouldNotContain("ANON005");

        await day.DoneAsync(await day.Newsroom.RemoveSourceAsync(day.Ask(day.Ines), "source-1"));
        var open = (await day.ChecklistAsync()).Single(item => item.Rule == "ANON001");
        (open.State, open.Message).ShouldBe((ItemState.Open, "No name is given for this source, and the source register has no such entry."));
        (await day.Newsroom.PutSourceAsync(put, Official)).ShouldBeOfType<Outcome.Done>().Record.ShouldBe("source-1", "asked again, told again");
        await day.DoneAsync(await day.Newsroom.PutSourceAsync(day.Ask(day.Ines), Official));
        (await day.Newsroom.RecordsAsync("s1", day.Ines))!.Records.Sources.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            source => source.Id.ShouldBe("source-2", "an id is never used again"),
            source => source.Attestations.ShouldBeEmpty(),
            source => source.Reason.ShouldBe(AnonymityReason.NotAuthorised));
        (await day.ActionsAsync()).Where(action => action is not "story-created" and not "draft-saved").ShouldBe(
            ["source-registered", "answered-by-record", "identity-attested", "answered-by-record", "source-removed", "source-registered", "answered-by-record"]);
        var words = await day.Database.ReadAsync(read => read.ListAsync<string>("SELECT descriptors FROM sources ORDER BY id"));
        words[0].ShouldBe("[]", "of what was removed no word is left");
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_vouched_for_by_who_may_not_or_about_a_description_that_is_another(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Anonymous);
        await day.DoneAsync(await day.Newsroom.PutSourceAsync(day.Ask(day.Ines), Official));
        (await WhyAsync(day.Newsroom.AttestAsync(day.Ask(day.Ines), AttestationKind.KnowsIdentity, "source-1"))).ShouldBe(Refusal.NotThisRole);
        (await WhyAsync(day.Newsroom.AttestAsync(day.Ask(day.Edda), AttestationKind.LeadApproved, "source-1"))).ShouldBe(Refusal.NotThisRole);
        (await WhyAsync(day.Newsroom.AttestAsync(day.Ask(day.Edda), AttestationKind.KnowsIdentity, "source-2"))).ShouldBe(Refusal.NothingThere);
        await day.DoneAsync(await day.Newsroom.AttestAsync(day.Ask(day.Ines), AttestationKind.WasThere));
        await day.DoneAsync(await day.Newsroom.AttestAsync(day.Ask(day.Edda), AttestationKind.KnowsIdentity, "source-1"));
        await day.DoneAsync(await day.Newsroom.AttestAsync(day.Ask(day.Maria), AttestationKind.LeadApproved, "source-1"));

        await day.DoneAsync(await day.Newsroom.PutSourceAsync(day.Ask(day.Ines), Official with { Id = "source-1", Descriptors = [.. Official.Descriptors, "the official"] }));
        (await RecordsAsync(day)).Sources[0].Attestations.Select(attestation => (attestation.Kind, attestation.Person, attestation.Role)).ShouldBe(
            [(AttestationKind.KnowsIdentity, "edda", DeskRole.Editor), (AttestationKind.LeadApproved, "maria", DeskRole.Manager)]);
        await day.DoneAsync(await day.Newsroom.PutSourceAsync(day.Ask(day.Ines), Official with { Id = "source-1", Descriptors = ["a builder"] }));
        var records = await RecordsAsync(day);
        records.Sources[0].Attestations.ShouldBeEmpty();
        records.Story.Dateline!.Person.ShouldBe("ines");

        var kept = (await day.Newsroom.RecordsAsync("s1", day.Ines))!.Attestations.ShouldHaveSingleItem();
        await day.DoneAsync(await day.Newsroom.WithdrawAttestationAsync(day.Ask(day.Edda), kept.Id));
        (await RecordsAsync(day)).Story.Dateline.ShouldBeNull();
        (await day.Newsroom.DescribeAsync(day.Ask(day.Edda), "The bridge", "news", ["edda", "ines"])).ShouldBeOfType<Outcome.Done>();
        (await WhyAsync(day.Newsroom.AttestAsync(day.Ask(day.Edda) with { Version = day.Story.Version + 1 }, AttestationKind.KnowsIdentity, "source-1"))).ShouldBe(Refusal.OwnWork);
    }

    [Theory, OnBothDatabases]
    public async Task What_looks_like_a_name_is_told_and_kept(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Accused);
        const string Words = "Anna Kowalczyk works for Robert Hale; call 0161 496 0123";
        var done = (await day.Newsroom.PutSourceAsync(day.Ask(day.Ines), Official with { ReasonWords = Words })).ShouldBeOfType<Outcome.Done>();
        done.Warnings.Select(warning => (warning.Field, warning.Span.Of(Words).ToString())).ShouldBe([("reasonWords", "Anna Kowalczyk"), ("reasonWords", "0161 496 0123")]);
        await day.DoneAsync(done);
        (await RecordsAsync(day)).Sources[0].ReasonWords.ShouldBe(Words);
        (await new AuditTrail(day.Database).PageAsync(0, 100, "s1"))[^1].Details.ShouldBe("record=source-1 reason=not-authorised version=3");
    }

    [Theory, OnBothDatabases]
    public async Task The_gate_sees_a_deadline_pass_without_any_write(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Accused);
        await day.DoneAsync(await day.Newsroom.PutReplyAsync(day.Ask(day.Ines), Hale with { Deadline = day.Clock.Now.AddHours(2) }));
        await day.DoneAsync(await day.Newsroom.AddAttemptAsync(day.Ask(day.Ines), "reply-1", new ReplyAttempt(day.Clock.Now, Channel.Phone, "The bribes")));
        (await RulesAsync(day)).ShouldBe(["ROR003", "ROR004"]);
        day.Clock.Now = day.Clock.Now.AddHours(2);
        (await RulesAsync(day)).ShouldBe(["ROR003"], "Hale had until now to answer");
        day.Clock.Now = day.Clock.Now.AddHours(2);
        (await RulesAsync(day)).ShouldBeEmpty("and was asked four hours ago");
        (await OpenAsync(day)).ShouldBe(["ROR009"], "one attempt is few, and that only advises");
        var attempt = (await RecordsAsync(day)).Replies.ShouldHaveSingleItem().Attempts.ShouldHaveSingleItem();
        attempt.ShouldBe(new ReplyAttempt(day.Clock.Now.AddHours(-4), Channel.Phone, "The bribes"));

        (await KeptAsync(day)).ShouldContain("ROR004", "lists are made anew with the next change");
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        (await KeptAsync(day)).ShouldNotContain("ROR004");
    }

    [Theory, OnBothDatabases]
    public async Task A_new_allegation_after_the_reply_has_to_be_put(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Accused);
        await day.DoneAsync(await day.Newsroom.PutReplyAsync(day.Ask(day.Ines), Hale with { Outcome = ReplyOutcome.Answered, RepliedAt = day.Clock.Now, Passage = "Hale denies it.", Allegations = [new PutAllegation("taking bribes from builders", IsAnswered: true)] }));
        await day.DoneAsync(await day.Newsroom.AddAttemptAsync(day.Ask(day.Ines), "reply-1", new ReplyAttempt(day.Clock.Now.AddHours(-6), Channel.Mail)));
        (await RulesAsync(day)).ShouldNotContain("ROR005");
        await day.SaveAsync(Accused + "\nLind also accused Hale of stealing money from the relief fund.\n");
        var open = await RulesAsync(day);
        open.ShouldContain("ROR012");
        await day.DoneAsync(await day.Newsroom.AddAttemptAsync(day.Ask(day.Ines), "reply-1", new ReplyAttempt(day.Clock.Now, Channel.Mail, "Stealing money from the relief fund")));
        await day.DoneAsync(await day.Newsroom.PutReplyAsync(day.Ask(day.Ines), Hale with
        {
            Id = "reply-1",
            Outcome = ReplyOutcome.Answered,
            RepliedAt = day.Clock.Now,
            Passage = "Hale denies it.",
            Allegations = [new PutAllegation("taking bribes from builders", IsAnswered: true), new PutAllegation("stealing money from the relief fund", IsAnswered: true)],
        }));
        (await RulesAsync(day)).ShouldBe(open.Where(rule => rule != "ROR012"));
    }

    [Theory, OnBothDatabases]
    public async Task An_exemption_that_a_manager_must_approve_is_open_until_one_does(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Accused);
        await day.DoneAsync(await day.Newsroom.PutReplyAsync(day.Ask(day.Ines), Hale));
        (await WhyAsync(day.Newsroom.AttestAsync(day.Ask(day.Maria), AttestationKind.ExemptionApproved, "reply-1"))).ShouldBe(Refusal.NothingThere);
        await day.DoneAsync(await day.Newsroom.ExemptAsync(day.Ask(day.Ines), "reply-1", new Exemption(ExemptionCode.NotPracticable, "He would flee.")));
        var before = await RulesAsync(day);
        (await WhyAsync(day.Newsroom.AttestAsync(day.Ask(day.Edda), AttestationKind.ExemptionApproved, "reply-1"))).ShouldBe(Refusal.NotThisRole);
        await day.DoneAsync(await day.Newsroom.AttestAsync(day.Ask(day.Maria), AttestationKind.ExemptionApproved, "reply-1"));
        before.Except(await RulesAsync(day)).ShouldHaveSingleItem();
        await day.DoneAsync(await day.Newsroom.ExemptAsync(day.Ask(day.Ines), "reply-1", new Exemption(ExemptionCode.NotPracticable, "Another reason.")));
        (await RulesAsync(day)).ShouldBe(before, "approved was the other reason");
        await day.DoneAsync(await day.Newsroom.RemoveReplyAsync(day.Ask(day.Ines), "reply-1"));
        (await RecordsAsync(day)).Replies.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Notes_are_open_until_their_author_or_an_editor_closes_them(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Finished);
        await day.DoneAsync(await day.Newsroom.AddNoteAsync(day.Ask(day.Edda), "The bridge opens", "Which bridge?"));
        (await OpenAsync(day)).ShouldBe(["DOC002"]);
        (await WhyAsync(day.Newsroom.CloseNoteAsync(day.Ask(day.Ines), "note-1"))).ShouldBe(Refusal.NotThisRole);
        await day.DoneAsync(await day.Newsroom.CloseNoteAsync(day.Ask(day.Maria), "note-1"));
        (await OpenAsync(day)).ShouldBeEmpty();
        (await WhyAsync(day.Newsroom.CloseNoteAsync(day.Ask(day.Maria), "note-1"))).ShouldBe(Refusal.NothingThere);
        (await day.Newsroom.RecordsAsync("s1", day.Ines))!.Notes.ShouldHaveSingleItem().ClosedBy.ShouldBe("maria");
    }

    [Theory, OnBothDatabases]
    public async Task Fields_that_make_the_rules_ask_less_are_an_editors_to_set(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Finished);
        var fields = new StoryFields
        {
            Class = StoryClass.Investigation,
            Act = StoryAct.Update,
            PublishAt = day.Clock.Now.AddDays(1),
            IsSensitive = true,
            Bylines = ["Ines Amado"],
            GatheredIn = ["Hull"],
            Protections = [Protection.Child],
            ProtectedNames = ["Tom Hale"],
            BorrowedQuotations = [new BorrowedQuotation("We are late.", "The Harbour Post")],
        };
        await day.DoneAsync(await day.Newsroom.PutFieldsAsync(day.Ask(day.Ines), fields));
        (await WhyAsync(day.Newsroom.PutFieldsAsync(day.Ask(day.Ines), fields with { IsSensitive = false }))).ShouldBe(Refusal.NotThisRole);
        (await WhyAsync(day.Newsroom.PutFieldsAsync(day.Ask(day.Ines), fields with { ProtectedNames = [] }))).ShouldBe(Refusal.NotThisRole);
        var kept = (await RecordsAsync(day)).Story;
        (kept.Class, kept.Act, kept.PublishAt, kept.IsSensitive).ShouldBe((StoryClass.Investigation, StoryAct.Update, day.Clock.Now.AddDays(1), true));
        (kept.Bylines[0], kept.GatheredIn[0], kept.Protections[0], kept.ProtectedNames[0], kept.BorrowedQuotations[0]).ShouldBe(("Ines Amado", "Hull", Protection.Child, "Tom Hale", fields.BorrowedQuotations[0]));
        await day.DoneAsync(await day.Newsroom.PutFieldsAsync(day.Ask(day.Edda), fields with { IsSensitive = false }));
        (await new AuditTrail(day.Database).PageAsync(0, 100, "s1"))[^1].Details.ShouldBe("item=sensitive from=yes to=no version=4");
    }

    [Theory, OnBothDatabases]
    public async Task A_story_moves_to_another_desk_by_an_editor_and_no_editor_takes_themselves_off_its_authors(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        (await WhyAsync(day.Newsroom.DescribeAsync(day.Ask(day.Ines), "The bridge", "sport", ["ines"]))).ShouldBe(Refusal.NotThisRole);
        await day.DoneAsync(await day.Newsroom.DescribeAsync(day.Ask(day.Edda), "A bridge", "news", ["ines", "edda"]));
        (await WhyAsync(day.Newsroom.DescribeAsync(day.Ask(day.Edda), "A bridge", "news", ["ines"]))).ShouldBe(Refusal.OwnWork);
        (await WhyAsync(day.Newsroom.AssignEditorAsync(day.Ask(day.Maria), "edda"))).ShouldBe(Refusal.OwnWork);
        await day.DoneAsync(await day.Newsroom.DescribeAsync(day.Ask(day.Maria), "A bridge", "sport", ["ines"]));
        await day.DoneAsync(await day.Newsroom.AssignEditorAsync(day.Ask(day.Maria), "olu"));
        (day.Story.Title, day.Story.Desk, string.Join(' ', day.Story.Authors), day.Story.Editor).ShouldBe(("A bridge", "sport", "ines", "olu"));
        (await day.Database.ReadAsync(read => read.ListAsync<string>("SELECT DISTINCT desk FROM items"))).ShouldBe(["sport"]);
        (await WhyAsync(day.Newsroom.HoldAsync(day.Ask(day.Edda), legal: true, null))).ShouldBe(Refusal.OtherDesk);
    }

    [Theory, OnBothDatabases]
    public async Task A_register_is_seen_by_its_authors_the_desks_editors_and_managers(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Anonymous);
        await day.DoneAsync(await day.Newsroom.PutSourceAsync(day.Ask(day.Ines), Official));
        await day.DoneAsync(await day.Newsroom.AttestAsync(day.Ask(day.Edda), AttestationKind.KnowsIdentity, "source-1"));
        foreach (var person in new[] { day.Ines, day.Edda, day.Maria })
        {
            var seen = (await day.Newsroom.RecordsAsync("s1", person))!;
            (seen.ShowsRegister, seen.Records.Sources.Length, seen.Attestations.Length).ShouldBe((true, 1, 1), person.Id);
        }

        var colleague = (await day.Newsroom.RecordsAsync("s1", new Person("paul", Role.Reporter, "news")))!;
        (colleague.ShowsRegister, colleague.Records.Sources.Length, colleague.Attestations.Length).ShouldBe((false, 0, 0));
        (await day.Newsroom.RecordsAsync("s1", new Person("omar", Role.Editor, "sport"))).ShouldBeNull();
        (await day.Newsroom.RecordsAsync("s2", day.Maria)).ShouldBeNull();
    }

    private static async Task<Refusal> WhyAsync(Task<Outcome> outcome) => (await outcome).ShouldBeOfType<Outcome.Refused>().Why;

    private static async Task<Analysis.Rules.Records> RecordsAsync(Day day) => (await day.Newsroom.RecordsAsync("s1", day.Maria))!.Records;

    private static async Task<IReadOnlyList<string>> OpenAsync(Day day) => [.. (await day.ChecklistAsync()).Where(item => item.State == ItemState.Open).Select(item => item.Rule).Distinct()];

    private static async Task<IReadOnlyList<string>> RulesAsync(Day day) => [.. (await day.Newsroom.DecideAsync("s1"))!.Objections.Select(objection => objection.Rule).OfType<string>().Distinct().Order()];

    private static Task<List<string>> KeptAsync(Day day) => day.Database.ReadAsync(read => read.ListAsync<string>("SELECT rule_id FROM items WHERE gone_at IS NULL"));
}
