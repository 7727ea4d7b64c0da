using Interviews.Domain.Directory;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>What an interview's details may hold, whether it is being scheduled or updated.</summary>
internal static class DetailsRules
{
    /// <param name="candidateId">Of the interview.</param>
    /// <param name="candidate">The candidate's entry in the directory, if there is one.</param>
    public static void Check(InterviewDetails details, string? candidateId, Candidate? candidate, FieldErrors errors)
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
        CheckNobodyInterviewsThemself(details.Interviewers, candidateId, candidate, errors);
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

        foreach (var twice in interviewers.Select(Identity).OfType<string>().CountBy(identity => identity).Where(person => person.Value > 1))
        {
            errors.Add("interviewers", $"'interviewers' names '{twice.Key}' {twice.Value} times.");
        }
    }

    /// <summary>The person's id or else their address; <c>null</c> for somebody known by name only, whom another may share it with.</summary>
    private static string? Identity(Interviewer interviewer) => interviewer.Id ?? (interviewer.Email is { } email ? Identities.OfEmail(email) : null);

    private static void CheckNobodyInterviewsThemself(IReadOnlyList<Interviewer> interviewers, string? candidateId, Candidate? candidate, FieldErrors errors)
    {
        var address = candidate?.CandidateId == candidateId && candidate?.Email is { } email ? Identities.OfEmail(email) : null;
        errors.Require(
            !interviewers.Any(interviewer => (interviewer.Id ?? string.Empty) == candidateId || (interviewer.Email is { } own && Identities.OfEmail(own) == address)),
            "interviewers",
            "'interviewers' must not name the candidate of the interview.");
    }
}
