using Interviews.LocalHost.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Interviews.LocalHost.Hosting;

/// <summary>In an app's own process: gives it the host's clock, and ends it when the host closes its input or is gone.</summary>
internal static class ProcessHook
{
    /// <summary>The environment variable with the data folder whose virtual clock counts; absent for the system's.</summary>
    public const string ClockVariable = "LOCALHOST_CLOCK";

    private static AppBuilding? _building;

    public static void Install()
    {
        _building = AppBuilding.Watch(Configure, WatchInput);
        _building.IsHere();
    }

    private static void Configure(IServiceCollection services)
    {
        services.Configure<HostOptions>(options => options.ShutdownTimeout = AppStart.ShutdownTimeout);
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

            host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        })
        {
            IsBackground = true,
            Name = "host's end",
        };
        watch.Start();
    }
}
