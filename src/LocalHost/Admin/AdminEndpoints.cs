using Interviews.LocalHost.Seams;
using Interviews.LocalHost.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost.Admin;

/// <summary><c>/admin/*</c>: tokens, the clock and the outbox, for the developer at this machine.</summary>
internal static class AdminEndpoints
{
    public static void Map(WebApplication app) => ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(
        Endpoint("POST", "/admin/token", TokenAsync),
        Endpoint("GET", "/admin/clock", ClockAsync),
        Endpoint("POST", "/admin/clock", AdvanceAsync),
        Endpoint("GET", "/admin/outbox", OutboxAsync)));

    private static RouteEndpoint Endpoint(string method, string path, RequestDelegate answer) => new(
        Guarded(answer), RoutePatternFactory.Parse(path), 0, new EndpointMetadataCollection(new HttpMethodMetadata([method])), path);

    private static RequestDelegate Guarded(RequestDelegate answer) => async http =>
    {
        if (!AdminGuard.Admits(http))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            await answer(http);
        }
        catch (AdminRefusal refusal)
        {
            await refusal.Answer.ExecuteAsync(http);
        }
    };

    private static async Task TokenAsync(HttpContext http)
    {
        var body = await AdminBody.ReadAsync(http);
        var roles = body.OptionalTexts("roles");
        var request = new TokenRequest(
            body.Text("subject"),
            roles.Count > 0 ? roles : [body.Text("role")],
            body.Text("organizationId"),
            body.OptionalText("name"),
            body.OptionalText("email"));
        await http.Response.WriteAsJsonAsync(new { token = http.RequestServices.GetRequiredService<DevelopmentIssuer>().Token(request) });
    }

    private static Task ClockAsync(HttpContext http) => http.Response.WriteAsJsonAsync(new
    {
        now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
        @virtual = http.RequestServices.GetService<IVirtualClock>() is not null,
    });

    private static async Task AdvanceAsync(HttpContext http)
    {
        var body = await AdminBody.ReadAsync(http);
        var clock = http.RequestServices.GetService<IVirtualClock>()
            ?? throw new AdminRefusal(StatusCodes.Status409Conflict, "The clock is the system's and cannot be moved; start with CLOCK=virtual.");
        var span = body.OptionalDuration("advance");
        var instant = body.OptionalInstant("to");
        if (span is null == instant is null)
        {
            throw AdminRefusal.Of("advance", "exactly one of 'advance' and 'to' is needed");
        }

        if (instant < clock.Now)
        {
            throw AdminRefusal.Of("to", $"the clock does not go back; it is {clock.Now:O}");
        }

        await (span is { } wait ? clock.AdvanceAsync(wait) : clock.AdvanceToAsync(instant!.Value));
        await http.Response.WriteAsJsonAsync(new { now = clock.Now });
    }

    private static Task OutboxAsync(HttpContext http)
    {
        var to = http.Request.Query["to"].ToString();
        var messages = http.RequestServices.GetService<IOutboxReader>()?.Read() ?? [];
        return http.Response.WriteAsJsonAsync(messages.Where(message => to.Length == 0 || string.Equals(message.To, to, StringComparison.OrdinalIgnoreCase)));
    }
}
