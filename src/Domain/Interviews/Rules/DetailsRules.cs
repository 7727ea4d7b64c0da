using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>What an interview's details may hold, whether it is being scheduled or updated.</summary>
internal static class DetailsRules
{
    public static void Check(InterviewDetails details, FieldErrors errors)
    {
        errors.RequireLength(details.Location, Limits.Location, "location");
        TextRules.CheckUrl(details.MeetingUrl, "meetingUrl", errors);
        errors.RequireLength(details.VideoProvider, Limits.Name, "videoProvider");
        errors.RequireLength(details.Notes, Limits.Notes, "notes");
        errors.RequireRange(details.PreparationMinutes, 0, Limits.LongestPreparationMinutes, "preparationMinutes");
        errors.RequireRange(details.BufferMinutes, 0, Limits.LongestBufferMinutes, "bufferMinutes");
        errors.RequireRange(details.RescheduleDeadlineHours, 0, Limits.LongestRescheduleDeadlineHours, "rescheduleDeadlineHours");
        CheckTags(details.Tags, errors);
        CheckInterviewers(details.Interviewers, errors);
    }

    private static void CheckTags(IReadOnlyList<string> tags, FieldErrors errors)
    {
        errors.RequireCount(tags.Count, Limits.Tags, "tags");
        foreach (var (index, tag) in tags.Index())
        {
            errors.RequireText(tag, Limits.Tag, $"tags[{index}]");
        }
    }

    private static void CheckInterviewers(IReadOnlyList<Interviewer> interviewers, FieldErrors errors)
    {
        errors.RequireCount(interviewers.Count, Limits.Interviewers, "interviewers");
        foreach (var (index, interviewer) in interviewers.Index())
        {
            errors.RequireText(interviewer.Name, Limits.Name, $"interviewers[{index}].name");
            TextRules.CheckId(interviewer.Id, $"interviewers[{index}].id", errors);
            TextRules.CheckEmail(interviewer.Email, $"interviewers[{index}].email", errors);
        }

        foreach (var twice in interviewers.Select(interviewer => interviewer.Id).OfType<string>().CountBy(id => id).Where(id => id.Value > 1))
        {
            errors.Add("interviewers", $"'interviewers' names '{twice.Key}' {twice.Value} times.");
        }
    }
}
