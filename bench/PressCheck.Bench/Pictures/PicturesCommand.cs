using System.CommandLine;
using Microsoft.Playwright;
using PressCheck.Bench.Corpus;
using PressCheck.Bench.Screens;

namespace PressCheck.Bench.Pictures;

/// <summary>
/// Pictures of the demo newsroom for README.md. It stands with the bench because that has a desk and a browser of its own already. A picture
/// that looks as it did is left alone: the demo's times of day alone are no reason for another file.
/// </summary>
internal static class PicturesCommand
{
    private const double SameBelow = 0.004;
    private const int Width = 1280;

    private static readonly Shot[] Shots =
    [
        new("reporter", "ines", "/stories/night-ferry", Height: 800, Prepare: LookAsync),
        new("reporter-narrow", "ines", "/stories/night-ferry", Width: 400, Height: 800),
        new("editor", "edda", "/stories/shelter-contract", Height: 860, Prepare: LookAsync),
        new("editor-dark", "edda", "/stories/shelter-contract", Height: 860, Scheme: ColorScheme.Dark, Prepare: LookAsync),
        new("audit", "maria", "/audit", Height: 800),
        new("rule", "edda", "/rules/QUO001", Height: 800),
    ];

    public static Command Create()
    {
        var folder = new Option<string>("--folder") { Description = "Where they are written", DefaultValueFactory = _ => Path.Combine(Repository.Root, "docs", "pictures") };
        var command = new Command("pictures", "Takes the pictures of docs/pictures from the demo newsroom; those that look as they did stay as they are") { folder };
        command.SetAction((result, cancel) => TakeAsync(result.GetValue(folder)!, cancel));
        return command;
    }

    private static async Task<int> TakeAsync(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await using var desk = await MeasuredDesk.StartAsync();
        foreach (var shot in Shots)
        {
            cancel.ThrowIfCancellationRequested();
            var page = await desk.OpenAsync(shot.Who);
            await page.SetViewportSizeAsync(shot.Width, shot.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = shot.Scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.GotoAsync(shot.Path);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Assertions.Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
            if (shot.Prepare is { } prepare)
            {
                await prepare(page);
            }

            // Charts grow into their place.
            await page.WaitForTimeoutAsync(1500);
            await page.EvaluateAsync("() => { document.activeElement?.blur?.(); }");
            var taken = Picture.Read(await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide }));
            await page.Context.CloseAsync();
            Console.WriteLine(await KeepAsync(Path.Combine(folder, $"{shot.Name}.png"), taken, cancel));
        }

        return 0;
    }

    private static async Task<string> KeepAsync(string path, Picture taken, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        if (File.Exists(path) && Picture.Read(await File.ReadAllBytesAsync(path, cancel)).Difference(taken) is var difference and < SameBelow)
        {
            return $"{name}: as it was ({difference:P2} differs)";
        }

        var bytes = taken.Write();
        await File.WriteAllBytesAsync(path, bytes, cancel);
        return $"{name}: {taken.Width} × {taken.Height}, {bytes.Length / 1000.0:F1} kB";
    }

    /// <summary>Opens the first thing that needs somebody.</summary>
    private static async Task LookAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("pc-finding").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.GetByText("How to clear it").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.EvaluateAsync("() => scrollTo(0, 0)");
    }

    private sealed record Shot(string Name, string Who, string Path, int Width = Width, int Height = 800, ColorScheme Scheme = ColorScheme.Light, Func<IPage, Task>? Prepare = null);
}
