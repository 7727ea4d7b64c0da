using Interviews.Durable;
using Interviews.LocalHost.Admin;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Http;
using Interviews.LocalHost.Protocol;
using Interviews.LocalHost.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost;

/// <summary>A running host and its app: orchestrations are taken up and requests answered, then the triggers begin to work; it ends in the opposite order.</summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    /// <summary>How long work under way may go on once the host is asked to end; what is given up is taken up again by the next start.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>How long the app may take to end after that: hardly any time when its functions go on all the same.</summary>
    private static readonly TimeSpan AppPatience = TimeSpan.FromSeconds(5), LastPatience = TimeSpan.FromSeconds(0.4);

    private readonly WebApplication _web;
    private readonly IDisposable _dataLock;
    private readonly Lazy<Task> _stop;
    private readonly List<IDisposable> _views = [];
    private IRunningApp? _app;

    internal FunctionsHost(WebApplication web, IDisposable dataLock) => (_web, _dataLock, _stop) = (web, dataLock, new Lazy<Task>(StopOnceAsync));

    /// <summary>The app's services.</summary>
    /// <exception cref="InvalidOperationException">The app runs in a process of its own.</exception>
    public IServiceProvider App => _app?.Services ?? throw new InvalidOperationException("The app's services are in another process.");

    /// <summary>The clock, where it is virtual.</summary>
    public IVirtualClock Clock => _web.Services.GetRequiredService<IVirtualClock>();

    /// <summary>Where the functions are served, ending in a slash.</summary>
    public Uri Address => _web.Services.GetRequiredService<HostAddress>().Public;

    /// <summary>Completes when the app has ended, also by itself.</summary>
    public Task AppEnded => _app?.Ended ?? Task.CompletedTask;

    /// <summary>The host's own services.</summary>
    internal IServiceProvider Services => _web.Services;

    /// <exception cref="HostStartupException">App, settings or data folder cannot work; the message says in one line what to change.</exception>
    public static Task<FunctionsHost> StartAsync(LocalHostOptions options, CancellationToken cancellationToken = default) =>
        HostStart.RunAsync(options, cancellationToken);

    /// <summary>Takes up nothing new, lets what is under way end within about a second and a half, and ends the app.</summary>
    public Task StopAsync() => _stop.Value;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _app?.Dispose();
        await _web.DisposeAsync();
        _views.ForEach(view => view.Dispose());
        _dataLock.Dispose();
    }

    /// <summary>Starts the app, and then everything that sets its functions off.</summary>
    internal async Task OpenAsync(HostStart start, CancellationToken cancellationToken)
    {
        await _web.StartAsync(cancellationToken);
        Services.GetRequiredService<HostAddress>().Rpc = HostStart.RpcAddress(_web);
        var functions = await start.StartAppAsync(_web, app => _app = app, cancellationToken);
        var hosted = new HostedApp(_app!.Services, Services.GetRequiredService<HostSettings>().Data, Services.GetRequiredService<TimeProvider>());
        Services.GetRequiredService<FunctionInvoker>().Ended += hosted.TellInvocationEnded;
        var outbox = start.Options.Outbox(hosted);
        Services.GetRequiredService<Outbox>().Reader = outbox;
        var (triggers, sources) = (Services.GetRequiredService<Triggers>(), Services.GetRequiredService<WorkSources>());
        var feeds = start.Options.ChangeFeeds(hosted).ToList();
        _views.AddRange(feeds.Cast<object?>().Append(outbox).Append(start.Pages).OfType<IDisposable>());
        foreach (var listener in functions.Select(function => triggers.Listen(function, feeds)).OfType<WorkLoop>())
        {
            sources.Add(listener);
        }

        await Services.GetRequiredService<DurableEngine>().StartAsync(cancellationToken);
        start.Serve(_web);
        sources.Start();
    }

    private async Task StopOnceAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var answered = Services.GetRequiredService<RequestsUnderWay>().WhenNone.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Services.GetRequiredService<WorkSources>().StopAsync(patience.Token);
        await Services.GetRequiredService<DurableEngine>().StopAsync(patience.Token);
        await answered;
        if (_app is not null)
        {
            await _app.StopAsync(patience.IsCancellationRequested ? LastPatience : AppPatience);
        }

        Services.GetRequiredService<WorkerConnection>().End();
        await _web.StopAsync(new CancellationToken(canceled: true));
    }
}
