using Interviews.Durable.History;
using Interviews.Durable.Storage;
using Microsoft.Extensions.Logging;

namespace Interviews.Durable.Scheduling;

/// <summary>
/// Hands timers that are due to their instances, straight from the index on due time; one clock timer is armed for the next of them and for nothing else.
/// </summary>
internal sealed partial class TimerPump
{
    private const int PageSize = 512;

    // A clock timer cannot be armed for more than seven weeks; a day ahead is looked at again then.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly DurableStore _store;
    private readonly InstanceDirectory _directory;
    private readonly WorkTracker _tracker;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _alarm;
    private readonly Lock _lock = new();

    // Everything up to here has been handed on. Timers that are created already due are handed on by their creation and do not come by here.
    private DueTimer _last = new(long.MinValue, 0, 0, 0);
    private long _armedFor = long.MaxValue;
    private bool _isPumping;
    private bool _pumpAgain;
    private bool _isStarted;
    private TaskCompletionSource? _stopped;

    public TimerPump(DurableStore store, InstanceDirectory directory, WorkTracker tracker, TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _store = store;
        _directory = directory;
        _tracker = tracker;
        _time = time;
        _alarm = time.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>When the next timer is due that has not been handed on.</summary>
    public DateTimeOffset? NextDue => _store.ReadNextDue(_last) is { } due ? new DateTimeOffset(due, TimeSpan.Zero) : null;

    public void Start()
    {
        _isStarted = true;
        Pump();
    }

    /// <summary>Sets no further alarm; completes when nothing is read any more.</summary>
    public Task StopAsync()
    {
        _alarm.Dispose();
        lock (_lock)
        {
            _isStarted = false;
            _stopped ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _isPumping ? _stopped.Task : Task.CompletedTask;
        }
    }

    /// <summary>Takes note of timers that have just been committed.</summary>
    public void Committed(IReadOnlyList<DueTimer> timers)
    {
        if (timers.Count == 0)
        {
            return;
        }

        var now = _time.GetUtcNow().UtcTicks;
        foreach (var timer in timers)
        {
            if (timer.Due <= now)
            {
                Fire(timer);
            }
            else
            {
                Arm(timer.Due);
            }
        }
    }

    /// <summary>Hands on what is due.</summary>
    public void Pump()
    {
        lock (_lock)
        {
            if (!_isStarted || _isPumping)
            {
                _pumpAgain = true;
                return;
            }

            _isPumping = true;
        }

        _tracker.Begin(isWork: false);
        ThreadPool.UnsafeQueueUserWorkItem(static pump => _ = pump.RunAsync(), this, preferLocal: false);
    }

    private async Task RunAsync()
    {
        try
        {
            do
            {
                await PumpPages();
            }
            while (!TryFinish());
        }
#pragma warning disable CA1031 // the store could not be read; the next alarm tries again
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailedRead(_logger, e);
            GiveUp();
        }
        finally
        {
            _tracker.End();
        }
    }

    private async Task PumpPages()
    {
        lock (_lock)
        {
            _armedFor = long.MaxValue;
        }

        while (true)
        {
            // Read before the index is: what is committed later and due already is handed on by its creation.
            var page = _store.ReadDueTimers(_last, _time.GetUtcNow().UtcDateTime, PageSize);
            foreach (var timer in page)
            {
                Fire(timer);
                _last = timer;
            }

            if (page.Count < PageSize || !_isStarted)
            {
                return;
            }

            await _directory.WhenRoom();
        }
    }

    private bool TryFinish()
    {
        var next = _store.ReadNextDue(_last);
        lock (_lock)
        {
            if (_pumpAgain && _isStarted)
            {
                _pumpAgain = false;
                return false;
            }

            _isPumping = false;
            _stopped?.TrySetResult();
        }

        if (next is { } due)
        {
            Arm(due);
        }

        return true;
    }

    private void GiveUp()
    {
        lock (_lock)
        {
            _isPumping = false;
            _stopped?.TrySetResult();
            _armedFor = long.MaxValue;
        }

        Arm((_time.GetUtcNow() + RetryPause).UtcTicks);
    }

    private void Arm(long due)
    {
        lock (_lock)
        {
            if (due >= _armedFor || !_isStarted)
            {
                return;
            }

            _armedFor = due;

            // Rounded up: an alarm that rings a fraction of a millisecond early would find nothing to do.
            var wait = new TimeSpan(Math.Max(0, due - _time.GetUtcNow().UtcTicks));
            _alarm.Change(wait < LongestWait ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : LongestWait, Timeout.InfiniteTimeSpan);
        }
    }

    private void Fire(DueTimer timer)
    {
        var message = timer.TaskId == DurableStore.StartTask
            ? HistoryEvents.StartDue()
            : HistoryEvents.Fired(timer.TaskId, new DateTime(timer.Due, DateTimeKind.Utc));
        _directory.Post(new Delivery(timer.Key, new Message(0, timer.Generation, message)));
    }

    [LoggerMessage(LogLevel.Error, "Timers could not be read; it is tried again.")]
    private static partial void LogFailedRead(ILogger logger, Exception exception);
}
