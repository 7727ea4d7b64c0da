using System.Globalization;
using Interviews.Domain;
using Interviews.Domain.Access;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Interviews.Functions.Http.Limits;

/// <summary>
/// Answers a caller of too many requests with 429 (REQ-OPS-12), and says in every answer to a known caller how many are left, in the fields of the IETF's draft
/// <c>ratelimit-headers</c>. Requests without a token are not counted: who sends them, only what stands before the app can tell.
/// </summary>
public sealed class RateLimitMiddleware(RateLimiter limiter, RateLimits limits) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (limits.AreNone || context.GetHttpContext() is not { } http || http.Features.Get<Actor>() is not { } actor)
        {
            return next(context);
        }

        var decision = limiter.Take(actor);
        http.Response.Headers["RateLimit-Policy"] = string.Join(", ", decision.States.Select(state => string.Create(CultureInfo.InvariantCulture, $"\"{state.Name}\";q={state.Limit};w=60")));
        http.Response.Headers["RateLimit"] = string.Join(", ", decision.States.Select(state => string.Create(CultureInfo.InvariantCulture, $"\"{state.Name}\";r={state.Left};t={Seconds(state.UntilFull)}")));
        if (!decision.IsRefused)
        {
            return next(context);
        }

        var wait = Seconds(decision.Wait);
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        context.GetInvocationResult().Value = new ProblemResult(new Refusal(ProblemCode.RateLimited, $"Too many requests in a minute: try again in {wait} seconds."));
        return Task.CompletedTask;
    }

    /// <summary>Whole ones, and none too few.</summary>
    private static long Seconds(TimeSpan time) => (long)Math.Ceiling(time.TotalSeconds);
}
