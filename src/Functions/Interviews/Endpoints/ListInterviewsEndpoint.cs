using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>GET /interviews</c>: any combination of filters; candidates and interviewers find only their own.</summary>
public sealed class ListInterviewsEndpoint(InterviewLists lists, LifecycleSettings lifecycle, TimeProvider time)
{
    private const string Rescheduled = "rescheduled";

    [Function("ListInterviews")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews")] HttpRequest request, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var parameters = new QueryReader(request);
        var page = await lists.AnswerAsync(actor, Query(parameters, actor), parameters, cancellationToken);
        return Answer.Of(page, answer => answer);
    }

    private FindInterviews Query(QueryReader parameters, Actor actor)
    {
        var statuses = parameters.Several("status");
        var owed = OwedSince(parameters);
        var query = new FindInterviews
        {
            Statuses = Searched(
                [.. statuses.Where(status => FieldNames.Fold(status) != Rescheduled)
                    .Select(status => parameters.Parse<InterviewStatus>("status", status)).OfType<InterviewStatus>()],
                actor),
            Rescheduled = statuses.Any(status => FieldNames.Fold(status) == Rescheduled),
            Type = parameters.Choice<InterviewType>("type", "interviewType"),
            ApplicationId = parameters.Text("applicationId"),
            JobId = parameters.Text("jobId"),
            CandidateId = parameters.Text("candidateId"),
            InterviewerId = parameters.Text("interviewerId"),
            ParticipantId = actor.IsOrganizationWide ? null : actor.Id,
            Tag = parameters.Text("tag"),
            CandidateName = parameters.Text("q"),
            From = parameters.Moment("dateFrom", endOfDay: false, "startDate", "from"),
            To = parameters.Moment("dateTo", endOfDay: true, "endDate", "to"),
            LatestFirst = LatestFirst(parameters),
            OwedSince = owed,
        };
        return owed is null ? query : query with { OwedBy = actor.IsOrganizationWide ? query.InterviewerId : actor.Id };
    }

    /// <summary>Since when scorecards must have been missing.</summary>
    private Instant? OwedSince(QueryReader parameters)
    {
        var asked = parameters.Choice<OwedFeedback>("feedback");
        parameters.Remember($"feedback={asked}");
        return asked switch
        {
            OwedFeedback.Owed => time.GetCurrentInstant(),
            OwedFeedback.Overdue => time.GetCurrentInstant() - lifecycle.FeedbackEscalation,
            _ => null,
        };
    }

    /// <summary>A candidate's filter finds what it shows: whether a completed interview was evaluated it must not tell.</summary>
    private static IReadOnlyList<InterviewStatus> Searched(IReadOnlyList<InterviewStatus> asked, Actor actor) =>
        actor.IsOrganizationWide || actor.Is(Role.Interviewer) || !asked.Any(status => SeenInterview.StatusForCandidate(status) == InterviewStatus.Completed)
            ? asked
            : [.. asked.Union([InterviewStatus.Completed, InterviewStatus.Evaluated])];

    private static bool LatestFirst(QueryReader parameters)
    {
        // A '+' that the caller forgot to escape arrives as a space.
        switch (parameters.Text("sort")?.Replace(' ', '+'))
        {
            case null or "scheduledAt" or "+scheduledAt" or "scheduledAt:asc":
                return false;
            case "-scheduledAt" or "scheduledAt:desc":
                return true;
            default:
                parameters.Refuse("sort", "'sort' must be scheduledAt or -scheduledAt.");
                return false;
        }
    }

    /// <summary>Which missing scorecards are searched for.</summary>
    private enum OwedFeedback
    {
        Owed,

        /// <summary>For so long that the lifecycle escalates it.</summary>
        Overdue,
    }
}
