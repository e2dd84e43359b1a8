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
            page = await browser.GetAsync("/api/v1/me");
            page.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        }

        (await page!.Content.ReadAsStringAsync()).ShouldContain("\"edda\"");
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
