using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Review.Clearances;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Demo;

/// <summary>What the demo's newsroom published in the four weeks before, so that a manager's figures have something to count.</summary>
internal sealed class DemoMonth(DemoDesk desk)
{
    /// <summary>How long ago the first of them was begun, in days.</summary>
    public const int Days = 28;

    /// <param name="Story">The story's id, by which its text is found; with <c>.first</c> after it, the text that was sent back.</param>
    /// <param name="DaysAgo">When it was begun.</param>
    /// <param name="Author">Who wrote it.</param>
    /// <param name="Reason">Why what blocks it is waived.</param>
    /// <param name="Words">The same in words.</param>
    private sealed record Past(string Story, int DaysAgo, int Author, string Reason = "other", string Words = "")
    {
        /// <summary>An editor was too early, and the gate said so.</summary>
        public bool IsTriedTooEarly { get; init; }

        public bool IsSentBack { get; init; }
    }

    private static readonly ImmutableArray<Past> All =
    [
        new("tram-fare", Days, Milo),
        new("museum-roof", 25, Ines) { IsSentBack = true },
        new("river-path", 21, Milo),
        new("night-nurse", 19, Ines, "safety", "Her name would cost her the job; the letter itself is on file.") { IsTriedTooEarly = true },
        new("bakery-fire", 16, Milo) { IsTriedTooEarly = true },
        new("council-seat", 12, Milo) { IsSentBack = true },
        new("snow-cannon", 9, Ines),
        new("school-bus", 6, Ines, "urgent", "Both sides sign at noon; the name comes with the signatures."),
        new("choir-tour", 4, Ines),
        new("water-meter", 3, Milo) { IsTriedTooEarly = true },
    ];

    private const int Ines = 0;
    private const int Milo = 3;

    public async Task WriteAsync()
    {
        foreach (var past in All)
        {
            desk.Clock.GoTo(daysAgo: past.DaysAgo);
            await WriteAsync(past);
        }
    }

    private async Task WriteAsync(Past past)
    {
        var author = DemoNewsroom.People[past.Author].Person;
        await desk.BeginAsync(past.Story, author, past.IsSentBack ? $"{past.Story}.first" : past.Story);
        await desk.WasThereAsync(author);
        await desk.DoAsync(author, desk.Newsroom.SubmitAsync);
        if (past.IsTriedTooEarly)
        {
            await desk.DoAsync(desk.Edda, desk.Newsroom.PublishAsync);
        }

        if (past.IsSentBack)
        {
            await desk.DoAsync(desk.Edda, desk.Newsroom.RequestChangesAsync);
            await desk.SaveAsync(author, past.Story);
            await desk.DoAsync(author, desk.Newsroom.SubmitAsync);
        }

        await ClearAsync(past, author);
        await desk.SignOffAsync();
        await desk.DoAsync(desk.Edda, desk.Newsroom.PublishAsync);
    }

    private async Task ClearAsync(Past past, Person author)
    {
        foreach (var item in (await desk.ChecklistAsync()).Where(item => item.State == ItemState.Open))
        {
            if (item.Enforcement == Enforcement.Answer)
            {
                await desk.DoAsync(author, (request, cancel) => desk.Newsroom.ClearAsync(request, item.Rule, item.Fingerprint, ClearanceKind.Answer, "confirmed", "Heard by both of us.", null, cancel));
            }
            else if (item.Enforcement == Enforcement.Block)
            {
                await desk.DoAsync(author, (request, cancel) => desk.Newsroom.ClearAsync(request, item.Rule, item.Fingerprint, ClearanceKind.Waiver, past.Reason, past.Words, null, cancel));
                var waiver = desk.Made;
                await desk.DoAsync(desk.Edda, (request, cancel) => desk.Newsroom.SecondAsync(request, waiver, cancel));
            }
        }
    }
}
