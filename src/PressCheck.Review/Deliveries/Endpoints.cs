using System.Collections.Immutable;
using PressCheck.Formats.Stories;

namespace PressCheck.Review.Deliveries;

/// <summary>The newsroom's endpoints.</summary>
public sealed class Endpoints
{
    private const int LongestName = 64;
    private const int ShortestKey = 24;
    private const int LongestKey = 64;
    private const string SecretPrefix = "whsec_";

    private readonly ImmutableArray<Endpoint> _all;

    private Endpoints(ImmutableArray<Endpoint> all) => _all = all;

    public static Endpoints None { get; } = new([]);

    /// <summary>Reads settings.</summary>
    /// <exception cref="InvalidEndpointException">There are mistakes: all of them are listed, and no address or secret is repeated.</exception>
    public static Endpoints From(IEnumerable<EndpointSettings> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var problems = new List<string>();
        var endpoints = settings.Select((endpoint, index) => Read(endpoint, index, problems)).OfType<Endpoint>().ToImmutableArray();
        problems.AddRange(endpoints.GroupBy(endpoint => endpoint.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"Two endpoints are called '{same.Key}'."));
        return problems.Count == 0 ? new Endpoints(endpoints) : throw new InvalidEndpointException(string.Join('\n', problems));
    }

    /// <summary>An endpoint by its name; null if there is none.</summary>
    public Endpoint? Find(string name) => _all.FirstOrDefault(endpoint => endpoint.Name == name);

    /// <summary>Those that are told of an event.</summary>
    public IEnumerable<Endpoint> For(DeliveryEvent happened) => _all.Where(endpoint => endpoint.Events.Contains(happened));

    internal static bool IsThisMachine(Uri url) => url.IsLoopback;

    private static Endpoint? Read(EndpointSettings settings, int index, List<string> problems)
    {
        var before = problems.Count;
        var name = settings.Name ?? "";
        var called = Token.Is(name) && name.Length <= LongestName ? $"The endpoint '{name}'" : $"Endpoint {index + 1}";
        if (!Token.Is(name) || name.Length > LongestName)
        {
            problems.Add($"{called} needs a name of 1 to {LongestName} letters, digits or . _ : @ + / -.");
        }

        if (!Uri.TryCreate(settings.Url, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Fragment.Length > 0
            || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && IsThisMachine(url))))
        {
            problems.Add($"{called} needs an https address without a user's name or a fragment; http is only for this machine itself.");
        }

        var keys = (settings.Secret ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Key).ToImmutableArray();
        if (keys.IsEmpty || keys.Any(key => key is null))
        {
            problems.Add($"{called} needs a secret: '{SecretPrefix}' and {ShortestKey} to {LongestKey} random bytes in Base64.");
        }

        var format = Enum.TryParse<StoryFormat>(settings.Format ?? nameof(StoryFormat.Ninjs), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (StoryFormat?)null;
        if (format is null)
        {
            problems.Add($"{called} can have the format ninjs, html or json.");
        }

        var events = Enum.GetValues<DeliveryEvent>().Where(happened => settings.Events.Count == 0 || settings.Events.Contains(Token.Of(happened))).ToImmutableArray();
        if (settings.Events.Any(text => !Enum.GetValues<DeliveryEvent>().Any(happened => Token.Of(happened) == text)))
        {
            problems.Add($"{called} can be told of signed-off, published, corrected and withdrawn.");
        }

        return problems.Count > before ? null : new Endpoint(name, url!, [.. keys.Select(key => key!.Value)], events, format!.Value, settings.AllowPrivate);
    }

    private static ImmutableArray<byte>? Key(string secret)
    {
        var bytes = new byte[secret.Length];
        return secret.StartsWith(SecretPrefix, StringComparison.Ordinal) && Convert.TryFromBase64String(secret[SecretPrefix.Length..], bytes, out var length) && length is >= ShortestKey and <= LongestKey
            ? [.. bytes.AsSpan(0, length)] : null;
    }
}

/// <summary>Endpoints can't be read from their settings; the message has a sentence for each mistake.</summary>
public sealed class InvalidEndpointException(string message) : Exception(message);
