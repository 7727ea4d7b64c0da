using Interviews.LocalHost.Durable;
using Interviews.LocalHost.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Interviews.LocalHost.Worker;

/// <summary>The running system: orchestrations are taken up, requests answered, then the triggers begin to work; it ends in the opposite order.</summary>
internal sealed class LocalFunctionsHost(WebApplication app, bool standalone, HostSettings settings) : IHost, IAsyncDisposable
{
    /// <summary>How long a host that is disposed of without having been stopped waits for work under way before its files are closed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private bool _running;
    private IDisposable? _lock;

    public IServiceProvider Services => app.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            _lock = standalone ? DataLock.Take(settings.Data) : null;
            var work = app.Services.GetRequiredService<WorkSources>();
            await app.Services.GetRequiredService<DurableEngine>().StartAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            work.Start();
            _running = true;
        }
        catch (Exception e) when (standalone && e is StartRefusedException or OptionsValidationException or IOException)
        {
            Standalone.Stop(e.InnerException is AddressInUseException ? $"PORT is '{settings.Port}', which is already in use; allowed is a free one." : e.Message);
            throw;
        }

        if (standalone)
        {
            await Console.Out.WriteLineAsync($"Listening on {app.Urls.First()} (data {settings.Data}, {(settings.VirtualClock ? "virtual" : "system")} clock)");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => StopAsync(cancellationToken, cancellationToken);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_running)
        {
            using var patience = new CancellationTokenSource(Patience);
            await StopAsync(patience.Token, new CancellationToken(canceled: true));
        }

        await app.DisposeAsync();
        _lock?.Dispose();
    }

    private async Task StopAsync(CancellationToken work, CancellationToken requests)
    {
        _running = false;
        await app.Services.GetRequiredService<WorkSources>().StopAsync(work);
        await app.Services.GetRequiredService<DurableEngine>().StopAsync(work);
        await app.StopAsync(requests);
    }
}
