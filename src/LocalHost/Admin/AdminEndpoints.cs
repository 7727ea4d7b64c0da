using Interviews.LocalHost.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost.Admin;

/// <summary><c>/admin/*</c>: tokens, the clock and the outbox, for the developer at this machine.</summary>
internal static class AdminEndpoints
{
    /// <summary>Where the clock can be moved to, beside an instant.</summary>
    private const string Next = "next";

    private delegate Task<IResult> Answer(HttpContext http, IServiceProvider host);

    /// <param name="host">The host's services; those of the request may be the app's.</param>
    public static IReadOnlyList<Endpoint> Endpoints(IServiceProvider host) =>
    [
        Endpoint("POST", "/admin/token", TokenAsync, host),
        Endpoint("GET", "/admin/clock", ClockAsync, host),
        Endpoint("POST", "/admin/clock", AdvanceAsync, host),
        Endpoint("GET", "/admin/outbox", OutboxAsync, host),
        Endpoint("GET", "/admin/outbox/{place:int}", MailPage.AnswerAsync, host),
    ];

    private static RouteEndpoint Endpoint(string method, string path, Answer answer, IServiceProvider host) => new(
        async http => await (AdminGuard.Admits(http) ? await answer(http, host) : Results.StatusCode(StatusCodes.Status404NotFound)).ExecuteAsync(http),
        RoutePatternFactory.Parse(path),
        0,
        new EndpointMetadataCollection(new HttpMethodMetadata([method])),
        path);

    private static async Task<IResult> TokenAsync(HttpContext http, IServiceProvider host)
    {
        var body = await AdminBody.ReadAsync(http);
        var roles = body.OptionalTexts("roles");
        var request = new TokenRequest(
            body.Text("subject"),
            roles.Count > 0 ? roles : [body.Text("role")],
            body.Text("organizationId"),
            body.OptionalText("name"),
            body.OptionalText("email"));
        return body.Refusal ?? Results.Json(new { token = host.GetRequiredService<DevelopmentIssuer>().Token(request) });
    }

    /// <summary>
    /// The present, and the instant of the <c>next</c> thing that waits to fall due, or <c>null</c>: a timer of an orchestration, or a message that is delayed. Timer triggers do not count;
    /// see <see cref="IVirtualClock.Next"/>.
    /// </summary>
    private static Task<IResult> ClockAsync(HttpContext http, IServiceProvider host)
    {
        var now = host.GetRequiredService<TimeProvider>().GetUtcNow();
        return Task.FromResult(Results.Json(new
        {
            now,
            @virtual = host.GetService<IVirtualClock>() is not null,
            next = host.GetRequiredService<WorkSources>().NextAfter(now),
        }));
    }

    private static async Task<IResult> AdvanceAsync(HttpContext http, IServiceProvider host)
    {
        if (host.GetService<IVirtualClock>() is not { } clock)
        {
            return Results.Problem("The clock is the system's and cannot be moved; start with CLOCK=virtual.", statusCode: StatusCodes.Status409Conflict);
        }

        var body = await AdminBody.ReadAsync(http);
        var span = body.OptionalDuration("advance");
        var isNext = body.OptionalText("to") == Next;
        var instant = isNext ? null : body.OptionalInstant("to");
        if (body.Refusal is null && span is null == (instant is null && !isNext))
        {
            body.Refuse("advance", "Exactly one of 'advance' and 'to' is needed.");
        }

        if (instant < clock.Now)
        {
            body.Refuse("to", $"The clock does not go back; it is {clock.Now:O}.");
        }

        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        if (isNext)
        {
            return await clock.AdvanceToNextAsync()
                ? Results.Json(new { now = clock.Now })
                : Results.Problem("Nothing waits to fall due: no timer of an orchestration and no message.", statusCode: StatusCodes.Status409Conflict);
        }

        await (span is { } wait ? clock.AdvanceAsync(wait) : clock.AdvanceToAsync(instant!.Value));
        return Results.Json(new { now = clock.Now });
    }

    private static Task<IResult> OutboxAsync(HttpContext http, IServiceProvider host)
    {
        var to = http.Request.Query["to"].ToString();
        var messages = host.GetRequiredService<Outbox>().Reader?.Read() ?? [];
        return Task.FromResult(Results.Json(messages.Where(message => to.Length == 0 || string.Equals(message.To, to, StringComparison.OrdinalIgnoreCase))));
    }
}
