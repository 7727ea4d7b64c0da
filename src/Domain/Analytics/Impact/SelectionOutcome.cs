using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Domain.Analytics.Impact;

/// <summary>That a candidate was decided on, and whether they were selected.</summary>
/// <param name="IsSelected">The decision is <c>hire</c>.</param>
public sealed record SelectionOutcome(string CandidateId, bool IsSelected)
{
    private static readonly InterviewStatus[] _tookPlace = [InterviewStatus.Completed, InterviewStatus.Evaluated];

    /// <summary>The interviews that can have an outcome.</summary>
    public static FindInterviews Interviews(ReportScope scope) => scope.Interviews with { Statuses = _tookPlace };

    /// <summary>Of an interview that took place in the reported days and is decided; <c>maybe</c> is no decision yet. What job seekers keep for themselves has none.</summary>
    public static SelectionOutcome? Of(Interview interview, ReportScope scope) =>
        interview is { CandidateId: { } candidate, IsSelfTracked: false, Decision: HiringDecision.Proceed or HiringDecision.Hire or HiringDecision.Reject }
        && _tookPlace.Contains(interview.Status)
        && scope.Has(interview.Time)
            ? new(candidate, interview.Decision == HiringDecision.Hire)
            : null;

    /// <summary>One for each candidate: who was selected in any of their interviews is selected.</summary>
    public static IReadOnlyList<SelectionOutcome> ByCandidate(IEnumerable<SelectionOutcome> outcomes) =>
        [.. outcomes.GroupBy(outcome => outcome.CandidateId, (candidate, theirs) => new SelectionOutcome(candidate, theirs.Any(outcome => outcome.IsSelected)), StringComparer.Ordinal)];
}
