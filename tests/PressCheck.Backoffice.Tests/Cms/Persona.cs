using PressCheck.Review.Stories;
using PressCheck.Web;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>A user of the site, and who they are to PressCheck.</summary>
/// <param name="Key">The user's key.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">What PressCheck takes them for.</param>
/// <param name="Verbs">Their permissions of PressCheck.</param>
internal sealed record Persona(Guid Key, string Name, Role Role, params string[] Verbs)
{
    public static readonly Persona Ines = new(new Guid("10000000-0000-0000-0000-000000000001"), "Ines Amado", Role.Reporter, "PressCheck.Submit", "PressCheck.Waive");
    public static readonly Persona Edda = new(new Guid("10000000-0000-0000-0000-000000000002"), "Edda Berg", Role.Editor, "PressCheck.Submit", "PressCheck.SignOff", "PressCheck.Waive");
    public static readonly Persona Emil = new(new Guid("10000000-0000-0000-0000-000000000003"), "Emil Koch", Role.Editor, "PressCheck.Submit", "PressCheck.SignOff", "PressCheck.Waive");
    public static readonly Persona Maria = new(new Guid("10000000-0000-0000-0000-000000000004"), "Maria Lind", Role.Manager, "PressCheck.Submit", "PressCheck.SignOff", "PressCheck.Waive", "PressCheck.Audit");

    public static readonly IReadOnlyList<Persona> All = [Ines, Edda, Emil, Maria];

    public Person Person => new(Key.ToString("N"), Role, "newsroom");
}

/// <summary>What the site calls its users.</summary>
internal sealed class NamesOfPersonas : INamesOfPeople
{
    public ValueTask<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, string>>(Persona.All.Where(persona => ids.Contains(persona.Person.Id)).ToDictionary(persona => persona.Person.Id, persona => persona.Name, StringComparer.Ordinal));
}
