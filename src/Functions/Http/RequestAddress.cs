using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Http;

/// <summary>
/// Where a client reached the app. The Functions host, and other proxies, speak plain HTTP to it under a name of their own, and say in <c>X-Forwarded-Proto</c> and
/// <c>X-Forwarded-Host</c> how the client came. A client that makes these up is told what it made up.
/// </summary>
internal static class RequestAddress
{
    /// <param name="path">From the first slash on.</param>
    public static string Of(HttpRequest request, string path) =>
        $"{Forwarded(request, "X-Forwarded-Proto") ?? request.Scheme}://{Forwarded(request, "X-Forwarded-Host") ?? request.Host.ToString()}{path}";

    /// <returns>What the first proxy saw; <c>null</c> when there is none, or when it says something else than a scheme or a host.</returns>
    private static string? Forwarded(HttpRequest request, string header)
    {
        var first = request.Headers[header].ToString().Split(',')[0].Trim();
        return first.Length > 0 && first.All(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '-' or ':' or '[' or ']') ? first : null;
    }
}
