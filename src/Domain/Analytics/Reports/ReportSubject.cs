using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>Whom or what a report is of.</summary>
/// <param name="Metrics">What it reads.</param>
/// <param name="Interviews">What that was counted from.</param>
public sealed record ReportSubject(MetricsSubject Metrics, FindInterviews Interviews)
{
    /// <summary>Why nobody but that person and staff reads it; <c>null</c> for a report that is of no person.</summary>
    private string? OwnOnly { get; init; }

    /// <summary>The candidate or interviewer; <c>null</c> for a report that is of no person.</summary>
    public string? PersonId => Interviews.CandidateId ?? Interviews.InterviewerId;

    public static ReportSubject Organization { get; } = new(MetricsSubject.Organization, new FindInterviews());

    public static ReportSubject Job(string id) => new(MetricsSubject.Job(id), new FindInterviews { JobId = id });

    public static ReportSubject OfType(InterviewType type) => new(MetricsSubject.OfType(type), new FindInterviews { Type = type });

    public static ReportSubject Candidate(string id) =>
        new(MetricsSubject.Candidate(id), new FindInterviews { CandidateId = id }) { OwnOnly = "A candidate sees only what concerns their own interviews." };

    public static ReportSubject Interviewer(string id) =>
        new(MetricsSubject.Interviewer(id), new FindInterviews { InterviewerId = id }) { OwnOnly = "An interviewer sees only their own analytics." };

    /// <summary>Whoever does not serve the whole organization reads only what is of themselves.</summary>
    /// <returns>This; refused with <c>forbidden</c>.</returns>
    public Result<ReportSubject> For(Actor reader) => OwnOnly is null || reader.IsOrganizationWide || reader.Id == PersonId ? this : Refusal.Forbidden(OwnOnly);
}
