using Interviews.LocalHost.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Http;

/// <summary>Answers the requests of one HTTP function.</summary>
internal sealed class HttpFunction(FunctionDescriptor function, FunctionInvoker invoker, IServiceProvider services, ILogger logger)
{
    public async Task ServeAsync(HttpContext http)
    {
        var context = new LocalFunctionContext(function, http.Request, services, http.RequestAborted) { HttpContext = http };
        try
        {
            await invoker.RunAsync(context);
            if (function.Outputs.HttpResult(context.Result.Value) is IResult result)
            {
                await result.ExecuteAsync(http);
            }
        }
        catch (OperationCanceledException e) when (http.RequestAborted.IsCancellationRequested)
        {
            logger.LogDebug(e, "The caller of {Function} went away", function.Name);
        }
#pragma warning disable CA1031 // whatever a function throws is its failure, not the server's
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogError(e, "Function {Function} failed", function.Name);
            Fail(http);
        }
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
