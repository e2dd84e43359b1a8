using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class PeopleTests(Chromium chromium)
{
    private const string Chosen = "four red umbrellas";

    [Fact]
    public async Task A_manager_adds_somebody_hands_on_the_link_and_they_sign_in_with_what_they_choose()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria", "/people");
        await maria.SeesAsync("Edda Lindqvist");
        await maria.IsAccessibleAsync("the people");
        await maria.Button("Add somebody").ClickAsync();
        await maria.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Olu Bright");
        await Assertions.Expect(maria.Dialog.GetByLabel("Sign-in name")).ToHaveValueAsync("olu.bright");
        await maria.Dialog.GetByLabel("Role").SelectOptionAsync("editor");
        await maria.IsAccessibleAsync("adding somebody");
        await maria.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add and make a link" }).ClickAsync();
        var link = await maria.Dialog.GetByLabel("Link for Olu Bright").InputValueAsync();
        await maria.IsAccessibleAsync("the link");
        await maria.Button("Done").ClickAsync();
        await Assertions.Expect(maria.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Olu Bright" })).ToContainTextAsync("invited");
        await maria.Page.GetByLabel("Find somebody").FillAsync("bright");
        await maria.SeesAsync("1 person");
        await maria.Page.ReloadAsync();
        await Assertions.Expect(maria.Page.GetByLabel("Find somebody")).ToHaveValueAsync("bright");

        var olu = await newsroom.OpenAsync(link);
        await olu.Page.GetByLabel("Password").FillAsync(Chosen);
        await olu.Button("Set the password").ClickAsync();
        await olu.SeesAsync("You sign in as “olu.bright”.");
        await olu.Page.GotoAsync(link);
        await olu.SeesAsync("This link does not work");
        await olu.Page.GotoAsync("/");
        await olu.Page.GetByLabel("Name or address").FillAsync("olu.bright");
        await olu.Page.GetByLabel("Password").FillAsync(Chosen);
        await olu.Button("Sign in").ClickAsync();
        await olu.SeesAsync("To edit");
    }

    [Fact]
    public async Task An_account_is_closed_and_opened_again_and_the_last_manager_stays()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria", "/people");
        await maria.Button("Ines Amado").ClickAsync();
        await maria.Button("Close the account").ClickAsync();
        await maria.SeesAsync("links that they have stop working");
        await maria.IsAccessibleAsync("closing an account");
        await maria.Button("Yes, close it").ClickAsync();
        await maria.Dialog.GetByText("Can’t sign in and gets no mail.").WaitForAsync();
        await maria.Button("Open it again").ClickAsync();
        await maria.Dialog.GetByText("Signs in as ines.").WaitForAsync();
        await maria.Button("Cancel").ClickAsync();

        await maria.Button("Maria Pohl").ClickAsync();
        await maria.SeesAsync("This is you.");
        await maria.Dialog.GetByLabel("Role").SelectOptionAsync("editor");
        await maria.Button("Save").ClickAsync();
        await maria.SeesAsync("Nobody would be left to add people");
        await maria.IsAccessibleAsync("a refusal");
    }

    [Fact]
    public async Task Two_managers_at_one_person_see_what_the_other_changed()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var first = await newsroom.SignInAsync("maria", "/people");
        var second = await newsroom.SignInAsync("maria", "/people");
        foreach (var window in new[] { first, second })
        {
            await window.Button("Ines Amado").ClickAsync();
        }

        await first.Dialog.GetByLabel("Desk").SelectOptionAsync("business");
        await first.Button("Save").ClickAsync();
        await first.SeesAsync("Ines Amado is saved.");
        await second.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Inês Amado");
        await second.Button("Save").ClickAsync();
        await second.SeesAsync("Somebody else has changed this person meanwhile.");
        await second.SeesAsync("Desk: business");
        await Assertions.Expect(second.Dialog.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Inês Amado");
        await second.Button("Save").ClickAsync();
        await second.SeesAsync("Inês Amado is saved.");
    }

    [Fact]
    public async Task A_desk_is_added_and_named_anew()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria", "/people");
        await maria.Button("Add a desk").ClickAsync();
        await maria.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Culture & Style");
        await maria.Dialog.GetByLabel("Short name").FillAsync("culture");
        await maria.IsAccessibleAsync("adding a desk");
        await maria.Button("Save").ClickAsync();
        await maria.Button("Culture & Style").ClickAsync();
        await maria.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Culture");
        await maria.Button("Save").ClickAsync();
        await maria.SeesAsync("The desk is called Culture.");
    }

    [Fact]
    public async Task Nobody_but_a_manager_is_offered_the_people()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/people");
        await edda.SeesAsync("There is no such page.");
        await Assertions.Expect(edda.Page.GetByRole(AriaRole.Link, new() { Name = "People" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Everybody_keeps_their_own_account()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda");
        await edda.Page.GetByRole(AriaRole.Link, new() { Name = "Edda Lindqvist" }).ClickAsync();
        await edda.SeesAsync("What mail tells you of");
        await edda.SeesAsync("always at once");
        await edda.IsAccessibleAsync("the account");
        await edda.Page.GetByLabel("A story waits for an editor").SelectOptionAsync("digest");
        await edda.Page.GetByLabel("A clearance needs a second person").SelectOptionAsync("never");
        await edda.Page.Locator("pc-account-page #language").SelectOptionAsync("de");
        await edda.Button("Save").ClickAsync();
        await edda.SeesAsync("Ihre Einstellungen sind gespeichert.");
        await edda.Page.ReloadAsync();
        await Assertions.Expect(edda.Page.GetByLabel("Ein Text wartet auf die Schlussredaktion")).ToHaveValueAsync("digest");
        await Assertions.Expect(edda.Page.GetByLabel("Eine Klärung braucht eine zweite Person")).ToHaveValueAsync("never");
        await edda.Button("Überall sonst abmelden").ClickAsync();
        await edda.SeesAsync("Alle anderen Sitzungen enden");
        await edda.Page.GetByRole(AriaRole.Link, new() { Name = "Passwort ändern" }).ClickAsync();
        await edda.Page.Locator("#current").FillAsync("not this one");
        await edda.Page.Locator("#password").FillAsync(Chosen);
        await edda.Page.Locator("main button").ClickAsync();
        await edda.SeesAsync("That is not your password now.");
        await edda.IsAccessibleAsync("changing a password");
    }
}
