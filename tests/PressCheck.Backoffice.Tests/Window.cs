using System.Text.Json;
using Microsoft.Playwright;

namespace PressCheck.Backoffice.Tests;

/// <summary>A browser window in the backoffice, and the names by which people find things in it.</summary>
internal sealed class Window
{
    private const string Ours = "/App_Plugins/PressCheck/";

    static Window() => Assertions.SetDefaultExpectTimeout(30_000);

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Root(), "App_Plugins/PressCheck/node_modules/axe-core/axe.min.js")));

    public Window(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(30_000);
        page.PageError += (_, error) =>
        {
            if (!IsOfTheClient(error))
            {
                Errors.Add(error);
            }
        };
    }

    /// <summary>
    /// The client has errors of its own: 17 listens with a token that who skips signing in has not got, and a page or an element that is left in a hurry goes on asking.
    /// What came through a script of ours, or from an element of ours, is ours.
    /// </summary>
    private static bool IsOfTheClient(string error) =>
        !error.Contains(Ours, StringComparison.Ordinal) && !error.Contains(" PC-", StringComparison.Ordinal)
        && (error.Contains("/umbraco/backoffice/", StringComparison.Ordinal) || error.Contains("Context request was cancelled", StringComparison.Ordinal));

    public IPage Page { get; }

    /// <summary>What our scripts did not catch.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Our tab of the document.</summary>
    public ILocator Tab => Page.Locator("pc-workspace-tab");

    public ILocator Dialog => Page.Locator("pc-dialog");

    /// <summary>What is said of an emergency, or of there being none.</summary>
    public ILocator Emergency => Page.Locator("pc-emergency");

    public ILocator Status => Page.Locator("pc-workspace-status");

    public ILocator Notification => Page.Locator("umb-backoffice-notification-container");

    /// <summary>The tabs of the document.</summary>
    public ILocator Views => Page.Locator("#splitViews");

    /// <summary>The number on our tab.</summary>
    public ILocator Badge => Views.Locator("uui-tab").Filter(new() { HasText = "Press check" }).Locator("umb-badge, uui-badge").First;

    /// <summary>The document's own fields.</summary>
    public ILocator Headline => Page.Locator("umb-property").Filter(new() { HasText = "Headline" }).Locator("input");

    public ILocator Body => Page.Locator("umb-property").Filter(new() { HasText = "Body" }).Locator("textarea");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Finding(string message) => Tab.GetByRole(AriaRole.Button, new() { Name = message });

    public Task SeesAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>Goes to another tab of the document.</summary>
    public Task TurnToAsync(string tab) => Views.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();

    /// <summary>Chooses one of the backoffice's themes, as a user does in their profile: light, dark or high-contrast.</summary>
    public async Task WearAsync(string theme)
    {
        await Page.EvaluateAsync($"() => localStorage.setItem('umb-theme-alias', 'umb-{theme}-theme')");
        await Page.ReloadAsync();
    }

    /// <summary>The dialog in which cultures are chosen that are to be published.</summary>
    public ILocator Publishing => Page.Locator("umb-content-publish-modal, umb-document-publish-modal");

    /// <summary>Goes to a document as the client's own links do.</summary>
    public Task GoAsync(Cms.Document document, string culture, string view) =>
        Page.EvaluateAsync("path => history.pushState(null, '', path)", $"/umbraco/section/content/workspace/document/edit/{document.Key}/{culture}/view/{view}");

    /// <summary>What of a field is selected.</summary>
    public static Task<string> SelectedAsync(ILocator field) => field.EvaluateAsync<string>("field => field.value.slice(field.selectionStart, field.selectionEnd)");

    /// <summary>Waits until just these words are selected.</summary>
    public Task SelectsAsync(string words) => Page.WaitForFunctionAsync("words => getSelection().toString() === words", words);

    /// <summary>Waits for something to come about on the server.</summary>
    public async Task Until(Func<bool> isSo)
    {
        for (var tries = 0; tries < 300 && !isSo(); tries++)
        {
            await Page.WaitForTimeoutAsync(100);
        }

        isSo().ShouldBeTrue();
    }

    /// <summary>Asks axe-core of what is ours; nothing at all may be wrong.</summary>
    public async Task IsAccessibleAsync(string ours)
    {
        await Page.EvaluateAsync(Axe.Value);
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            async ours => {
              const find = root => [...root.querySelectorAll(ours), ...[...root.querySelectorAll('*')].flatMap(one => one.shadowRoot ? find(one.shadowRoot) : [])];
              const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
              const found = [];
              for (const one of find(document)) found.push(...(await axe.run(one, { rules })).violations);
              return found.map(v => v.id + ': ' + v.nodes.map(n => n.target.flat().join(' ') + ' ' + n.failureSummary).join('; '));
            }
            """, ours);
        found.EnumerateArray().Select(violation => violation.GetString()).ShouldBeEmpty(ours);
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
