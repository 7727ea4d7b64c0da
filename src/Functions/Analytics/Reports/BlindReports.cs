using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>Whether a report would tell somebody what others thought of a candidate before their own scorecard is in (REQ-ANA-10).</summary>
public sealed class BlindReports(IStore store)
{
    /// <summary>A report's days are those of each interview's own zone, which may begin or end a day from UTC's.</summary>
    private static readonly Duration _zones = Duration.FromDays(1);

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

        var theirs = reported with
        {
            InterviewerId = actor.Id,
            From = scope.From.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() - _zones,
            To = scope.To.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() + _zones,
            LatestFirst = true,
        };
        return await store.AllAsync(actor.OrganizationId, theirs, cancellationToken)
            .AnyAsync(interview => IsReported(interview) && IsTold(interview), cancellationToken);

        bool IsTold(Interview interview) => reported.InterviewerId == actor.Id ? BlindMode.IsToldByOwnFigures(interview, actor) : BlindMode.IsToldByFigures(interview, actor);

        bool IsReported(Interview interview) => reported.InterviewerId is not { } id || interview.Details.Interviewers.Any(interviewer => interviewer.Id == id);
    }
}
