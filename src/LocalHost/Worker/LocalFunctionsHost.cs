using Interviews.LocalHost.Durable;
using Interviews.LocalHost.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Interviews.LocalHost.Worker;

/// <summary>The running system: first it answers requests, then its triggers begin to work; it ends in the opposite order.</summary>
internal sealed class LocalFunctionsHost(WebApplication app, bool standalone, string description) : IHost, IAsyncDisposable
{
    private bool _running;

    public IServiceProvider Services => app.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var work = app.Services.GetRequiredService<WorkSources>();
            await app.StartAsync(cancellationToken);
            await app.Services.GetRequiredService<DurableEngine>().StartAsync(cancellationToken);
            work.Start();
            _running = true;
        }
        catch (Exception e) when (standalone && e is StartRefusedException or OptionsValidationException or IOException)
        {
            Standalone.Stop(e.Message);
            throw;
        }

        if (standalone)
        {
            await Console.Out.WriteLineAsync($"Listening on {app.Urls.First()} ({description})");
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        _running = false;
        await app.Services.GetRequiredService<WorkSources>().StopAsync(cancellationToken);
        await app.Services.GetRequiredService<DurableEngine>().StopAsync(cancellationToken);
        await app.StopAsync(cancellationToken);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_running)
        {
            await StopAsync(new CancellationToken(canceled: true));
        }

        await app.DisposeAsync();
    }
}
