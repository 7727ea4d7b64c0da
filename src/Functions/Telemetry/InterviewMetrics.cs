using System.Diagnostics.Metrics;
using NodaTime;

namespace Interviews.Functions.Telemetry;

/// <summary>How punctual the system is, and what it failed on. No tag tells whose interviews they were.</summary>
internal static class InterviewMetrics
{
    public const string MeterName = "Interviews";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Histogram<double> Reminders = Meter.CreateHistogram<double>(
        "interviews.reminder.lateness", "s", "How long after they were due reminders of an interview went out.");

    private static readonly Histogram<double> Scorecards = Meter.CreateHistogram<double>(
        "interviews.feedback.lateness", "s", "How long after the end of their interview scorecards were submitted; 0 for those that were before it.");

    private static readonly Histogram<double> Waiting = Meter.CreateHistogram<double>(
        "interviews.queue.age", "s", "How long after an event the function of a queue took up the message about it.");

    private static readonly Counter<long> Parked = Meter.CreateCounter<long>(
        "interviews.dead_letters", "{item}", "Items that a consumer could not handle and that were put aside.");

    private static readonly Counter<long> FailedAttempts = Meter.CreateCounter<long>(
        "interviews.feed.failures", "{attempt}", "Attempts of a consumer of the change feed that failed and are retried.");

    public static void Reminded(Duration lateness) => Reminders.Record(Math.Max(0, lateness.TotalSeconds));

    public static void Submitted(Duration lateness) => Scorecards.Record(Math.Max(0, lateness.TotalSeconds));

    public static void Received(string queue, Duration age) => Waiting.Record(Math.Max(0, age.TotalSeconds), new KeyValuePair<string, object?>("queue", queue));

    public static void DeadLettered(string consumer) => Parked.Add(1, new KeyValuePair<string, object?>("consumer", consumer));

    public static void FeedFailed(string consumer) => FailedAttempts.Add(1, new KeyValuePair<string, object?>("consumer", consumer));
}
