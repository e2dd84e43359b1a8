using PressCheck.Backoffice.Tests.Cms;

namespace PressCheck.Backoffice.Tests;

/// <summary>Documents to begin with; the names in them are invented.</summary>
internal static class Stories
{
    public const string Finished = "By Ines Amado\n\nThe night ferry between the two harbours sails again from Monday 2 March 2026. It will cost 90 euros for a cabin.\n\n“We kept the ship warm for three winters,” said Berta Lund, who runs the line.";

    public static Document Unfinished() => new(
        new Guid("70000000-0000-0000-0000-000000000001"),
        "Night ferry",
        ("headline", null, "Night ferry returns after three years"),
        ("body", null, "By Ines Amado\n\nThe night ferry between the two harbours sails again from Monday 2 March 2026. It will cost TK euros for a cabin.\n\n“We kept the ship warm for three winters,” said Berta Lund, who runs the line.\n\nA source said the subsidy was agreed in January."));

    public static Document Done() => new(new Guid("70000000-0000-0000-0000-000000000003"), "Night ferry, done", ("headline", null, "Night ferry is back"), ("body", null, Finished));

    public static Document Hostile() => new(
        new Guid("70000000-0000-0000-0000-000000000004"), "Hostile", ("headline", null, "<img src=x onerror=\"document.title='taken'\">"), ("body", null, "<script>document.title='taken'</script> It costs TK euros. <img src=x onerror=\"document.title='taken'\">"));

    public static Document Page() => new(new Guid("70000000-0000-0000-0000-000000000002"), "Contact", ("headline", null, "Contact"), ("body", null, "Write to us.")) { Type = DocumentType.Page };
}
