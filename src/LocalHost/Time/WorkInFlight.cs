namespace Interviews.LocalHost.Time;

/// <summary>How many invocations are under way that no client waits for.</summary>
/// <remarks>A timer of the virtual clock that the app makes while there are any may be what they wait for; see <see cref="VirtualTimer"/>.</remarks>
internal sealed class WorkInFlight
{
    private int _count;

    public bool Any => Volatile.Read(ref _count) > 0;

    public IDisposable Begin()
    {
        Interlocked.Increment(ref _count);
        return new Work(this);
    }

    private sealed class Work(WorkInFlight owner) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref owner._count);
    }
}
