using Interviews.LocalHost.Time;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Interviews.LocalHost.Hosting;

/// <summary>In an app's own process: gives it the host's clock, and ends it when the host closes its input or is gone.</summary>
internal static class ProcessHook
{
    /// <summary>The environment variable with the data folder whose virtual clock counts; absent for the system's.</summary>
    public const string ClockVariable = "LOCALHOST_CLOCK";

    public static void Install()
    {
        // Never disposed of: it listens for as long as the process has an app to build.
        AppBuilding.Watch(Configure, WatchInput).IsHere();
    }

    private static void Configure(IServiceCollection services)
    {
        AppShutdown.Configure(services);
        // What the app's server is called is passed on to clients, and says nothing to them.
        services.Configure<KestrelServerOptions>(server => server.AddServerHeader = false);
        if (Environment.GetEnvironmentVariable(ClockVariable) is { Length: > 0 } folder)
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(new FollowingTimeProvider(folder));
        }
    }

    private static void WatchInput(IHost host)
    {
        var watch = new Thread(() =>
        {
            while (Console.In.Read() >= 0)
            {
                // Nothing is said to it; only the end counts.
            }

            // An app that is told to end while it starts throws, and says so at length.
            var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
            lifetime.ApplicationStarted.WaitHandle.WaitOne();
            lifetime.StopApplication();
        })
        {
            IsBackground = true,
            Name = "host's end",
        };
        watch.Start();
    }
}
