using System.Net;
using Interviews.Benchmarks.TrivialApp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Benchmarks.Hosting;

/// <summary>Kestrel with routing and nothing else, to compare with.</summary>
internal static class BareServer
{
    /// <summary>The argument that makes this program a bare server, whose start is measured.</summary>
    public const string Verb = "bare-server";

    public const string Route = "/api/trivial";

    public static async Task RunAsync(int port)
    {
        var app = Create(port);
        app.MapGet(Route, () => Results.Text(Trivial.Text));
        await app.RunAsync();
    }

    /// <param name="port">0 for any free one.</param>
    public static WebApplication Create(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => Listen(server, port));
        builder.Services.AddRouting();
        return builder.Build();
    }

    public static Uri Address(this WebApplication app) => new(app.Urls.First() + "/");

    private static void Listen(KestrelServerOptions server, int port)
    {
        server.AddServerHeader = false;
        server.Listen(IPAddress.Loopback, port);
    }
}
