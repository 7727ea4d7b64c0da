using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Telemetry;

namespace Interviews.Functions.Interviews;

/// <summary>The writes of one decision.</summary>
internal static class InterviewBatch
{
    /// <summary>The interview and its events.</summary>
    public static IEnumerable<Write> OfInterview(Stored<Interview>? before, Interview after, IReadOnlyList<InterviewEvent> events)
    {
        if (events.Count > 0)
        {
            yield return Write.Put(after, before?.ETag);
        }

        foreach (var e in events)
        {
            yield return new Write.Create(e with { TraceParent = Traces.Parent });
        }
    }
}
