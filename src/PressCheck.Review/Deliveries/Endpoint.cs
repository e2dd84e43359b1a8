using System.Collections.Immutable;
using PressCheck.Formats.Stories;

namespace PressCheck.Review.Deliveries;

/// <summary>What an endpoint can be told of.</summary>
public enum DeliveryEvent
{
    SignedOff,
    Published,
    Corrected,
    Withdrawn,
}

/// <summary>Where stories are delivered to.</summary>
/// <param name="Name">A token of 64 characters at most.</param>
/// <param name="Url">HTTPS; plain HTTP only to this machine itself.</param>
/// <param name="Keys">What deliveries are signed with: the newest key, and older ones while receivers change over.</param>
/// <param name="Events">What it is told of.</param>
/// <param name="Format">The format that stories are in.</param>
/// <param name="AllowPrivate">Its address may be in a private network.</param>
public sealed record Endpoint(string Name, Uri Url, ImmutableArray<ImmutableArray<byte>> Keys, ImmutableArray<DeliveryEvent> Events, StoryFormat Format, bool AllowPrivate)
{
    /// <summary>Neither the address, which may hold a secret of its own, nor a key.</summary>
    public override string ToString() => $"endpoint {Name}";
}

/// <summary>An endpoint as settings name it.</summary>
public sealed class EndpointSettings
{
    public string? Name { get; set; }

    public string? Url { get; set; }

    /// <summary><c>whsec_</c> and 24 to 64 random bytes in Base64; several, with a blank between, while receivers change over.</summary>
    public string? Secret { get; set; }

    /// <summary>Of <c>signed-off</c>, <c>published</c>, <c>corrected</c>, <c>withdrawn</c>; all if left out.</summary>
    public IList<string> Events { get; } = [];

    /// <summary><c>ninjs</c> unless it says <c>html</c> or <c>json</c>.</summary>
    public string? Format { get; set; }

    public bool AllowPrivate { get; set; }
}
