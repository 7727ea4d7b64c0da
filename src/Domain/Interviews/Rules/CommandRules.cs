using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>What a command keeps or breaks by itself, whatever the interview, the time and the actor. As with <see cref="RequestRules"/>, requests are held to it too.</summary>
public static class CommandRules
{
    private const int LongestActualMinutes = 1_440;

    /// <returns>Everything that is wrong, by field; <c>null</c> when nothing is.</returns>
    public static Refusal? Check(InterviewCommand command) => Errors(command).Refusal;

    internal static FieldErrors Errors(InterviewCommand command)
    {
        var errors = new FieldErrors();
        switch (command)
        {
            case Prepare prepare:
                errors.RequireLength(prepare.Notes, Limits.Notes, "notes");
                break;
            case StartInterview start:
                errors.RequireLength(start.Location, Limits.Location, "location");
                TextRules.CheckTexts(start.DeviceInfo, Limits.Location, "deviceInfo", errors);
                break;
            case Complete complete:
                errors.RequireRange(complete.ActualDurationMinutes, 1, LongestActualMinutes, "actualDurationMinutes");
                errors.RequireRange(complete.PerformanceRating, 1, 5, "performanceRating");
                errors.RequireRange(complete.Score, 0, 100, "score");
                errors.RequireLength(complete.Notes, Limits.Notes, "notes");
                errors.RequireLength(complete.NextSteps, Limits.NextSteps, "nextSteps");
                TextRules.CheckTexts(complete.Feedback, Limits.Notes, "feedback", errors);
                break;
            case Cancel cancel:
                errors.RequireLength(cancel.Reason, Limits.Reason, "reason");
                errors.RequireLength(cancel.InternalReason, Limits.Reason, "internalReason");
                break;
            case ReportNoShow noShow:
                errors.RequireLength(noShow.Notes, Limits.Notes, "notes");
                break;
            case SendThankYou thankYou:
                CheckRecipients(thankYou.Recipients, errors);
                errors.RequireLength(thankYou.Notes, Limits.Notes, "notes");
                break;
            case RateExperience rate:
                errors.Require(rate.Rating is not null, "rating", "'rating' is required: 1 to 5.");
                errors.RequireRange(rate.Rating, 1, 5, "rating");
                errors.RequireLength(rate.Comment, Limits.Notes, "comment");
                break;
            default:
                break;
        }

        return errors;
    }

    private static void CheckRecipients(IReadOnlyList<string> recipients, FieldErrors errors)
    {
        errors.Require(recipients.Count > 0, "recipients", "'recipients' must name somebody.");
        errors.RequireCount(recipients.Count, Limits.ThankYouRecipients, "recipients");
        foreach (var (index, recipient) in recipients.Index())
        {
            errors.RequireText(recipient, Limits.Name, $"recipients[{index}]");
            TextRules.CheckEmail(recipient.Contains('@', StringComparison.Ordinal) ? recipient : null, $"recipients[{index}]", errors);
        }
    }
}
