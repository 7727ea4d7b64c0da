using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Interviews.LocalHost.SampleApp;

/// <summary>The inner middleware: does what the request asks for in a header.</summary>
public sealed class ScriptedMiddleware(Journal journal) : IFunctionsWorkerMiddleware
{
    public const string Header = "x-middleware";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext();
        switch (http?.Request.Headers[Header].ToString())
        {
            case "journal":
                journal.Add("inner in");
                await next(context);
                journal.Add("inner out");
                break;
            case "write":
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                await http.Response.WriteAsync("no");
                break;
            case "refuse":
                context.GetInvocationResult().Value = Results.Conflict();
                break;
            case "replace":
                await next(context);
                context.GetInvocationResult().Value = Results.Text($"replaced {context.GetInvocationResult().Value is IResult}");
                break;
            case "catch":
                await CatchAsync(context, next);
                break;
            case "fail":
                await next(context);
                throw new InvalidOperationException("after the function");
            default:
                await next(context);
                break;
        }
    }

    private static async Task CatchAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidTimeZoneException e)
        {
            context.GetInvocationResult().Value = Results.Text(e.Message);
        }
    }
}
