using System.Collections.Concurrent;
using Interviews.LocalHost;
using Interviews.LocalHost.Hosting;
using Interviews.Standalone;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// Starts and ends systems that have nothing in common but this process: what the runtime compiles for one, the next finds compiled.
var hosts = new ConcurrentDictionary<int, FunctionsHost>();
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
await using var app = builder.Build();

// One more, with the arguments that the program 'Interviews.Standalone' takes. It listens when this is answered.
app.MapPost("/", async (string[] arguments) =>
{
    try
    {
        var host = await FunctionsHost.StartAsync(StandaloneHost.Options(arguments) with { LogsToConsole = false });
        hosts[host.Address.Port] = host;
        return Results.NoContent();
    }
    catch (HostStartupException e)
    {
        return Results.Text(e.Message, statusCode: StatusCodes.Status400BadRequest);
    }
});

// Ends the one on this port.
app.MapDelete("/{port:int}", async (int port) =>
{
    if (hosts.TryRemove(port, out var host))
    {
        await host.DisposeAsync();
    }
});

await app.StartAsync();
await Console.Out.WriteLineAsync($"Listening on {app.Urls.Single()}");
await app.WaitForShutdownAsync();
await Task.WhenAll(hosts.Values.Select(host => host.DisposeAsync().AsTask()));
