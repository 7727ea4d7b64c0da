using System.Net;
using System.Net.Sockets;

namespace Interviews.Domain.Webhooks;

/// <summary>Tells addresses of the public internet from those that lead into somebody's own network (IANA's special-purpose registries, RFC 6890).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("168.63.129.16/32"), // Azure's own services inside every virtual network
        IPNetwork.Parse("169.254.0.0/16"), // link-local, and the metadata services of clouds
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    private static readonly IPNetwork[] SpecialV6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments, Teredo among them
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4, which carries any IPv4 address
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    public static bool Is(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(SpecialV4, network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => IsGlobal(address.GetAddressBytes()[0]) && !Array.Exists(SpecialV6, network => network.Contains(address)),
        _ => false,
    };

    // 2000::/3 is the only part of IPv6 that is routed publicly: loopback, mapped IPv4, NAT64, unique-local, link-local and multicast lie outside it.
    // Told by the byte itself: IPNetwork was seen to count some mapped addresses as part of it.
    private static bool IsGlobal(byte first) => (first & 0xE0) == 0x20;
}
