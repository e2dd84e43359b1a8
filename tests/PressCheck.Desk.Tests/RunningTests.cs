using System.Diagnostics.Metrics;
using System.Net;
using PressCheck.Analysis.Text;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Desk.Tests;

public sealed class RunningTests
{
    [Fact]
    public async Task A_desk_goes_on_when_its_database_was_away()
    {
        var server = new PostgreSqlServer();
        await using var desk = await DeskUnderTest.StaffedAsync(server.Connection);
        using var browser = await desk.SignedInAsync("edda");
        server.Crash();
        for (var i = 0; i < 100 && (await browser.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK; i++)
        {
            await Task.Delay(200);
        }

        // Connections of before are found dead one by one.
        HttpResponseMessage? page = null;
        for (var i = 0; i < 20 && page?.StatusCode != HttpStatusCode.OK; i++)
        {
            page = await browser.GetAsync("/");
            page.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        }

        (await page!.Content.ReadAsStringAsync()).ShouldContain("Edda Example");
    }

    [Theory, OnBothDatabases]
    public async Task A_story_is_shown_with_its_marks_to_those_who_may_see_it(Kind kind)
    {
        await using var database = TestDatabase.Empty(kind);
        await using var desk = await DeskUnderTest.StaffedAsync(database, kind);
        var newsroom = new Newsroom(desk.Database, HouseStyle.Default);
        var olu = new Person("olu", Role.Reporter, "sport");
        await newsroom.CreateAsync(new WriteRequest("r1", "s1", 0, olu), "A <b>bridge</b> & more", "sport");
        await newsroom.SaveDraftAsync(new WriteRequest("r2", "s1", 1, olu), new Draft("s1", "The bridge <i>opens</i>. It cost TK euros.\n"));
        using var maria = await desk.SignedInAsync("maria");
        var page = await maria.TextAsync("/stories/s1");
        page.ShouldContain("<h1>A &lt;b&gt;bridge&lt;/b&gt; &amp; more</h1>");
        page.ShouldContain("The bridge &lt;i&gt;opens&lt;/i&gt;. It cost <mark>TK</mark> euros.");
        (await maria.TextAsync("/")).ShouldContain("/stories/s1");
        using var edda = await desk.SignedInAsync("edda");
        (await edda.GetAsync("/stories/s1")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "another desk's");
        (await edda.GetAsync("/stories/s2")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "missing");
        using var stranger = desk.Browse();
        (await stranger.GetAsync("/stories/s1")).Headers.Location!.OriginalString.ShouldBe("/sign-in?to=%2Fstories%2Fs1");
        (await desk.LogAsync()).ShouldNotContain("bridge");
    }

    [Fact]
    public async Task What_happens_is_counted()
    {
        await using var database = await TestDatabase.CreateAsync(Kind.Sqlite);
        var counted = new System.Collections.Concurrent.ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == "PressCheck")
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => counted.AddOrUpdate(instrument.Name, value, (_, before) => before + value));
        listener.Start();

        var newsroom = new Newsroom(database.Database, HouseStyle.Default);
        var (ines, edda) = (new Person("ines", Role.Reporter, "news"), new Person("edda", Role.Editor, "news"));
        await newsroom.CreateAsync(new WriteRequest("r1", "s1", 0, ines), "The bridge", "news");
        await newsroom.SaveDraftAsync(new WriteRequest("r2", "s1", 1, ines), new Draft("s1", "By Ines Amado\n\nThe bridge opens. It cost TK euros.\n"));
        (await newsroom.PublishAsync(new WriteRequest("r3", "s1", 2, edda))).ShouldBeOfType<Outcome.Refused>();

        // Other tests of this process may count meanwhile.
        counted["presscheck.audit.entries"].ShouldBeGreaterThanOrEqualTo(3);
        counted["presscheck.findings"].ShouldBeGreaterThanOrEqualTo(1);
        counted["presscheck.refusals"].ShouldBeGreaterThanOrEqualTo(1);
    }
}
