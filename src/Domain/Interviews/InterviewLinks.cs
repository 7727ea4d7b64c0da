namespace Interviews.Domain.Interviews;

/// <summary>The addresses of an interview's pages, for mail, calendars and candidates.</summary>
/// <param name="DashboardUrl">The address of the dashboard, without a slash at the end; <c>null</c> where there is none.</param>
public sealed record InterviewLinks(string? DashboardUrl)
{
    /// <returns><c>null</c> without a dashboard: a link that leads nowhere is worse than none.</returns>
    public string? ToInterview(Guid interviewId) => DashboardUrl is null ? null : $"{DashboardUrl}/interviews/{interviewId}";

    /// <returns>The page where a candidate chooses a time; <c>null</c> without a dashboard.</returns>
    public string? ToSelfScheduling(string token) => DashboardUrl is null ? null : $"{DashboardUrl}/self-schedule/{token}";
}
