using System.Net;
using Interviews.Domain.Webhooks;
using Xunit;

namespace Interviews.Domain.Tests.Webhooks;

public sealed class PublicAddressTests
{
    /// <summary>First and last of each range, and its neighbors outside where those are public.</summary>
    [Theory]
    [InlineData("0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 127.0.0.1 127.255.255.255")]
    [InlineData("100.64.0.0 100.127.255.255 169.254.0.0 169.254.169.254 169.254.255.255 168.63.129.16")]
    [InlineData("172.16.0.0 172.31.255.255 192.168.0.0 192.168.255.255 192.0.0.0 192.0.0.255 192.0.2.1 192.88.99.1")]
    [InlineData("198.18.0.0 198.19.255.255 198.51.100.7 203.0.113.255 224.0.0.0 239.255.255.255 240.0.0.0 255.255.255.255")]
    [InlineData(":: ::1 fc00:: fdff:ffff::1 fe80::1 febf::1 fec0::1 ff00::1 ff02::1")]
    [InlineData("::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:8.8.8.8 ::127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1 64:ff9b:1::1 100::1 2001::1 2001:1ff:ffff::1 2001:db8::1 2002:7f00:1::1 3fff::1 4000::1 5f00::1")]
    public void Is_AddressOfSomebodysOwnNetwork_IsFalse(string addresses) =>
        addresses.Split(' ').ShouldAll(address => !PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.0.0.0 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0")]
    [InlineData("168.63.129.15 168.63.129.17 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 192.169.0.0")]
    [InlineData("198.17.255.255 198.20.0.0 203.0.112.255 203.0.114.0 223.255.255.255 8.8.8.8")]
    [InlineData("2000::1 2001:200::1 2001:db7:ffff::1 2001:db9::1 2003::1 2606:4700::1111 3ffe:ffff::1 2a00:1450::1")]
    public void Is_AddressOfTheInternet_IsTrue(string addresses) =>
        addresses.Split(' ').ShouldAll(address => PublicAddress.Is(IPAddress.Parse(address)));
}
