using NodaTime;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>What may be said about an interview that took place (REQ-INT-25).</summary>
internal static class CompletionRules
{
    public static Refusal? Check(Interview interview, Complete command, Instant now)
    {
        var errors = CommandRules.Errors(command);
        var (start, completedAt) = (interview.Time.ScheduledAt, command.CompletedAt ?? now);
        errors.Require(completedAt >= start, "completedAt", $"'completedAt' must not be before the scheduled time {start}; it is {completedAt}.");
        errors.Require(completedAt <= now, "completedAt", $"'completedAt' must not be in the future; it is {completedAt}.");
        return errors.Refusal;
    }
}
