using Microsoft.AspNetCore.Identity;
using Microsoft.Net.Http.Headers;
using PressCheck.Desk.Accounts;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Pages;

/// <summary>What the pages around signing in say, in one language.</summary>
internal sealed record PageWords
{
    public static PageWords English { get; } = new()
    {
        Language = "en",
        Skip = "To the content",
        Roles = new() { [Role.Reporter] = "reporter", [Role.Editor] = "editor", [Role.Manager] = "manager" },
        SignIn = "Sign in",
        Name = "Name or address",
        Password = "Password",
        Failed = "That name and that password do not belong together, or the account is locked for a while.",
        TooMany = "Too many tries. Wait some minutes.",
        Claim = "The press check for newsrooms",
        Lead = "Before a story goes out, PressCheck reads it as an experienced editor would, and asks:",
        Questions = ["Who says this?", "How do we know?", "Did they get to answer?", "Is it there?", "Is it finished?"],
        Before = "The bridge will stay closed for a year.",
        Marked = "“We had no choice,”",
        After = "was the answer from the council.",
        Finding = "Nobody is named as saying this.",
        Does = "It blocks until the text is fixed, a record answers it, or two people let it pass.",
        DemoName = "The demo newsroom",
        Demo = "This is the demo newsroom. Its people all have the password",
        ChangePassword = "Change your password",
        PasswordNow = "Your password now",
        PasswordNew = "The new one",
        Shortest = $"{PasswordRules.Shortest} characters or more",
        Change = "Change it",
        NotYours = "That is not your password now.",
        Changed = "Your password is changed",
        ChangedAbout = "Wherever else you were signed in, you no longer are.",
        ToAccount = "To your account",
        Choose = "Choose a password",
        YouAre = "You sign in as",
        Set = "Set the password",
        IsSet = "Your password is set",
        NoLink = "This link does not work",
        NoLinkAbout = "It works once, and for three days. A manager can make you another.",
        ToSignIn = "To the sign-in page",
        PasswordProblems = new(StringComparer.Ordinal)
        {
            [PasswordRules.Length] = $"A password has {PasswordRules.Shortest} to {PasswordRules.Longest} characters.",
            [PasswordRules.Different] = $"A password has at least {PasswordRules.FewestDifferent} different characters.",
            [PasswordRules.Known] = "A password holds neither your name nor what you sign in with.",
        },
    };

    private static readonly PageWords German = new()
    {
        Language = "de",
        Skip = "Zum Inhalt",
        Roles = new() { [Role.Reporter] = "Redaktion", [Role.Editor] = "Schlussredaktion", [Role.Manager] = "Leitung" },
        SignIn = "Anmelden",
        Name = "Name oder Adresse",
        Password = "Passwort",
        Failed = "Name und Passwort gehören nicht zusammen, oder das Konto ist für eine Weile gesperrt.",
        TooMany = "Zu viele Versuche. Warten Sie einige Minuten.",
        Claim = "Die Schlussprüfung für Redaktionen",
        Lead = "Bevor ein Text hinausgeht, liest PressCheck ihn wie eine erfahrene Redakteurin und fragt:",
        Questions = ["Wer sagt das?", "Woher wissen wir es?", "Konnten sie antworten?", "Liegt es dort?", "Ist es fertig?"],
        Before = "The bridge will stay closed for a year.",
        Marked = "“We had no choice,”",
        After = "was the answer from the council.",
        Finding = "Für dieses Zitat ist niemand genannt.",
        Does = "Es sperrt, bis der Text geändert ist, ein Eintrag es beantwortet oder zwei Personen es durchlassen.",
        DemoName = "Die Beispielredaktion",
        Demo = "Das ist die Beispielredaktion. Alle haben das Passwort",
        ChangePassword = "Passwort ändern",
        PasswordNow = "Ihr jetziges Passwort",
        PasswordNew = "Das neue",
        Shortest = $"mindestens {PasswordRules.Shortest} Zeichen",
        Change = "Ändern",
        NotYours = "Das ist nicht Ihr jetziges Passwort.",
        Changed = "Ihr Passwort ist geändert",
        ChangedAbout = "Wo Sie sonst angemeldet waren, sind Sie es nicht mehr.",
        ToAccount = "Zu Ihrem Konto",
        Choose = "Wählen Sie ein Passwort",
        YouAre = "Sie melden sich an als",
        Set = "Passwort festlegen",
        IsSet = "Ihr Passwort ist festgelegt",
        NoLink = "Dieser Link gilt nicht",
        NoLinkAbout = "Er gilt einmal und drei Tage lang. Die Leitung kann Ihnen einen neuen geben.",
        ToSignIn = "Zur Anmeldung",
        PasswordProblems = new(StringComparer.Ordinal)
        {
            [PasswordRules.Length] = $"Ein Passwort hat {PasswordRules.Shortest} bis {PasswordRules.Longest} Zeichen.",
            [PasswordRules.Different] = $"Ein Passwort hat mindestens {PasswordRules.FewestDifferent} verschiedene Zeichen.",
            [PasswordRules.Known] = "Ein Passwort enthält weder Ihren Namen noch das, womit Sie sich anmelden.",
        },
    };

    public required string Language { get; init; }

    public required string Skip { get; init; }

    public required Dictionary<Role, string> Roles { get; init; }

    public required string SignIn { get; init; }

    public required string Name { get; init; }

    public required string Password { get; init; }

    public required string Failed { get; init; }

    public required string TooMany { get; init; }

    public required string Claim { get; init; }

    public required string Lead { get; init; }

    public required string[] Questions { get; init; }

    public required string Before { get; init; }

    public required string Marked { get; init; }

    public required string After { get; init; }

    public required string Finding { get; init; }

    public required string Does { get; init; }

    public required string DemoName { get; init; }

    public required string Demo { get; init; }

    public required string ChangePassword { get; init; }

    public required string PasswordNow { get; init; }

    public required string PasswordNew { get; init; }

    public required string Shortest { get; init; }

    public required string Change { get; init; }

    public required string NotYours { get; init; }

    public required string Changed { get; init; }

    public required string ChangedAbout { get; init; }

    public required string ToAccount { get; init; }

    public required string Choose { get; init; }

    public required string YouAre { get; init; }

    public required string Set { get; init; }

    public required string IsSet { get; init; }

    public required string NoLink { get; init; }

    public required string NoLinkAbout { get; init; }

    public required string ToSignIn { get; init; }

    /// <summary>By the codes of <see cref="PasswordRules"/>.</summary>
    public required Dictionary<string, string> PasswordProblems { get; init; }

    /// <summary>What is wrong with a password, in a sentence.</summary>
    public string Problem(IdentityError error) => PasswordProblems.GetValueOrDefault(error.Code, error.Description);

    /// <summary>In the language that the browser asks for first, of those that there are.</summary>
    public static PageWords Of(HttpContext http)
    {
        var asked = StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptLanguage, out var languages) ? languages : [];
        return asked.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant() switch { "en" => English, "de" => German, _ => null })
            .FirstOrDefault(words => words is not null) ?? English;
    }
}
