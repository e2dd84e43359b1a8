using System.Text.Json;
using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

/// <summary>A browser window, what its console said, and the names by which people find things in it.</summary>
internal sealed class Window
{
    // A machine that runs all tests at once is a slow one.
    static Window() => Assertions.SetDefaultExpectTimeout(30_000);

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Root(), "App_Plugins/PressCheck/node_modules/axe-core/axe.min.js")));

    public Window(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(30_000);
        page.PageError += (_, error) => Errors.Add(error);
        page.Console += (_, message) =>
        {
            // A refusal that a test asks for is told in the console too; what must never be there is a script's error or a breach of the content policy.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Errors.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    public ILocator Body => Page.GetByRole(AriaRole.Textbox, new() { Name = "Text" });

    public ILocator Headline => Page.GetByRole(AriaRole.Textbox, new() { Name = "Headline" });

    public ILocator Checklist => Page.GetByRole(AriaRole.Complementary, new() { Name = "Checklist" });

    /// <summary>What is in a dialog stands beside it in the document, so it is looked for in the element around both.</summary>
    public ILocator Dialog => Page.Locator("pc-dialog");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Finding(string message) => Page.Locator("pc-checklist").GetByRole(AriaRole.Button, new() { Name = message });

    /// <summary>Puts other words in the place of some in the text.</summary>
    public async Task RewriteAsync(string words, string others)
    {
        await Assertions.Expect(Body).ToContainTextAsync(words);
        await Body.FillAsync((await Body.TextContentAsync())!.Replace(words, others, StringComparison.Ordinal));
    }

    public Task SeesAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>How many ranges of the text are marked so.</summary>
    public Task<int> MarksAsync(string kind) => Page.EvaluateAsync<int>("kind => CSS.highlights.get('pc-' + kind)?.size ?? 0", kind);

    /// <summary>What has the focus, through shadow roots: its words or its label.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>(
        """
        () => {
            let at = document.activeElement;
            while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            return (at?.innerText || at?.getAttribute('aria-label') || at?.labels?.[0]?.innerText || '').trim();
        }
        """);

    /// <summary>Goes from field to field by the Tab key, as whoever has no mouse does.</summary>
    public async Task TabToAsync(string label)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if ((await FocusedAsync()).StartsWith(label, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Nobody gets to '{label}' by keys.");
    }

    /// <summary>Goes from finding to finding by its key.</summary>
    public async Task StepToAsync(string message)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            await Page.Keyboard.PressAsync("j");
            if ((await FocusedAsync()).Contains(message, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Nobody gets to '{message}' by keys.");
    }

    /// <summary>Asks axe-core; nothing at all may be wrong.</summary>
    public async Task IsAccessibleAsync(string what)
    {
        await Page.EvaluateAsync(Axe.Value);
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.flat().join(' ') + ' ' + n.failureSummary).join('; '))");
        found.EnumerateArray().Select(violation => violation.GetString()).ShouldBeEmpty(what);
    }

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PressCheck.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
