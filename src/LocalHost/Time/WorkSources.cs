using Interviews.LocalHost.Worker;

namespace Interviews.LocalHost.Time;

/// <summary>Every part of the host that does work by itself: a listener for each triggered function, and the parts registered as services.</summary>
internal sealed class WorkSources : IDisposable
{
    private readonly List<WorkLoop> _listeners;

    public WorkSources(FunctionCatalog catalog, IEnumerable<IWorkSource> parts)
    {
        _listeners = [.. catalog.All.Select(function => function.Kind.Listen(function)).OfType<WorkLoop>()];
        All = [.. parts, .. _listeners];
    }

    public IReadOnlyList<IWorkSource> All { get; }

    public void Start() => _listeners.ForEach(listener => listener.Start());

    /// <summary>Lets what is under way end, or be given up when <paramref name="cancellation"/> says so; takes up nothing new.</summary>
    public Task StopAsync(CancellationToken cancellation) => Task.WhenAll(_listeners.Select(listener => listener.StopAsync(cancellation)));

    public void Dispose() => _listeners.ForEach(listener => listener.Dispose());
}
