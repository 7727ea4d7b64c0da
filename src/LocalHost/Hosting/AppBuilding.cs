using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Interviews.LocalHost.Hosting;

/// <summary>Hears of one app's being built, through the events by which .NET's hosting tells the tools that run a program.</summary>
internal sealed class AppBuilding : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<AppBuilding?> Current = new();

    private readonly Action<IServiceCollection> _building;
    private readonly Action<IHost> _built;
    private readonly IDisposable _listeners;
    private IDisposable? _events;

    private AppBuilding(Action<IServiceCollection> building, Action<IHost> built)
    {
        (_building, _built) = (building, built);
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <param name="building">Called with the app's services just before they are built.</param>
    /// <param name="built">Called with the app.</param>
    public static AppBuilding Watch(Action<IServiceCollection> building, Action<IHost> built) => new(building, built);

    /// <summary>The app that this is about runs here: on this thread, and on what follows from it.</summary>
    public void IsHere() => Current.Value = this;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting" && Current.Value == this)
        {
            _events?.Dispose();
            _events = value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value != this)
        {
            return;
        }

        if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
        {
            builder.ConfigureServices(services => _building(services));
        }
        else if (value is { Key: "HostBuilt", Value: IHost host })
        {
            _built(host);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _events?.Dispose();
        _listeners.Dispose();
    }
}
