namespace Interviews.Domain.Interviews;

/// <summary>Interviews of which something is still to come: neither held, nor cancelled, nor missed.</summary>
public static class OpenInterviews
{
    public static readonly IReadOnlyList<InterviewStatus> Statuses = [InterviewStatus.Scheduled, InterviewStatus.Prepared, InterviewStatus.InProgress];

    public static bool IsOpen(this Interview interview) => Statuses.Contains(interview.Status);
}
