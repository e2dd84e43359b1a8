using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Clearances;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Demo;

/// <summary>Six stories, one in each state that a story passes through, written by the people of the demo.</summary>
internal sealed class DemoStories(DemoDesk desk)
{
    public async Task WriteAsync()
    {
        await desk.BeginAsync("library-hours", desk.Ines);
        await desk.WasThereAsync(desk.Ines);
        await desk.DoAsync(desk.Ines, desk.Newsroom.SubmitAsync);
        await desk.SignOffAsync();
        await desk.DoAsync(desk.Edda, desk.Newsroom.PublishAsync);

        await desk.BeginAsync("dam-survey", desk.Ines);
        await desk.DoAsync(desk.Ines, desk.Newsroom.SubmitAsync);
        await desk.DoAsync(desk.Edda, desk.Newsroom.RequestChangesAsync);

        // A waiver that waits for its second person, while the lawyers read.
        await desk.BeginAsync("harbour-audit", desk.Ines);
        await desk.WasThereAsync(desk.Ines);
        await desk.DoAsync(desk.Ines, (request, cancel) => desk.Newsroom.PutSourceAsync(request, new SourceEntry
        {
            Descriptors = ["a person", "a person who has read it"],
            Reason = AnonymityReason.Livelihood,
            Basis = KnowledgeBasis.Document,
            Corroboration = Corroboration.NotPossible,
        }, cancel));
        var source = desk.Made;
        await desk.DoAsync(desk.Ines, desk.Newsroom.SubmitAsync);
        await desk.DoAsync(desk.Edda, (request, cancel) => desk.Newsroom.AttestAsync(request, AttestationKind.KnowsIdentity, source, cancel: cancel));
        await WaiveAsync("ANON008", "urgent", "The audit is on the table; its pages are photographed.");
        await desk.DoAsync(desk.Edda, (request, cancel) => desk.Newsroom.HoldAsync(request, legal: true, null, cancel));

        // Signed off and under embargo: somebody was too early, and the gate said so.
        await desk.BeginAsync("bus-lane", desk.Milo);
        await desk.WasThereAsync(desk.Milo);
        await desk.DoAsync(desk.Milo, desk.Newsroom.SubmitAsync);
        await desk.SignOffAsync();
        await desk.DoAsync(desk.Edda, (request, cancel) => desk.Newsroom.HoldAsync(request, legal: false, desk.Clock.GetUtcNow().AddDays(3), cancel));
        await desk.DoAsync(desk.Edda, desk.Newsroom.PublishAsync);

        await desk.BeginAsync("shelter-contract", desk.Ines);
        await desk.DoAsync(desk.Ines, desk.Newsroom.SubmitAsync);

        await desk.BeginAsync("night-ferry", desk.Ines);
    }

    private async Task WaiveAsync(string rule, string reason, string words)
    {
        if ((await desk.ChecklistAsync()).FirstOrDefault(item => item.Rule == rule) is { } item)
        {
            await desk.DoAsync(desk.Ines, (request, cancel) => desk.Newsroom.ClearAsync(request, item.Rule, item.Fingerprint, ClearanceKind.Waiver, reason, words, null, cancel));
        }
    }
}
