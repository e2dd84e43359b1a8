using System.Globalization;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Cms.Gates;
using Umbraco.Cms.Core.Models;

namespace PressCheck.Backoffice.Tests;

/// <summary>A month of a small newsroom, for pictures of its lists and figures. Names and events are invented.</summary>
internal sealed class Month(Site site)
{
    private static readonly string[] Earlier =
    [
        "Lighthouse opens to visitors in May", "Bakery on the quay changes hands", "Council puts off the vote on parking", "School orchestra plays in the old mill", "Two new ferries for the outer islands",
        "Library stays open on Sundays", "Harbour dredging ends a week early", "Beach huts are let by lot again", "Rowing club finds its lost cup",
    ];

    /// <summary>What they work on today.</summary>
    private static readonly string[] Today =
    [
        "Council votes on the harbour wall", "Bus line 4 stops earlier in the evening", "Fish market moves to the north quay", "School roof to be mended before winter",
    ];

    public static IEnumerable<Document> Documents() => [.. Earlier.Select((headline, at) => Of(at, headline)), .. Today.Select((headline, at) => Of(50 + at, headline))];

    /// <summary>Four weeks go by, and one day.</summary>
    /// <param name="draft">What Ines is still writing.</param>
    public async Task PassAsync(Document draft)
    {
        var now = DateTimeOffset.UtcNow;
        for (var at = 0; at < Earlier.Length; at++)
        {
            site.Rig.Clock.Now = now.AddDays(-27 + (3 * at));
            var document = Find(Earlier[at]);
            await site.KeepAsync(document, Persona.Ines);
            await ClearAsync(document, "ANON001", at % 2 == 0 ? "answer" : "waiver", at % 2 == 0 ? "confirmed" : "safety");
            await ClearAsync(document, "ANON002", "answer", "confirmed");
            Write(document, Stories.Finished.Replace("night ferry", Earlier[at].Split(' ')[0].ToLowerInvariant(), StringComparison.Ordinal));
            await site.SubmitAsync(document, Persona.Ines);
            if (at % 3 == 1)
            {
                await PublishAsync(document);
            }

            site.Rig.Clock.Now = now.AddDays(-27 + (3 * at)).AddHours(2);
            await site.SignOffAsync(document, at % 2 == 0 ? Persona.Edda : Persona.Emil);
            await PublishAsync(document);
        }

        // One was refused when it was due, one waits too long, one waits for a second person, one was sent back, and others came in this morning.
        var (wall, bus, fish, roof) = (Find(Today[0]), Find(Today[1]), Find(Today[2]), Find(Today[3]));
        site.Rig.Clock.Now = now.AddHours(-8);
        await site.KeepAsync(fish, Persona.Ines);
        site.Rig.Documents.PersistContentSchedule(fish.Stored, ContentScheduleCollection.CreateWithEntry(now.AddHours(-7).UtcDateTime, null));
        await site.Rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        site.ComesTo(now.AddHours(-7));
        Write(wall, Stories.Finished);
        await site.SubmitAsync(wall, Persona.Ines);
        site.Rig.Clock.Now = now.AddHours(-3);
        await site.KeepAsync(bus, Persona.Ines);
        await ClearAsync(bus, "DOC001", "waiver", "urgent");
        await site.SubmitAsync(bus, Persona.Ines);
        var sent = await site.SubmitAsync(roof, Persona.Ines);
        await site.AskAsync<KeptStory>(Persona.Edda, HttpMethod.Post, $"/stories/{sent.Id}/request-changes", sent.Version);
        site.Rig.Clock.Now = now.AddMinutes(-50);
        await site.SubmitAsync(fish, Persona.Ines);
        await site.KeepAsync(draft, Persona.Ines);
        site.Rig.Clock.Now = DateTimeOffset.UtcNow;
    }

    private async Task ClearAsync(Document document, string rule, string kind, string reason)
    {
        var story = await site.AskAsync<KeptStory>(Persona.Ines, HttpMethod.Get, $"/stories/{document.StoryIn()}");
        var item = (await site.AskAsync<Checklist>(Persona.Ines, HttpMethod.Get, $"/stories/{document.StoryIn()}/checklist")).Items.First(item => item.Rule == rule);
        await site.AskAsync<object>(Persona.Ines, HttpMethod.Post, $"/stories/{document.StoryIn()}/clearances", story.Version, new { rule, fingerprint = item.Fingerprint, kind, reason, words = "Seen in the harbour office." });
    }

    private void Write(Document document, string body)
    {
        var content = document.Stored;
        content.SetValue("body", body);
        site.Rig.Documents.Save(content, Persona.Ines.Id).Success.ShouldBeTrue();
    }

    /// <summary>Tries to, and has what went out noted at that moment.</summary>
    private Task PublishAsync(Document document)
    {
        site.Rig.Documents.Publish(document.Stored, ["*"], Persona.Edda.Id);
        return site.Rig.LookAsync();
    }

    private Document Find(string headline) => site.Documents.Single(document => document.ValueOf("headline") == headline);

    private static Document Of(int number, string headline) => new(
        new Guid($"71000000-0000-0000-0000-{number.ToString("D12", CultureInfo.InvariantCulture)}"), headline, ("headline", null, headline), ("body", null, Stories.Begun));

    private sealed record Checklist(IReadOnlyList<Item> Items);

    private sealed record Item(string Rule, string Fingerprint);
}
