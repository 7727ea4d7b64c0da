namespace Interviews.Domain.Interviews;

/// <summary>The addresses of an interview's pages, for mail and calendars.</summary>
/// <param name="PublicUrl">The address of the dashboard, without a slash at the end.</param>
public sealed record InterviewLinks(string PublicUrl)
{
    public string ToInterview(Guid interviewId) => $"{PublicUrl}/interviews/{interviewId}";

    /// <summary>Where an interviewer submits feedback.</summary>
    public string ToFeedback(Guid interviewId) => $"{ToInterview(interviewId)}/feedback";
}
