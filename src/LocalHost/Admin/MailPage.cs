using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost.Admin;

/// <summary>A message of the outbox as its reader sees it. It may bring its own styles, and nothing that runs or comes from elsewhere.</summary>
internal static class MailPage
{
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    public static Task<IResult> AnswerAsync(HttpContext http, IServiceProvider host)
    {
        var place = int.Parse((string)http.Request.RouteValues["place"]!, CultureInfo.InvariantCulture);
        if (host.GetRequiredService<Outbox>().Reader?.Read().ElementAtOrDefault(place) is not { } message)
        {
            return Task.FromResult(Results.NotFound());
        }

#pragma warning disable S7039 // styles of a mail stand in its elements, and in a sandbox they reach nothing else
        http.Response.Headers.ContentSecurityPolicy = Policy;
#pragma warning restore S7039
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Task.FromResult(Results.Text(message.Html, "text/html", Encoding.UTF8));
    }
}
