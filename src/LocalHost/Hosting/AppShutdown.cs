using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Interviews.LocalHost.Hosting;

/// <summary>How an app ends once its host asks it to.</summary>
internal static class AppShutdown
{
    /// <summary>Requests have had their time by then: the host has waited for them together with everything else.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(0.3);

    public static void Configure(IServiceCollection services) => services.Configure<HostOptions>(options => options.ShutdownTimeout = Timeout);
}
