using System.Text;
using System.Text.Json;
using PressCheck.Formats.Readers;
using PressCheck.Formats.Stories;
using PressCheck.Review.Audit;
using PressCheck.Review.Deliveries;
using PressCheck.Review.Gates;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using PressCheck.Review.Tests.Newsrooms;

namespace PressCheck.Review.Tests.Deliveries;

public sealed class ExportTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_exported_is_what_was_signed_off_and_the_trail_says_so(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SignedOffAsync();
        foreach (var format in Enum.GetValues<StoryFormat>())
        {
            var export = (await day.Newsroom.ExportAsync(day.Edda, "s1", format)).ShouldBeOfType<ExportOutcome.Done>().Export;
            export.DraftHash.ShouldBe(day.Story.DraftHash);
            Encoding.UTF8.GetString(export.Content.AsSpan()).ShouldContain(day.Story.DraftHash!);
            (await day.Newsroom.ExportAsync(day.Edda, "s1", format)).ShouldBeOfType<ExportOutcome.Done>().Export.Content.ShouldBe(export.Content, "the same story, the same bytes");
        }

        var ninjs = (await day.Newsroom.ExportAsync(day.Ines, "s1", StoryFormat.Ninjs)).ShouldBeOfType<ExportOutcome.Done>().Export;
        DraftReader.Read(ninjs.FileName, ninjs.Content.AsMemory()).Draft.Text.ShouldBe(Day.Finished.TrimEnd());
        var last = (await new AuditTrail(day.Database).PageAsync(0, 1000, "s1"))[^1];
        (last.Action, last.By, last.Draft, last.Details).ShouldBe((AuditAction.Exported, "ines", day.Story.DraftHash, "format=ninjs"));
        (await new AuditTrail(day.Database).VerifyAsync()).IsIntact.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_story_that_the_gate_holds_is_not_exported(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Finished);
        (await RefusedAsync(day)).Objections.ShouldBe([new Objection(ObjectionKind.NotSignedOff)]);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        await day.DoneAsync(await day.Newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
        await day.DoneAsync(await day.Newsroom.HoldAsync(day.Ask(day.Edda), legal: false, day.Clock.Now.AddHours(1)));
        (await RefusedAsync(day)).Objections.Select(objection => objection.ToString()).ShouldBe(["Embargo", "FindingOpen:DOC003"]);
        day.Clock.Now = day.Clock.Now.AddHours(1);
        (await day.Newsroom.ExportAsync(day.Edda, "s1", StoryFormat.Html)).ShouldBeOfType<ExportOutcome.Done>();
        await day.SaveAsync(Day.Finished + "One more.\n");
        (await RefusedAsync(day)).Objections.ShouldBe([new Objection(ObjectionKind.NotSignedOff)]);
        (await day.ActionsAsync())[^1].ShouldBe("release-refused");
        (await day.Newsroom.ExportAsync(new Person("olu", Role.Editor, "sport"), "s1", StoryFormat.Html)).ShouldBeOfType<ExportOutcome.Refused>().Why.ShouldBe(Refusal.OtherDesk);
        (await day.Newsroom.ExportAsync(new Person("nils", Role.Reporter, "news"), "s1", StoryFormat.Html)).ShouldBeOfType<ExportOutcome.Refused>().Why.ShouldBe(Refusal.NotThisRole);
        (await day.Newsroom.ExportAsync(day.Edda, "s2", StoryFormat.Html)).ShouldBeOfType<ExportOutcome.Missing>();
    }

    [Theory, OnBothDatabases]
    public async Task A_text_that_somebody_changed_in_the_database_does_not_leave(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SignedOffAsync();
        await day.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE drafts SET text = @text", new { text = Day.Finished.Replace("Monday", "Tuesday", StringComparison.Ordinal) }));
        (await RefusedAsync(day)).Objections.ShouldContain(new Objection(ObjectionKind.OtherDraftSignedOff));
    }

    [Theory, OnBothDatabases]
    public async Task The_checklist_leaves_as_numbers_and_without_anybodys_words(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        var item = (await day.ChecklistAsync())[0];
        var waiver = day.Ask(day.Ines);
        await day.DoneAsync(await day.Newsroom.ClearAsync(waiver, item.Rule, item.Fingerprint, Review.Clearances.ClearanceKind.Waiver, "other", "Our own words."));
        await day.DoneAsync(await day.Newsroom.SecondAsync(day.Ask(day.Edda), waiver.Id));
        await day.DoneAsync(await day.Newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
        var json = Encoding.UTF8.GetString((await day.Newsroom.ExportAsync(day.Edda, "s1", StoryFormat.Json)).ShouldBeOfType<ExportOutcome.Done>().Export.Content.AsSpan());
        json.ShouldNotContain("Our own words");
        using var parsed = JsonDocument.Parse(json);
        parsed.RootElement.GetProperty("checklist").EnumerateArray().Select(cleared => cleared.ToString().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal))
            .ShouldBe(["""{"rule":"DOC001","state":"waived","count":1}"""]);
        parsed.RootElement.GetProperty("signOff").GetProperty("by").GetString().ShouldBe("edda");
    }

    private static async Task<ExportOutcome.Refused> RefusedAsync(Day day)
    {
        var refused = (await day.Newsroom.ExportAsync(day.Edda, "s1", StoryFormat.Ninjs)).ShouldBeOfType<ExportOutcome.Refused>();
        refused.Why.ShouldBe(Refusal.Gate);
        return refused;
    }
}
