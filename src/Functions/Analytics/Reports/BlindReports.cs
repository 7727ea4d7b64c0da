using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>Whether a report would tell somebody what others thought of a candidate before their own scorecard is in (REQ-ANA-10).</summary>
public sealed class BlindReports(IStore store)
{
    /// <summary>
    /// Reads the caller's own interviews in the reported time, the latest first and no further than to one whose judgments they must not know yet. On an interviewer's
    /// own page an interview is compared with its panel only once their scorecard is in, so that page tells early only of one whose rubric keeps them blind beyond that.
    /// </summary>
    internal async Task<bool> AreBlindAsync(Actor actor, ReportScope scope, CancellationToken cancellationToken)
    {
        var reported = scope.Subject.Interviews;
        if (actor.Is(Role.Admin))
        {
            return false;
        }

        var theirs = scope.Interviews with { InterviewerId = actor.Id, LatestFirst = true };
        return await store.AllAsync(actor.OrganizationId, theirs, cancellationToken)
            .AnyAsync(interview => IsReported(interview) && IsTold(interview), cancellationToken);

        bool IsTold(Interview interview) => reported.InterviewerId == actor.Id ? BlindMode.IsToldByOwnFigures(interview, actor) : BlindMode.IsToldByFigures(interview, actor);

        bool IsReported(Interview interview) => reported.InterviewerId is not { } id || interview.Details.Interviewers.Any(interviewer => interviewer.Id == id);
    }
}
