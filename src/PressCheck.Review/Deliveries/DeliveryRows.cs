using System.Security.Cryptography;
using System.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Deliveries;

/// <summary>Deliveries as rows.</summary>
internal static class DeliveryRows
{
    private const int IdBytes = 16;

    private static readonly string[] Written = ["id", "endpoint", "kind", "story", "draft", "body", "at", "due_at", "attempts"];

    /// <summary>The event that a deed is; null if endpoints aren't told of it.</summary>
    public static DeliveryEvent? EventOf(AuditAction deed) => deed switch
    {
        AuditAction.SignedOff => DeliveryEvent.SignedOff,
        AuditAction.Published => DeliveryEvent.Published,
        AuditAction.Corrected => DeliveryEvent.Corrected,
        AuditAction.Withdrawn => DeliveryEvent.Withdrawn,
        _ => null,
    };

    /// <summary>Adds a delivery. Its id comes from the request, the event and the endpoint, so that one event is one delivery.</summary>
    public static Task InsertAsync(Change change, Endpoint endpoint, DeliveryEvent happened, string request, Story story, string body) => change.InsertAsync("deliveries", Written,
    [
        [IdOf(request, happened, endpoint), endpoint.Name, Token.Of(happened), story.Id, story.DraftHash, body, change.NowMicroseconds, change.NowMicroseconds, 0],
    ]);

    private static string IdOf(string request, DeliveryEvent happened, Endpoint endpoint) =>
        "msg_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request}|{Token.Of(happened)}|{endpoint.Name}")).AsSpan(0, IdBytes));
}
