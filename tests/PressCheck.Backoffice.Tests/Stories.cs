using System.Text.Json;
using PressCheck.Backoffice.Tests.Cms;

namespace PressCheck.Backoffice.Tests;

/// <summary>Documents to begin with; the names in them are invented.</summary>
internal static class Stories
{
    public const string Finished = "By Ines Amado\n\nThe night ferry between the two harbours sails again from Monday 2 March 2026. It will cost 90 euros for a cabin.\n\n“We kept the ship warm for three winters,” said Berta Lund, who runs the line.";

    private const string WithPlaceholder = "By Ines Amado\n\nThe night ferry between the two harbours sails again from Monday 2 March 2026. It will cost TK euros for a cabin.\n\n“We kept the ship warm for three winters,” said Berta Lund, who runs the line.";

    /// <summary>What four things are to be asked of.</summary>
    public const string Begun = WithPlaceholder + "\n\nA source said the subsidy was agreed in January.";

    /// <summary>The block of a feature.</summary>
    public static readonly Guid Block = new("80000000-0000-0000-0000-000000000001");

    public static Document Unfinished(Document? below = null) => new(
        new Guid("70000000-0000-0000-0000-000000000001"), "Night ferry", ("headline", null, "Night ferry returns after three years"), ("body", null, Begun))
    {
        Parent = below,
    };

    public static Document Done(Document? below = null) => new(new Guid("70000000-0000-0000-0000-000000000003"), "Night ferry, done", ("headline", null, "Night ferry is back"), ("body", null, Finished)) { Parent = below };

    /// <summary>What lists documents.</summary>
    public static Document Section() => new(new Guid("70000000-0000-0000-0000-000000000007"), "Harbour", ("headline", null, "From the harbour")) { Type = DocumentType.Section };

    public static Document Hostile() => new(
        new Guid("70000000-0000-0000-0000-000000000004"), "Hostile", ("headline", null, "<img src=x onerror=\"document.title='taken'\">"), ("body", null, "<script>document.title='taken'</script> It costs TK euros. <img src=x onerror=\"document.title='taken'\">"));

    public static Document Page() => new(new Guid("70000000-0000-0000-0000-000000000002"), "Contact", ("headline", null, "Contact"), ("body", null, "Write to us.")) { Type = DocumentType.Page };

    /// <summary>A document in two cultures: done in English, unfinished in German.</summary>
    public static Document InTwoCultures(Document? below = null) => new(
        new Guid("70000000-0000-0000-0000-000000000005"), "Ferry", ("headline", "en-US", "Night ferry is back"), ("body", "en-US", Finished), ("headline", "de-DE", "Nachtfähre kommt wieder"), ("body", "de-DE", WithPlaceholder))
    {
        Type = DocumentType.Column, Parent = below,
    };

    /// <summary>A document of rich text and blocks, with a placeholder in each.</summary>
    public static Document Feature() => new(
        new Guid("70000000-0000-0000-0000-000000000006"),
        "Feature",
        ("headline", null, "Night ferry returns after three years"),
        ("copy", null, """{"markup":"<p>The <strong>night ferry</strong> sails again from Monday 2 March 2026.</p><p>A cabin will cost <em>about</em> TK euros.</p>","blocks":null}"""),
        ("blocks", null, JsonSerializer.Serialize(new
        {
            layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = new[] { new { contentKey = Block } } },
            contentData = new[] { new { contentTypeKey = DocumentType.Quote.Key, key = Block, values = new[] { new { alias = "words", culture = (string?)null, segment = (string?)null, editorAlias = "Umbraco.TextArea", value = "“We sail at XX o’clock,” said Berta Lund, who runs the line." } } } },
            settingsData = Array.Empty<object>(),
            expose = new[] { new { contentKey = Block, culture = (string?)null, segment = (string?)null } },
        })))
    {
        Type = DocumentType.Feature,
    };
}
