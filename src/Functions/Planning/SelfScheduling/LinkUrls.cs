using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Planning.SelfScheduling;

/// <summary>Where a token is asked for: at the address at which the request arrived.</summary>
internal static class LinkUrls
{
    public static string Of(HttpRequest request, string token) => $"{request.Scheme}://{request.Host}/api/self-schedule/{token}";
}
