using System.Diagnostics;
using System.Globalization;
using Interviews.Domain;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Access;
using Interviews.Infrastructure.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Http;

/// <summary>Turns whatever escapes an HTTP function into a problem document that gives nothing away; other triggers keep their own retries.</summary>
public sealed class ErrorMiddleware(ILogger<ErrorMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        if (ActivityContext.TryParse(context.TraceContext.TraceParent, null, out var trace))
        {
            // What the host's log calls this request, also when nobody collects traces.
            http.TraceIdentifier = trace.TraceId.ToString();
        }

        // Asked instead of what is made of both, which hears of it last.
        var client = http.RequestAborted;
        http.EndWith(context.CancellationToken);
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (client.IsCancellationRequested)
        {
            context.GetInvocationResult().Value = Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested && http.Response.HasStarted)
        {
            http.Abort();
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            // The client is still there, and its answer is short.
            http.RequestAborted = client;
            context.GetInvocationResult().Value = new ProblemResult(new Refusal(AccessRefusal.Unavailable, "This was ended before it was done: try again."));
        }
        catch (BadHttpRequestException e)
        {
            context.GetInvocationResult().Value = new ProblemResult(Unread(e.StatusCode));
        }
        catch (Exception e) when (TransientErrors.Includes(e))
        {
            logger.LogWarning(e, "Function {Function} gave up on what it depends on", context.FunctionDefinition.Name);
            http.Response.Headers.RetryAfter = RetryAfter(e).ToString(CultureInfo.InvariantCulture);
            context.GetInvocationResult().Value = new ProblemResult(new Refusal(AccessRefusal.Unavailable, "Something that this needs does not answer: try again."));
        }
#pragma warning disable CA1031 // the last line of defense: the client gets a problem document, the log gets the exception
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogError(e, "Function {Function} failed", context.FunctionDefinition.Name);
            context.GetInvocationResult().Value = new ProblemResult(new Refusal(ProblemCode.InternalError, "It has been logged under the trace id."));
        }
    }

    /// <summary>Why the server gave up reading the body.</summary>
    private static Refusal Unread(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => new Refusal(RefusalCode.PayloadTooLarge, "The body is too large."),
        StatusCodes.Status408RequestTimeout => new Refusal(ProblemCode.RequestTimeout, "The body came too slowly."),
        _ => Refusal.Invalid("body", "The request could not be read."),
    };

    /// <summary>In seconds: what the store says, or a moment.</summary>
    private static double RetryAfter(Exception fault) => fault is StoreUnavailableException store ? Math.Ceiling(store.RetryAfter.TotalSeconds) : 5;
}
