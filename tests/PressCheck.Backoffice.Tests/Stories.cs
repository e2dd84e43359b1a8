using PressCheck.Backoffice.Tests.Cms;

namespace PressCheck.Backoffice.Tests;

/// <summary>Documents to begin with; the names in them are invented.</summary>
internal static class Stories
{
    public static Document Unfinished() => new(
        new Guid("70000000-0000-0000-0000-000000000001"),
        "Night ferry",
        ("headline", null, "Night ferry returns after three years"),
        ("body", null, "By Ines Amado\n\nThe night ferry between the two harbours sails again from Monday 2 March 2026. It will cost TK euros for a cabin.\n\n“We kept the ship warm for three winters,” said Berta Lund, who runs the line.\n\nA source said the subsidy was agreed in January."));

    public static Document Page() => new(new Guid("70000000-0000-0000-0000-000000000002"), "Contact", ("headline", null, "Contact"), ("body", null, "Write to us.")) { Type = Document.Page };
}
