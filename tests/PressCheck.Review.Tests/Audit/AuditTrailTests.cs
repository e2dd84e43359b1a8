using PressCheck.Review.Audit;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Audit;

public sealed class AuditTrailTests
{
    [Theory, OnBothDatabases]
    public async Task An_empty_trail_is_intact(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var verdict = await new AuditTrail(test.Database).VerifyAsync();
        verdict.IsIntact.ShouldBeTrue();
        verdict.Sentence.ShouldBe("The trail is empty.");
    }

    [Theory, OnBothDatabases]
    public async Task Entries_are_numbered_from_one_and_each_holds_the_hash_of_the_one_before(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await Trails.AppendAsync(test.Database, 130, inEach: 60);
        var entries = await new AuditTrail(test.Database).PageAsync(0, 1000);
        entries.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, 130).Select(i => (long)i));
        entries[0].Previous.ShouldBe(new string('0', 64));
        entries.Zip(entries.Skip(1)).ShouldAllBe(pair => pair.Second.Previous == pair.First.Hash);
        entries.ShouldAllBe(entry => entry.At == test.Clock.Now);
        (await new AuditTrail(test.Database).VerifyAsync()).ShouldBe(new TrailVerdict(130, entries[^1].Hash, null, $"The trail is intact: 130 entries, the last with hash {entries[^1].Hash}."));
    }

    [Theory, OnBothDatabases]
    public async Task A_page_of_a_story_goes_on_where_the_last_one_ended(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await Trails.AppendAsync(test.Database, 60, inEach: 60);
        var trail = new AuditTrail(test.Database);
        var first = await trail.PageAsync(0, 2, "story1");
        var second = await trail.PageAsync(first[^1].Sequence, 100, "story1");
        first.Count.ShouldBe(2);
        second[0].Sequence.ShouldBeGreaterThan(first[^1].Sequence);
        first.Concat(second).ShouldAllBe(entry => entry.Story == "story1");
    }

    [Theory, OnBothDatabases]
    public async Task A_change_that_fails_leaves_no_entry(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await Should.ThrowAsync<TimeoutException>(() => test.Database.ChangeAsync<bool>(change =>
        {
            change.Record(AuditAction.Waived, "ines", "story1", null, AuditDetails.None);
            throw new TimeoutException();
        }));
        (await new AuditTrail(test.Database).PageAsync(0, 10)).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Changes_at_the_same_time_leave_no_gap_and_no_fork(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Trails.AppendAsync(test.Database, 15, inEach: 2))));
        var verdict = await new AuditTrail(test.Database).VerifyAsync();
        verdict.IsIntact.ShouldBeTrue(verdict.Sentence);
        verdict.Entries.ShouldBe(120);
    }

    [Theory, OnBothDatabases]
    public async Task The_database_refuses_to_change_or_drop_an_entry(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await Trails.AppendAsync(test.Database, 3);
        foreach (var sql in new[] { "UPDATE audit SET person = 'otto' WHERE sequence = 2", "DELETE FROM audit WHERE sequence = 3" })
        {
            var refused = await Should.ThrowAsync<System.Data.Common.DbException>(() => test.Database.ChangeAsync(change => change.ExecuteAsync(sql)));
            refused.Message.ShouldContain("The audit trail is only ever added to.");
        }

        (await new AuditTrail(test.Database).VerifyAsync()).Entries.ShouldBe(3);
    }

    public static TheoryData<Kind, string, long> Tampering()
    {
        var cases = new TheoryData<Kind, string, long>();
        foreach (var kind in Enum.GetValues<Kind>())
        {
            foreach (var column in new[] { "person = 'otto'", "at = at + 1", "action = 99", "action = 13", "story = NULL", "story = ''", "draft = 'b'", "details = 'rule=QUO002'", "hash = 'A'", "previous = 'A'" })
            {
                cases.Add(kind, $"UPDATE audit SET {column} WHERE sequence = 6", 6);
            }

            cases.Add(kind, "DELETE FROM audit WHERE sequence = 4", 4);
            cases.Add(kind, "DELETE FROM audit WHERE sequence IN (1, 2)", 1);
            cases.Add(kind, "DELETE FROM audit WHERE sequence >= 9", 9);
            cases.Add(kind, "UPDATE audit SET sequence = 11 WHERE sequence = 3", 3);
            cases.Add(kind, "UPDATE audit_head SET sequence = 9", 10);
            cases.Add(kind, "UPDATE audit_head SET hash = previous FROM audit WHERE audit.sequence = 10", 10);
            cases.Add(kind, "DELETE FROM audit_head", 11);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task Tampering_with_the_table_is_found_at_the_entry(Kind kind, string statement, long entry)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await Trails.AppendAsync(test.Database, 10, inEach: 10);
        await test.TamperAsync(statement);
        var verdict = await new AuditTrail(test.Database).VerifyAsync();
        verdict.Entry.ShouldBe(entry, verdict.Sentence);
        verdict.Sentence.ShouldNotContain("otto");
    }

    [Fact]
    public async Task A_database_without_a_trail_is_unreadable()
    {
        await using var test = TestDatabase.Empty(Kind.Sqlite);
        (await Should.ThrowAsync<UnreadableTrailException>(() => new AuditTrail(test.Database).VerifyAsync())).Message.ShouldBe("The database holds no audit trail.");
    }

    [Fact]
    public void Only_tokens_get_into_details()
    {
        var details = AuditDetails.None.With(AuditKey.Rule, "QUO001");
        details.Text.ShouldBe("rule=QUO001");
        details.With(AuditKey.Reason, "public-record").Text.ShouldBe("rule=QUO001 reason=public-record");
        foreach (var words in new[] { "", "two words", "a,b", "a=b", "\"", "naïve", "-x", new string('a', 129) })
        {
            var refused = Should.Throw<ArgumentException>(() => details.With(AuditKey.Reason, words));
            refused.Message.ShouldNotContain("two words");
        }
    }

    [Fact]
    public void The_list_of_actions_is_closed()
    {
        // Add at the end of a family; never change a line: trails in the world have been hashed with it.
        string.Join(' ', Enum.GetValues<AuditAction>().Select(action => $"{(int)action}={action.Name()}")).ShouldBe(
            "10=story-created 11=draft-saved 12=submitted 13=changes-requested 14=signed-off 15=sign-off-lapsed 16=published 17=corrected "
            + "18=withdrawn 19=release-refused 20=escape-found 21=hold-placed 22=hold-lifted 23=editor-assigned 24=fields-changed "
            + "25=exported 26=note-added 27=note-closed 30=answered 31=waived 32=waiver-seconded 33=clearance-withdrawn 34=fixed "
            + "35=clearance-lapsed 36=item-answered 37=item-reopened 38=answered-by-record 40=source-registered 41=source-changed "
            + "42=identity-attested 43=source-removed 44=attested 50=reply-requested 51=reply-recorded 52=exemption-recorded "
            + "53=reply-changed 54=reply-removed 55=attempt-recorded 60=person-added 61=person-changed 62=password-set 63=desk-named 70=mail-dead "
            + "71=delivered 72=delivery-dead 80=emergency-begun 81=emergency-ended 82=release-rescheduled");
        ((AuditAction)99).Name().ShouldBeNull();
    }
}
