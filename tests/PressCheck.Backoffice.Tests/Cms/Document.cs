using System.Text.Json.Nodes;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>A document of the site: what is saved of it, and what is published.</summary>
internal sealed class Document(Guid key, string name, params (string Alias, string? Culture, string Value)[] values)
{
    public static readonly Guid Article = new("20000000-0000-0000-0000-000000000001");
    public static readonly Guid Page = new("20000000-0000-0000-0000-000000000002");

    private readonly Lock _lock = new();
    private JsonArray _values = [.. values.Select(value => (JsonNode)new JsonObject
    {
        ["alias"] = value.Alias, ["culture"] = value.Culture, ["segment"] = null, ["editorAlias"] = value.Alias == "headline" ? "Umbraco.TextBox" : "Umbraco.TextArea", ["value"] = value.Value,
    })];

    public Guid Key => key;

    public string Name { get; private set; } = name;

    /// <summary>Its document type: an article is a story, a page is not.</summary>
    public Guid Type { get; init; } = Article;

    public string State { get; private set; } = "Draft";

    public string? ScheduledFor { get; private set; }

    public int Saves { get; private set; }

    public int Publications { get; private set; }

    public JsonArray Values
    {
        get
        {
            lock (_lock)
            {
                return (JsonArray)_values.DeepClone();
            }
        }
    }

    public string ValueOf(string alias) => Values.Select(value => value!.AsObject()).FirstOrDefault(value => (string?)value["alias"] == alias)?["value"]?.ToString() ?? "";

    public void Save(JsonObject body)
    {
        lock (_lock)
        {
            // The client says what the values are, the server which editor they are of.
            var editors = _values.ToDictionary(value => (string)value!["alias"]!, value => (string?)value!["editorAlias"], StringComparer.Ordinal);
            _values = (JsonArray)body["values"]!.DeepClone();
            foreach (var value in _values.Select(value => value!.AsObject()))
            {
                value["editorAlias"] ??= editors.GetValueOrDefault((string)value["alias"]!, "Umbraco.TextArea");
            }

            Name = (string?)body["variants"]?[0]?["name"] ?? Name;
            Saves++;
        }
    }

    public void Publish()
    {
        State = "Published";
        Publications++;
    }

    public void Schedule(string? at) => ScheduledFor = at;
}
