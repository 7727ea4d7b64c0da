using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Validation;
using NodaTime;

namespace Interviews.Domain.Scheduling.Holds;

/// <summary>What may be held, by whom, and for how long.</summary>
public static class HoldRules
{
    public static readonly Duration UsualTime = Duration.FromMinutes(5);

    public static readonly Duration LongestTime = Duration.FromMinutes(30);

    /// <param name="ttl">As it was asked for; ISO 8601.</param>
    public static Refusal? Check(TimeClaim wanted, string? ttl, Instant now)
    {
        var errors = new FieldErrors();
        errors.Require(wanted.InterviewerIds.Count > 0, "interviewerIds", "'interviewerIds' is required: whose time is to be held?");
        errors.RequireCount(wanted.InterviewerIds.Count, Limits.Interviewers, "interviewerIds");
        foreach (var (index, id) in wanted.InterviewerIds.Index())
        {
            TextRules.CheckId(id, $"interviewerIds[{index}]", errors);
        }

        TextRules.CheckId(wanted.CandidateId, "candidateId", errors);
        errors.Require(wanted.CandidateId is null || !wanted.InterviewerIds.Contains(wanted.CandidateId), "candidateId", "The candidate cannot interview themselves.");
        errors.RequireRange(wanted.BufferMinutes, 0, Limits.LongestBufferMinutes, "bufferMinutes");
        TimeRules.Check(wanted.Time, now, "start", errors);
        errors.Require(Time(ttl) is { } time && time > Duration.Zero && time <= LongestTime, "ttl", $"'ttl' must be an ISO 8601 duration of at most {IsoDuration.Format(LongestTime)}, such as {IsoDuration.Format(UsualTime)}.");
        return errors.Refusal;
    }

    /// <summary>For how long time is held; <c>null</c> when it was not said in a way that can be read.</summary>
    public static Duration? Time(string? ttl) => ttl is null ? UsualTime : IsoDuration.TryParse(ttl, out var time) ? time : null;

    /// <summary>The hold, unless something is in its way. Nobody overrules anything to hold time.</summary>
    public static Result<Hold> Decide(Hold wanted, DecisionContext context)
    {
        var conflicts = Conflicts.Find(wanted.Claim, context);
        return conflicts.Count == 0 ? wanted : Conflicts.Refuse(wanted.Time, conflicts, Alternatives.Find(wanted.Claim, context), context.Actor);
    }
}
