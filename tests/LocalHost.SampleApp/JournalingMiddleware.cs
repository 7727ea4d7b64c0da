using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Interviews.LocalHost.SampleApp;

/// <summary>The outer middleware: writes down requests that ask for it, before and after everything else.</summary>
public sealed class JournalingMiddleware(Journal journal) : IFunctionsWorkerMiddleware
{
    public const string Header = "x-journal";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext()?.Request.Headers.ContainsKey(Header) != true)
        {
            await next(context);
            return;
        }

        journal.Add("outer in");
        await next(context);
        journal.Add("outer out");
    }
}
