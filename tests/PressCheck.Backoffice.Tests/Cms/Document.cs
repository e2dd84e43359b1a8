using System.Text.Json.Nodes;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Tests.Gates;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>A document: what it begins with, and, once it is on a site, what the CMS has of it.</summary>
/// <param name="key">Its key.</param>
/// <param name="name">Its name.</param>
/// <param name="values">What it begins with.</param>
internal sealed class Document(Guid key, string name, params IReadOnlyList<(string Alias, string? Culture, string Value)> values)
{
    private Rig? _rig;

    public Guid Key => key;

    public DocumentType Type { get; init; } = DocumentType.Article;

    /// <summary>The document below which it stands; null for one at the top.</summary>
    public Document? Parent { get; init; }

    /// <summary>How often somebody saved it.</summary>
    public int Saves { get; set; }

    /// <summary>How often it went out.</summary>
    public int Publications { get; set; }

    /// <summary>The document as the CMS has stored it.</summary>
    public IContent Stored => _rig!.Documents.GetById(key)!;

    public string StoryIn(string? culture = null) => StoryId.Of(key, culture);

    public string ValueOf(string alias, string? culture = null) => Stored.GetValue(alias, culture)?.ToString() ?? "";

    /// <summary>When it is to go out, by a schedule; null if there is none.</summary>
    public DateTime? ScheduledFor(string? culture = null) => _rig!.Documents.GetContentScheduleByContentId(Stored.Id).FullSchedule
        .Where(entry => entry.Action == ContentScheduleAction.Release && (culture is null || entry.Culture == culture)).Select(entry => (DateTime?)entry.Date).FirstOrDefault();

    /// <summary>Somebody made it on a site.</summary>
    public void Begin(Rig rig, Persona by)
    {
        _rig = rig;
        var content = new Content(name, Constants.System.Root, Type.Made()) { Key = key, CreatorId = by.Id, WriterId = by.Id };
        foreach (var culture in values.Select(value => value.Culture).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            content.SetCultureName($"{name} ({culture})", culture);
        }

        foreach (var (alias, culture, value) in values)
        {
            content.SetValue(alias, value, culture);
        }

        rig.Documents.Save(content, by.Id).Success.ShouldBeTrue();
    }

    /// <summary>What a request's body says of it, over what is stored.</summary>
    public IContent With(JsonObject body, Persona by)
    {
        var content = Stored;
        foreach (var variant in body["variants"]!.AsArray().Select(variant => variant!.AsObject()))
        {
            if ((string?)variant["culture"] is { } culture)
            {
                content.SetCultureName((string)variant["name"]!, culture);
            }
            else
            {
                content.Name = (string)variant["name"]!;
            }
        }

        foreach (var value in body["values"]!.AsArray().Select(value => value!.AsObject()))
        {
            var given = value["value"];
            content.SetValue((string)value["alias"]!, given is null or JsonValue ? (string?)given : given.ToJsonString(), (string?)value["culture"], (string?)value["segment"]);
        }

        content.WriterId = by.Id;
        return content;
    }
}
