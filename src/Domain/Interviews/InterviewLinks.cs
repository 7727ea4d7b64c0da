namespace Interviews.Domain.Interviews;

/// <summary>The addresses of an interview's pages, for mail and calendars.</summary>
/// <param name="DashboardUrl">The address of the dashboard, without a slash at the end; <c>null</c> where there is none.</param>
public sealed record InterviewLinks(string? DashboardUrl)
{
    /// <returns><c>null</c> without a dashboard: a link that leads nowhere is worse than none.</returns>
    public string? ToInterview(Guid interviewId) => DashboardUrl is null ? null : $"{DashboardUrl}/interviews/{interviewId}";
}
