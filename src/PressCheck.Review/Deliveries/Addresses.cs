using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace PressCheck.Review.Deliveries;

/// <summary>
/// Which addresses a delivery may go to. The address that was looked at is the one that is connected to, so a name that changes its
/// mind in between leads nowhere.
/// </summary>
internal static class Addresses
{
    /// <summary>Never: nobody's, everybody's, and where clouds keep the keys of their machines.</summary>
    private static readonly ImmutableArray<IPNetwork> Never = Networks("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4", "::/128", "fe80::/10", "fec0::/10", "ff00::/8");

    private static readonly ImmutableArray<IPNetwork> Private = Networks(
        "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24");

    // Of IPv6 only the part that is handed out to the public, without what leads on to IPv4 or is set aside.
    private static readonly IPNetwork Public = IPNetwork.Parse("2000::/3");
    private static readonly ImmutableArray<IPNetwork> SetAside = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// <summary>Whether an endpoint may be reached at an address.</summary>
    public static bool May(Endpoint endpoint, IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (Endpoints.IsThisMachine(endpoint.Url))
        {
            return IPAddress.IsLoopback(address);
        }

        return !In(Never, address) && (endpoint.AllowPrivate || !IsPrivate(address));
    }

    /// <summary>Connects to the first address of a host that an endpoint may be reached at.</summary>
    /// <exception cref="RefusedAddressException">There is none.</exception>
    public static async ValueTask<Stream> ConnectAsync(Endpoint endpoint, DnsEndPoint host, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancel);
        var allowed = Array.FindAll(addresses, address => May(endpoint, address));
        if (allowed.Length == 0)
        {
            throw new RefusedAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsPrivate(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? In(Private, address)
        : !Public.Contains(address) || In(SetAside, address);

    private static bool In(ImmutableArray<IPNetwork> networks, IPAddress address) => networks.Any(network => network.Contains(address));

    private static ImmutableArray<IPNetwork> Networks(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}

/// <summary>A host has no address that a delivery may go to.</summary>
internal sealed class RefusedAddressException() : Exception("The endpoint's host has no address that a delivery may go to.");
