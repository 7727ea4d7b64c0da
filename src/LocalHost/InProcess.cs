using Interviews.LocalHost.Worker;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Interviews.LocalHost;

/// <summary>Hosts an application inside the process of its tests, on a real server at a loopback port.</summary>
public static class InProcess
{
    /// <summary>A builder to be given to the application's own composition, then built and started.</summary>
    /// <exception cref="StartRefusedException">Thrown here or by <c>Build</c>: a function or setting that cannot work.</exception>
    public static FunctionsApplicationBuilder CreateBuilder(LocalHostOptions options) => new(new LocalHostBuilder(HostSettings.From(options), options));

    /// <summary>Where the started host answers, ending in a slash.</summary>
    public static Uri Address(this IHost host) =>
        new(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    /// <summary>A client of the started host.</summary>
    public static HttpClient CreateClient(this IHost host) => new() { BaseAddress = host.Address() };
}
