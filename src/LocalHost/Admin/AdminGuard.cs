using System.Net;
using Microsoft.AspNetCore.Http;

namespace Interviews.LocalHost.Admin;

/// <summary>
/// Lets only this machine's own programs in. A browser that was lured here by another site says so in <c>Origin</c> or in a foreign <c>Host</c>,
/// and a proxy in its forwarding headers.
/// </summary>
internal static class AdminGuard
{
    public static bool Admits(HttpContext http)
    {
        var headers = http.Request.Headers;
        return http.Connection.RemoteIpAddress is { } caller
            && IPAddress.IsLoopback(caller)
            && !headers.ContainsKey("X-Forwarded-For")
            && !headers.ContainsKey("Forwarded")
            && IsLoopback(http.Request.Host.Host)
            && (headers.Origin is not [{ } origin] || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && IsLoopback(site.Host)));
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
