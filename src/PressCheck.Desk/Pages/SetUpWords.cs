using PressCheck.Desk.People;
using PressCheck.Review.Staffing;

namespace PressCheck.Desk.Pages;

/// <summary>What the page that makes the first account says, in one language.</summary>
internal sealed record SetUpWords
{
    private static readonly SetUpWords English = new()
    {
        SetUp = "Set up",
        Heading = "Set up this desk",
        Lead = "The first account is a manager’s. The desk printed a token into its log when it was started.",
        Token = "Token",
        Name = "Your name",
        Address = ("Your address", "for mail; may be empty"),
        Desk = ("Your desk", "such as news"),
        Id = ("Sign-in name", "for ever the same, such as maria.pohl"),
        Make = "Make the account",
        WrongToken = "That token is wrong, used or too old. The desk prints a new one when it is started again.",
        Made = ("The first account is made", "You can sign in now, and add the others."),
        Done = ("Already set up", "This desk has its accounts. A manager can add yours."),
        Wrong = new(StringComparer.Ordinal)
        {
            [nameof(Colleague.Name)] = $"A name has 1 to {PersonRules.LongestName} characters.",
            [nameof(Colleague.Email)] = "The address is no mail address.",
            [nameof(Colleague.Desk)] = $"A desk's id has 1 to {PersonRules.LongestId} small letters, digits or . _ - and begins with a letter or digit.",
            [nameof(Colleague.Id)] = $"A sign-in name has 1 to {PersonRules.LongestId} small letters, digits or . _ - and begins with a letter or digit.",
        },
    };

    private static readonly SetUpWords German = new()
    {
        SetUp = "Einrichten",
        Heading = "Diesen Desk einrichten",
        Lead = "Das erste Konto gehört der Leitung. Beim Start hat der Desk einen Schlüssel in sein Protokoll geschrieben.",
        Token = "Schlüssel",
        Name = "Ihr Name",
        Address = ("Ihre Adresse", "für Mail; darf fehlen"),
        Desk = ("Ihr Ressort", "etwa news"),
        Id = ("Anmeldename", "bleibt für immer, etwa maria.pohl"),
        Make = "Konto anlegen",
        WrongToken = "Dieser Schlüssel ist falsch, verbraucht oder zu alt. Beim nächsten Start schreibt der Desk einen neuen.",
        Made = ("Das erste Konto ist angelegt", "Sie können sich jetzt anmelden und die anderen hinzufügen."),
        Done = ("Schon eingerichtet", "Dieser Desk hat seine Konten. Die Leitung kann Ihres hinzufügen."),
        Wrong = new(StringComparer.Ordinal)
        {
            [nameof(Colleague.Name)] = $"Ein Name hat 1 bis {PersonRules.LongestName} Zeichen.",
            [nameof(Colleague.Email)] = "Das ist keine Mailadresse.",
            [nameof(Colleague.Desk)] = $"Ein Ressort hat 1 bis {PersonRules.LongestId} Kleinbuchstaben, Ziffern oder . _ - und beginnt mit einem Buchstaben oder einer Ziffer.",
            [nameof(Colleague.Id)] = $"Ein Anmeldename hat 1 bis {PersonRules.LongestId} Kleinbuchstaben, Ziffern oder . _ - und beginnt mit einem Buchstaben oder einer Ziffer.",
        },
    };

    public required string SetUp { get; init; }

    public required string Heading { get; init; }

    public required string Lead { get; init; }

    public required string Token { get; init; }

    public required string Name { get; init; }

    public required (string Label, string Hint) Address { get; init; }

    public required (string Label, string Hint) Desk { get; init; }

    public required (string Label, string Hint) Id { get; init; }

    public required string Make { get; init; }

    public required string WrongToken { get; init; }

    public required (string Title, string About) Made { get; init; }

    public required (string Title, string About) Done { get; init; }

    /// <summary>What is wrong with an answer, by the <see cref="Colleague"/>'s property.</summary>
    public required Dictionary<string, string> Wrong { get; init; }

    /// <summary>In the language of the words around it.</summary>
    public static SetUpWords Of(PageWords words) => words.Language == "de" ? German : English;

    public override string ToString() => nameof(SetUpWords);
}
