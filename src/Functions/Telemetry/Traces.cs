using System.Diagnostics;

namespace Interviews.Functions.Telemetry;

/// <summary>Carries the trace of a request over the change feed and the queues, where no host carries it. Invocations of functions are traced by the worker itself.</summary>
internal static class Traces
{
    public const string SourceName = "Interviews";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>What is handed on belongs to this span from now on; <c>null</c> when nobody traces.</summary>
    public static string? Parent => Activity.Current?.Id;

    /// <summary>
    /// Goes on with the trace in which something was raised. The invocation around it, which may handle things of many traces, is linked.
    /// </summary>
    /// <param name="name">What is done, by names of code: no ids.</param>
    /// <param name="traceParent">W3C trace context, or <c>null</c> when there was no trace.</param>
    public static Activity? Continue(string name, string? traceParent, Guid interviewId)
    {
        var parent = ActivityContext.TryParse(traceParent, null, isRemote: true, out var raised) ? raised : default;
        var links = Activity.Current is { } invocation ? new[] { new ActivityLink(invocation.Context) } : [];
        return Source.StartActivity(name, ActivityKind.Consumer, parent, [new("interviews.interview_id", interviewId.ToString())], links);
    }
}
