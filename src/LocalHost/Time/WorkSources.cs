namespace Interviews.LocalHost.Time;

/// <summary>Every part of the host that does work by itself: a listener for each triggered function, and the parts registered as services.</summary>
internal sealed class WorkSources(IEnumerable<IWorkSource> parts) : IDisposable
{
    private readonly List<IWorkSource> _parts = [.. parts];
    private readonly List<WorkLoop> _listeners = [];

    public IEnumerable<IWorkSource> All => [.. _parts, .. _listeners];

    public IEnumerable<WorkLoop> Listeners => _listeners;

    /// <summary>The earliest instant after <paramref name="now"/> that something waits for; see <see cref="IVirtualClock.Next"/>.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset now) => All.Where(source => !source.Recurs).Select(source => source.NextDue).Where(due => due > now).Min();

    /// <summary>Takes up what the functions of the app are set off by, before anything is started.</summary>
    public void Add(WorkLoop listener) => _listeners.Add(listener);

    public void Start() => _listeners.ForEach(listener => listener.Start());

    /// <summary>Lets what is under way end, or be given up when <paramref name="cancellationToken"/> says so; takes up nothing new.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_listeners.Select(listener => listener.StopAsync(cancellationToken)));

    public void Dispose() => _listeners.ForEach(listener => listener.Dispose());
}
