using System.Diagnostics;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Http;

/// <summary>Announces a request to the worker as an invocation, and has the worker answer it.</summary>
internal sealed class HttpInvocation(FunctionInvoker invoker, RequestsUnderWay requests, ILogger<HttpInvocation> logger)
{
    /// <summary>By which the worker finds the invocation that a request belongs to.</summary>
    public const string Header = "x-ms-invocation-id";

    public async Task AnswerAsync(HttpContext http, FunctionInfo function)
    {
        requests.Begin();
        try
        {
            await DeliverAsync(http, function);
        }
        finally
        {
            requests.End();
        }
    }

    private async Task DeliverAsync(HttpContext http, FunctionInfo function)
    {
        var id = InvocationId.Next();
        var delivery = http.Features.Get<RequestDelivery>()!;
        http.Request.Headers[Header] = id;
        var (parent, state) = Trace(http);
        // The app may put another token in its place.
        var aborted = http.RequestAborted;
        var invocation = invoker.AnswerAsync(function, id, RouteValues(http), parent, state, delivery.Cut, aborted);
        try
        {
            await delivery.DeliverAsync(http);
            await invocation;
        }
        catch (Exception e) when (aborted.IsCancellationRequested)
        {
            logger.LogDebug(e, "The caller of {Function} went away, or was cut off", function.Name);
        }
#pragma warning disable CA1031 // whatever a function throws is its failure, not the server's
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogError(e, "Function {Function} failed", function.Name);
            Fail(http);
        }
        finally
        {
            delivery.Close();
        }
    }

    private static Dictionary<string, TypedData> RouteValues(HttpContext http) =>
        http.Request.RouteValues.ToDictionary(pair => pair.Key, pair => TypedValues.Text(pair.Value?.ToString() ?? string.Empty));

    /// <summary>The span of the request where somebody traces, otherwise what the caller sent, if it can be read, or a new trace: an invocation always has one.</summary>
    private static (string? Parent, string? State) Trace(HttpContext http)
    {
        if (Activity.Current is { } activity)
        {
            return (activity.Id, activity.TraceStateString);
        }

        if (!ActivityContext.TryParse(http.Request.Headers.TraceParent, null, out _))
        {
            http.Request.Headers.TraceParent = $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";
        }

        return (http.Request.Headers.TraceParent, http.Request.Headers.TraceState);
    }

    /// <summary>500 if nothing has been said yet; a response that has begun is cut off, so that nobody takes it for complete.</summary>
    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
