using PressCheck.Review.Audit;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Newsrooms;

public sealed class StaffTests
{
    private static readonly Colleague Ines = new("ines", "Ines Amado", "ines@example.org", Role.Reporter, "news", Version: 0);

    [Theory, OnBothDatabases]
    public async Task Whoever_changes_a_colleague_names_the_version_that_was_read(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var staff = new Staff(test.Database);
        (await staff.PutAsync(Ines, "maria")).ShouldBe(Ines with { Version = 1 });
        (await staff.PutAsync(Ines, "maria")).ShouldBeNull("the id is taken");
        (await staff.PutAsync(Ines with { Version = 1, Role = Role.Editor, IsActive = false }, "maria"))!.Version.ShouldBe(2);
        (await staff.PutAsync(Ines with { Version = 1 }, "maria")).ShouldBeNull("somebody was faster");
        (await staff.FindAsync("ines")).ShouldBe(Ines with { Version = 2, Role = Role.Editor, IsActive = false });
        (await new AuditTrail(test.Database).PageAsync(0, 10)).Select(entry => (entry.Action, entry.Details)).ShouldBe(
        [
            (AuditAction.PersonAdded, "person=ines role=reporter desk=news to=active"),
            (AuditAction.PersonChanged, "person=ines role=editor desk=news to=inactive"),
        ]);
    }

    [Theory, OnBothDatabases]
    public async Task A_recipient_is_a_person_or_the_editors_of_a_desk_or_all_managers(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var staff = new Staff(test.Database);
        foreach (var (id, role, desk) in new[] { ("ines", Role.Reporter, "news"), ("edda", Role.Editor, "news"), ("olu", Role.Editor, "sport"), ("maria", Role.Manager, "news"), ("nils", Role.Manager, "sport") })
        {
            await staff.PutAsync(Ines with { Id = id, Role = role, Desk = desk }, "maria");
        }

        await staff.PutAsync(Ines with { Id = "gone", Role = Role.Editor, IsActive = false }, "maria");
        foreach (var (recipient, people) in new[] { ("ines", "ines"), ("desk:news", "edda"), ("managers:news", "maria nils"), ("gone", ""), ("nobody", "") })
        {
            string.Join(' ', (await test.Database.ReadAsync(read => Staff.RecipientsAsync(read, recipient))).Select(colleague => colleague.Id)).ShouldBe(people, recipient);
        }

        (await staff.PageAsync("edda", 2, "news")).Select(colleague => colleague.Id).ShouldBe(["gone", "ines"]);
    }
}
