using Interviews.Cosmos.Stub.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Interviews.Cosmos.Stub;

/// <summary>The stub on a loopback port of this machine, for clients in other processes: plain HTTP, Gateway mode.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubServer(WebApplication app) => _app = app;

    public string ConnectionString => CosmosStub.ConnectionStringOf(new Uri(_app.Urls.Single()));

    /// <param name="port">0 for any that is free.</param>
    public static async Task<StubServer> StartAsync(CosmosStub stub, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.Run(context => AnswerAsync(stub, context));
        await app.StartAsync();
        return new StubServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(CosmosStub stub, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var uri = new Uri(context.Request.GetEncodedUrl());
        var request = new StubRequest(
            context.Request.Method,
            uri.GetLeftPart(UriPartial.Authority),
            StubHandler.Segments(uri),
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
        try
        {
            var response = await stub.HandleAsync(request);
            context.Response.StatusCode = response.Status;
            foreach (var (name, value) in response.Headers)
            {
                context.Response.Headers[name] = value;
            }

            if (response.Body.Length > 0)
            {
                await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
            }
        }
        catch (HttpRequestException)
        {
            // The fault that the client sees as a broken connection.
            context.Abort();
        }
    }
}
