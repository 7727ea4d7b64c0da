using Interviews.Domain.Validation;
using NodaTime;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>What may be said about an interview that took place (REQ-INT-25).</summary>
internal static class CompletionRules
{
    private const int LongestActualMinutes = 1_440;

    public static Refusal? Check(Interview interview, Complete command, Instant now)
    {
        var errors = new FieldErrors();
        var (start, completedAt) = (interview.Time.ScheduledAt, command.CompletedAt ?? now);
        errors.Require(completedAt >= start, "completedAt", $"'completedAt' must not be before the scheduled time {start}; it is {completedAt}.");
        errors.Require(completedAt <= now, "completedAt", $"'completedAt' must not be in the future; it is {completedAt}.");
        errors.RequireRange(command.ActualDurationMinutes, 1, LongestActualMinutes, "actualDurationMinutes");
        errors.RequireRange(command.PerformanceRating, 1, 5, "performanceRating");
        errors.RequireRange(command.Score, 0, 100, "score");
        errors.RequireLength(command.Notes, Limits.Notes, "notes");
        errors.RequireLength(command.NextSteps, Limits.NextSteps, "nextSteps");
        TextRules.CheckTexts(command.Feedback, Limits.Notes, "feedback", errors);
        return errors.Refusal;
    }
}
