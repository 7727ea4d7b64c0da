using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Http;

/// <summary>
/// The host ends an invocation after its <c>functionTimeout</c>, the sending of its response included, and restarts the worker under everybody else when the response goes on.
/// </summary>
internal static class InvocationEnd
{
    /// <summary>Lets everything that reads or writes until <see cref="HttpContext.RequestAborted"/> end with the invocation too.</summary>
    public static void EndWith(this HttpContext http, CancellationToken invocation)
    {
        // Until the response is complete: the worker sends it after all middleware has returned.
        var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, invocation);
        http.Response.RegisterForDispose(either);
        http.RequestAborted = either.Token;
        http.Response.OnStarting(CutAsync, http);
    }

    /// <summary>An answer that was ended before its first byte would otherwise go out empty, with the status of a complete one.</summary>
    private static Task CutAsync(object context)
    {
        var http = (HttpContext)context;
        if (http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }

        return Task.CompletedTask;
    }
}
