using Interviews.Domain.Interviews;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Planning.SelfScheduling;

/// <summary>Where the link of a token leads: to its page in the dashboard or, where there is none, to the API at the address at which the request arrived.</summary>
public sealed class LinkUrls(InterviewLinks links)
{
    public static string OfApi(HttpRequest request, string token) => $"{request.Scheme}://{request.Host}/api/self-schedule/{token}";

    public string Of(HttpRequest request, string token) => links.ToSelfScheduling(token) ?? OfApi(request, token);
}
