using System.Collections.Frozen;
using System.Text.Json;

namespace PressCheck.Review.Mail;

/// <summary>What mail says in one language: a file of <c>Mail/Languages</c>. A newsroom's language is added by adding a file.</summary>
internal sealed record MailLanguage(
    string Story,
    string Desk,
    string State,
    string When,
    string Deadline,
    string Open,
    string Why,
    FrozenDictionary<string, string> States,
    FrozenDictionary<string, MailKind> Kinds,
    ReplyWords Reply)
{
    private const string Fallback = "en";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    private static readonly FrozenDictionary<string, MailLanguage> All = typeof(MailLanguage).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("mail/", StringComparison.Ordinal))
        .ToFrozenDictionary(name => name["mail/".Length..], Read, StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that there are, such as <c>en</c>.</summary>
    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    public string Name { get; private init; } = Fallback;

    /// <summary>A language; <c>de-AT</c> is served by <c>de</c>, and what there is no file for by the newsroom's own, then by English.</summary>
    public static MailLanguage Of(string name, string newsroom) => Find(name) ?? Find(newsroom) ?? All[Fallback];

    /// <summary>What is said of a kind of event; of one that the language does not know, that something happened.</summary>
    public MailKind Kind(string kind) => Kinds.GetValueOrDefault(kind) ?? Kinds["other"];

    private static MailLanguage? Find(string name) => All.GetValueOrDefault(name) ?? All.GetValueOrDefault(name.Split('-')[0]);

    private static MailLanguage Read(string resource)
    {
        using var stream = typeof(MailLanguage).Assembly.GetManifestResourceStream(resource)!;
        var file = JsonSerializer.Deserialize<LanguageFile>(stream, Json)!;
        return new MailLanguage(
            file.Story, file.Desk, file.State, file.When, file.Deadline, file.Open, file.Why, file.States.ToFrozenDictionary(), file.Kinds.ToFrozenDictionary(), file.Reply)
        {
            Name = resource["mail/".Length..],
        };
    }

    private sealed record LanguageFile(
        string Story,
        string Desk,
        string State,
        string When,
        string Deadline,
        string Open,
        string Why,
        Dictionary<string, string> States,
        Dictionary<string, MailKind> Kinds,
        ReplyWords Reply);
}

/// <summary>What is said of a kind of event.</summary>
internal sealed record MailKind(string Subject, string Text);

/// <summary>What stands around the words of a reply request.</summary>
internal sealed record ReplyWords(string Subject, string By, string How);
