using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
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

    /// <summary>Days that are written as they are, so that nobody else's write of them is overlooked.</summary>
    public static IEnumerable<Write> OfGuards(IReadOnlyList<Stored<BookedDay>> read, IReadOnlyList<BookedDay> guards)
    {
        var etags = read.ToDictionary(day => ((IRecord)day.Value).Id, day => day.ETag);
        return guards.Select(day => Write.Put(day, etags.GetValueOrDefault(((IRecord)day).Id)));
    }

    /// <summary>The days that it books or frees.</summary>
    public static IEnumerable<Write> OfDays(IReadOnlyList<Stored<BookedDay>> read, IReadOnlyList<BookedDay> changed)
    {
        var etags = read.ToDictionary(day => ((IRecord)day.Value).Id, day => day.ETag);
        foreach (var day in changed)
        {
            var etag = etags.GetValueOrDefault(((IRecord)day).Id);
            if (day.Bookings.Count > 0)
            {
                yield return Write.Put(day, etag);
            }
            else if (etag is not null)
            {
                yield return new Write.Delete(((IRecord)day).Id, etag);
            }
        }
    }
}
