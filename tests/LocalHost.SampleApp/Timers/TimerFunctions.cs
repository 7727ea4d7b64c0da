using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.SampleApp.Timers;

/// <summary>Functions that differ by their schedule.</summary>
public sealed class TimerFunctions(Journal journal, TimeProvider time)
{
    [Function(nameof(Quarterly))]
    public void Quarterly([TimerTrigger("0 */15 * * * *")] TimerInfo timer) =>
        journal.Add($"{time.GetUtcNow():HH:mm}{(timer.IsPastDue ? " past due" : "")} next {timer.ScheduleStatus!.Next:HH:mm}");

    [Function(nameof(Configured))]
    public void Configured([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer) => journal.Add("run");

    [Function(nameof(AtStartup))]
    public void AtStartup([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer) => journal.Add($"{time.GetUtcNow():HH:mm}");

    [Function(nameof(Unmonitored))]
    public void Unmonitored([TimerTrigger("0 */15 * * * *", UseMonitor = false)] TimerInfo timer) =>
        journal.Add($"{time.GetUtcNow():HH:mm} {(timer.ScheduleStatus is null ? "without status" : "with status")}");

    [Function(nameof(Retried))]
    [FixedDelayRetry(2, "00:05:00")]
    public void Retried([TimerTrigger("0 0 10 * * *")] TimerInfo timer, FunctionContext context)
    {
        journal.Add($"{time.GetUtcNow():HH:mm} retry {context.RetryContext.RetryCount} of {context.RetryContext.MaxRetryCount}");
        throw new InvalidOperationException("failed");
    }

    [Function(nameof(Tick))]
    public void Tick([TimerTrigger("00:00:00.050")] TimerInfo timer) => journal.Add("tick");
}
