using System.Globalization;
using Umbraco.Cms.Core;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>A user of the site.</summary>
/// <param name="Id">The CMS's number for them.</param>
/// <param name="Name">Their name.</param>
/// <param name="Group">The alias of their user group, whose permissions make what they are to PressCheck.</param>
internal sealed record Persona(int Id, string Name, string Group)
{
    public static readonly Persona Ines = new(21, "Ines Amado", "writer");
    public static readonly Persona Edda = new(22, "Edda Berg", "editor");
    public static readonly Persona Emil = new(23, "Emil Koch", "editor");
    public static readonly Persona Maria = new(24, "Maria Lind", Constants.Security.AdminGroupAlias);

    public static readonly IReadOnlyList<Persona> All = [Ines, Edda, Emil, Maria];

    public Guid Key => new($"10000000-0000-0000-0000-{Id.ToString("D12", CultureInfo.InvariantCulture)}");

    /// <summary>By what a window's cookie knows them.</summary>
    public string FirstName => Name.Split(' ')[0];

    public static Persona Of(string firstName) => All.Single(persona => persona.FirstName == firstName);
}
