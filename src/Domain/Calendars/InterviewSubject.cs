using Interviews.Domain.Interviews;

namespace Interviews.Domain.Calendars;

/// <summary>What an interview is called in calendars.</summary>
internal static class InterviewSubject
{
    /// <summary>For the organization. Everybody whom an attendee lets into their calendar reads it, so it does not say who the candidate is (REQ-CAL-06).</summary>
    public static string ForOrganization(Interview interview) => $"{Of(interview)}, round {interview.Round}";

    public static string ForCandidate(Interview interview, string? organizationName) => organizationName is null ? Of(interview) : $"{Of(interview)} at {organizationName}";

    private static string Of(Interview interview) => $"{Words(interview.Details.Type)} interview";

    private static string Words(InterviewType type) => type switch
    {
        InterviewType.PhoneScreen => "Phone screen",
        InterviewType.InPerson => "In-person",
        InterviewType.Hr => "HR",
        InterviewType.CaseStudy => "Case study",
        _ => type.ToString(),
    };
}
