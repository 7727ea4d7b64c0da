using Interviews.Domain.Analytics;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>Whom or what a report is of.</summary>
/// <param name="Metrics">What it reads.</param>
/// <param name="Interviews">What that was counted from.</param>
internal sealed record ReportSubject(MetricsSubject Metrics, FindInterviews Interviews)
{
    public static ReportSubject Organization { get; } = new(MetricsSubject.Organization, new FindInterviews());

    public static ReportSubject Job(string id) => new(MetricsSubject.Job(id), new FindInterviews { JobId = id });

    public static ReportSubject OfType(InterviewType type) => new(MetricsSubject.OfType(type), new FindInterviews { Type = type });

    public static ReportSubject Candidate(string id) => new(MetricsSubject.Candidate(id), new FindInterviews { CandidateId = id });

    public static ReportSubject Interviewer(string id) => new(MetricsSubject.Interviewer(id), new FindInterviews { InterviewerId = id });
}
