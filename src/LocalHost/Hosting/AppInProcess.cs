using System.Reflection;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Interviews.LocalHost.Hosting;

/// <summary>The app in this process: its entry point runs on a thread of its own, with the host's address among its arguments.</summary>
internal sealed class AppInProcess : IRunningApp
{
    private readonly TaskCompletionSource<IHost> _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppInProcess()
    {
    }

    public IServiceProvider? Services => _built.Task.IsCompletedSuccessfully ? _built.Task.Result.Services : null;

    public Task<int> Ended => _ended.Task;

    /// <summary>Starts the app and waits until it has started.</summary>
    /// <param name="configure">Changes its services just before it is built.</param>
    /// <exception cref="HostStartupException">The app ended by itself before that.</exception>
    public static async Task<AppInProcess> StartAsync(AppStart start, Action<IServiceCollection> configure, CancellationToken cancellationToken)
    {
        var app = new AppInProcess();
        using var building = AppBuilding.Watch(
            services =>
            {
                services.RemoveAll<IHostLifetime>();
                services.AddSingleton<IHostLifetime, HostsLifetime>();
                AppShutdown.Configure(services);
                configure(services);
            },
            host => app._built.TrySetResult(host));
        app.Run(start, building);
        var started = app.WhenStartedAsync();
        await Task.WhenAny(started, app._ended.Task).WaitAsync(cancellationToken);
        return started.IsCompletedSuccessfully ? app : throw await app.WhyItEndedAsync();
    }

    /// <remarks>Functions that heed nothing can keep it up beyond that; nobody can end them but the process.</remarks>
    public async Task StopAsync(TimeSpan patience)
    {
        if (Services is { } services && !_ended.Task.IsCompleted)
        {
            services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        }

        await Task.WhenAny(_ended.Task, Task.Delay(patience, TimeProvider.System));
    }

    public void Dispose()
    {
        // It disposes of what it has when it ends.
    }

    /// <summary>A port that is taken stays what it is: the host knows which one it was.</summary>
    private async Task<Exception> WhyItEndedAsync()
    {
        try
        {
            return new HostStartupException($"The app ended with exit code {await _ended.Task} before it had started.");
        }
#pragma warning disable CA1031 // whatever the app threw is why it ended
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e is HostStartupException or IOException { InnerException: AddressInUseException }
                ? e
                : new HostStartupException($"The app ended before it had started: {e.GetType().FullName}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private async Task WhenStartedAsync()
    {
        var host = await _built.Task;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(started.SetResult);
        await started.Task;
    }

    private void Run(AppStart start, AppBuilding building)
    {
        string[] args =
        [
            $"--Functions:Worker:HostEndpoint={start.Rpc}",
            $"--Functions:Worker:WorkerId={start.WorkerId}",
            $"--Functions:Worker:RequestId={start.WorkerId}",
            $"--Functions:Worker:GrpcMaxMessageLength={int.MaxValue}",
            // Settings do not change while the app runs, and watching their files costs a thread for each app.
            "--hostBuilder:reloadConfigOnChange=false",
            .. start.Settings.Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}"),
        ];

        // What flows with the caller, such as its trace, is none of the app's.
        var thread = new Thread(() => Main(start.App, args, building)) { IsBackground = true, Name = start.App.GetName().Name };
        thread.UnsafeStart();
    }

    private void Main(Assembly app, string[] args, AppBuilding building)
    {
        building.IsHere();
        try
        {
            var entryPoint = app.EntryPoint ?? throw new HostStartupException($"{app.GetName().Name} is no program: it has no entry point.");
            var code = entryPoint.Invoke(null, BindingFlags.DoNotWrapExceptions, null, entryPoint.GetParameters().Length == 0 ? null : [args], null);
            _ended.TrySetResult(code as int? ?? 0);
        }
#pragma warning disable CA1031 // whatever the app throws ends the app; whoever waits for it is told
        catch (Exception e)
#pragma warning restore CA1031
        {
            _ended.TrySetException(e);
        }
    }

    /// <summary>Signals and Ctrl-C are the host's to handle: it ends the app in its turn.</summary>
    private sealed class HostsLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
