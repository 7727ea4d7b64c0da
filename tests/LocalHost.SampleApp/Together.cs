namespace Interviews.LocalHost.SampleApp;

/// <summary>Counts how many functions are under way at once.</summary>
public sealed class Together
{
    private int _now;
    private int _most;

    public int Most => _most;

    public async Task EnterAsync()
    {
        var now = Interlocked.Increment(ref _now);
        for (var most = _most; now > most; most = _most)
        {
            Interlocked.CompareExchange(ref _most, now, most);
        }

        await Task.Yield();
        Interlocked.Decrement(ref _now);
    }
}
