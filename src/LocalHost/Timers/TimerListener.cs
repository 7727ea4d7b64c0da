using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Protocol;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Timers;

/// <summary>Runs one function on its schedule. Runs that were missed while no process was there are caught up by a single one.</summary>
internal sealed class TimerListener(FunctionInfo function, Schedule schedule, FunctionInvoker invoker, HostStore store, TimeProvider time, ILogger logger)
    : WorkLoop(time, logger)
{
    // The attribute's default is true, and a default is not among the bindings.
    private readonly bool _usesMonitor = !function.Trigger.Properties.TryGetProperty("useMonitor", out _) || function.Trigger.Flag("useMonitor");
    private readonly RetrySchedule _retries = RetrySchedule.Of(function, RetrySchedule.None);
    private TimerStatus _status = new(schedule.Text, default, schedule.Next(time.GetUtcNow()), default);
    private DateTimeOffset _due = DateTimeOffset.MaxValue;
    private bool _pastDue;
    private int _failures;

    public override DateTimeOffset? NextDue => _due == DateTimeOffset.MaxValue ? null : _due;

    public override bool Recurs => true;

    public override string ToString() => $"The timer {function.Name}";

    protected override async Task OpenAsync()
    {
        var now = Time.GetUtcNow();
        var kept = _usesMonitor ? TimerStore.Read(store, function.Name) : null;
        if (kept?.Schedule == schedule.Text)
        {
            _status = kept;
        }
        else
        {
            await SaveAsync(_status with { Updated = now });
        }

        _pastDue = _status.Next < now;
        _due = function.Trigger.Flag("runOnStartup") ? now : _status.Next;
    }

    protected override async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        if (_due > now)
        {
            return false;
        }

        if (!await TryAsync(cancellationToken) && !cancellationToken.IsCancellationRequested && _failures < _retries.MaxRetries)
        {
            _failures++;
            _due = now + _retries.Delay(_failures);
            return true;
        }

        cancellationToken.ThrowIfCancellationRequested();
        (_failures, _pastDue) = (0, false);
        await SaveAsync(new TimerStatus(schedule.Text, _status.Next <= now ? _status.Next : now, schedule.Next(now), now));
        _due = _status.Next;
        return true;
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await invoker.RunAsync(function, Input(), metadata: null, _retries.Attempt(_failures), cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // whatever a function throws is a failed run
        catch (Exception e)
#pragma warning restore CA1031
        {
            Logger.LogError(e, "Function {Function} failed, attempt {Attempt}", function.Name, _failures + 1);
            return false;
        }
    }

    private TypedData Input() => TypedValues.Json(new
    {
        IsPastDue = _pastDue,
        ScheduleStatus = _usesMonitor ? new { Last = _status.Last.UtcDateTime, Next = _status.Next.UtcDateTime, LastUpdated = _status.Updated.UtcDateTime } : null,
    });

    private async Task SaveAsync(TimerStatus status)
    {
        _status = status;
        if (_usesMonitor)
        {
            await TimerStore.WriteAsync(store, function.Name, status);
        }
    }
}
