using Interviews.Domain.Calendars;

namespace Interviews.Domain.Interviews;

/// <summary>What was accepted although it may be a mistake. It stays on the interview until it is settled.</summary>
public static class InterviewWarnings
{
    /// <summary>The id is in no directory: nobody can be told of the interview under it.</summary>
    public const string UnknownPerson = "unknown_person";

    /// <summary>It is to be held online, and nobody makes the meeting.</summary>
    public const string NoMeetingLink = "no_meeting_link";

    /// <param name="hasCalendar">Whether interviews stand in calendars here, which make meetings of their own.</param>
    public static IReadOnlyList<InterviewWarning> Of(Interview interview, bool hasCalendar) => [.. Unknown(interview), .. WithoutLink(interview, hasCalendar)];

    private static IEnumerable<InterviewWarning> WithoutLink(Interview interview, bool hasCalendar)
    {
        var isMissing = !string.IsNullOrWhiteSpace(interview.Details.VideoProvider) && string.IsNullOrWhiteSpace(interview.Details.MeetingUrl);
        return isMissing && !(hasCalendar && CalendarPlan.AwaitsLink(interview))
            ? [new InterviewWarning("videoProvider", NoMeetingLink, $"No meeting of '{interview.Details.VideoProvider}' is made here; give its link as 'meetingUrl'.")]
            : [];
    }

    private static IReadOnlyList<InterviewWarning> Unknown(Interview interview)
    {
        var unknown = interview.Details.Interviewers.Index().Where(interviewer => interviewer.Item.IsUnknown).Select(interviewer =>
            new InterviewWarning($"interviewers[{interviewer.Index}].id", UnknownPerson, $"The directory knows no person '{interviewer.Item.Id}'; nobody gets mail under this id."));
        return interview.CandidateIsUnknown
            ? [new InterviewWarning("candidateId", UnknownPerson, $"The directory knows no candidate '{interview.CandidateId}'; nobody gets mail under this id."), .. unknown]
            : [.. unknown];
    }
}

/// <param name="Field">The field of a request that brought it about.</param>
/// <param name="Code">Stable.</param>
public sealed record InterviewWarning(string Field, string Code, string Message);
