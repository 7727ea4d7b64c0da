using Interviews.Domain.Scheduling;
using Interviews.Domain.Validation;
using NodaTime;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>When an interview may take place (REQ-INT-06, REQ-INT-07).</summary>
internal static class TimeRules
{
    /// <summary>How far ahead a start may lie: two years, leap day included. A later one is a typing error.</summary>
    public static readonly Duration Furthest = Duration.FromDays(731);

    /// <param name="startField">What the request calls the start: <c>scheduledAt</c> or <c>newDateTime</c>.</param>
    public static void Check(InterviewTime time, Instant now, string startField, FieldErrors errors)
    {
        errors.Require(time.ScheduledAt > now, startField, $"'{startField}' must be in the future; {time.ScheduledAt} is not after {now}.");
        errors.Require(time.ScheduledAt - now <= Furthest, startField, $"'{startField}' must be at most two years ahead; it is {time.ScheduledAt}.");
        errors.RequireRange(time.DurationMinutes, Limits.ShortestMinutes, Limits.LongestMinutes, "durationMinutes");
        errors.Require(TimeZones.Find(time.TimeZone) is not null, "timeZone", TimeZones.Unknown(time.TimeZone));
    }
}
