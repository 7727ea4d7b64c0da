using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Time;

/// <summary>
/// A source of work with one loop: it is woken, does everything that is due, and sleeps. On the system clock it also wakes by itself when the
/// next thing falls due; the virtual clock wakes it when it has moved.
/// </summary>
internal abstract class WorkLoop(TimeProvider time, ILogger logger) : IWorkSource, IDisposable
{
    private static readonly AsyncLocal<bool> Working = new();
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(12);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly List<(long Pass, TaskCompletionSource Done)> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private long _requested;
    private long _finished;
    private bool _worked;
    private bool _disposed;
    private ITimer? _alarm;
    private Task _loop = Task.CompletedTask;

    public abstract DateTimeOffset? NextDue { get; }

    public virtual bool Recurs => false;

    /// <summary>Whether the current flow of execution is work that a <see cref="WorkLoop"/> does.</summary>
    public static bool IsWorking => Working.Value;

    protected TimeProvider Time => time;

    protected ILogger Logger => logger;

    public void Start()
    {
        if (time is not VirtualTimeProvider)
        {
            _alarm = time.CreateTimer(static loop => ((WorkLoop)loop!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        _loop = Task.Run(RunAsync, CancellationToken.None);
        Wake();
    }

    public virtual void Wake()
    {
        lock (_lock)
        {
            _requested++;
            if (!_disposed && _signal.CurrentCount == 0)
            {
                _signal.Release();
            }
        }
    }

    public async Task<bool> DrainAsync(CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add((_requested + 1, done));
            if (_finished > _requested)
            {
                done.SetResult();
            }
        }

        Wake();
        await done.Task.WaitAsync(cancellationToken);
        lock (_lock)
        {
            var worked = _worked;
            _worked = false;
            return worked;
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        Wake();
        await Task.WhenAny(_loop, Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        lock (_lock)
        {
            _disposed = true;
        }

        _alarm?.Dispose();
        _stop.Dispose();
        _signal.Dispose();
    }

    /// <summary>Reads what an earlier process left, once, before the first <see cref="WorkAsync"/>.</summary>
    protected virtual Task OpenAsync() => Task.CompletedTask;

    /// <summary>Does everything that is due now; <c>true</c> when there was something to do.</summary>
    protected abstract Task<bool> WorkAsync(CancellationToken cancellationToken);

    /// <summary>On the system clock, wakes the loop when the next thing falls due.</summary>
    protected void SetAlarm(TimeSpan? at = null)
    {
        if (_alarm is null || (at is null && NextDue is null))
        {
            return;
        }

        var sleep = at ?? NextDue!.Value - time.GetUtcNow();
        _alarm.Change(sleep < TimeSpan.Zero ? TimeSpan.Zero : sleep > LongestSleep ? LongestSleep : sleep, Timeout.InfiniteTimeSpan);
    }

    private async Task RunAsync()
    {
        Working.Value = true;
        var open = false;
        while (!_stop.IsCancellationRequested)
        {
            await _signal.WaitAsync(CancellationToken.None);
            long pass;
            lock (_lock)
            {
                pass = _requested;
            }

            var worked = false;
            try
            {
                if (!open)
                {
                    await OpenAsync();
                    open = true;
                }

                worked = await WorkAsync(_stop.Token);
                SetAlarm();
            }
            catch (OperationCanceledException e) when (_stop.IsCancellationRequested)
            {
                logger.LogDebug(e, "{Source} was stopped in the middle of its work", this);
            }
#pragma warning disable CA1031 // a part that stopped working for good would be worse than one that tries again
            catch (Exception e)
#pragma warning restore CA1031
            {
                logger.LogError(e, "{Source} failed and will try again", this);
                SetAlarm(AfterFailure);
            }

            Finish(pass, worked);
        }

        Finish(long.MaxValue, worked: false);
    }

    private void Finish(long pass, bool worked)
    {
        lock (_lock)
        {
            _worked |= worked;
            _finished = Math.Max(_finished, pass);
            foreach (var (_, done) in _waiting.Where(waiter => waiter.Pass <= _finished))
            {
                done.TrySetResult();
            }

            _waiting.RemoveAll(waiter => waiter.Pass <= _finished);
        }
    }
}
