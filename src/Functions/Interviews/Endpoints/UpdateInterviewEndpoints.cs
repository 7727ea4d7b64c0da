using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Recurring;
using Interviews.Functions.Interviews.Requests;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary>
/// <c>PUT</c> and <c>PATCH /interviews/{id}</c>: the details, not the time and not the state. What the body leaves out stays as it is with either, because clients that were
/// written for the source documents put parts (REQ-INT-10); a patch takes away what it has as <c>null</c>.
/// </summary>
public sealed class UpdateInterviewEndpoints(InterviewService interviews, SeriesService series, InterviewViews views, InterviewerDirectory directory, RoomDirectory rooms)
{
    [Function("UpdateInterview")]
    [Allow(Domain.Access.Roles.Recruiting | Domain.Access.Role.Candidate)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "interviews/{id:guid}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        Guid id,
        CancellationToken cancellationToken) =>
        ChangeAsync(request, client, id, removing: false, cancellationToken);

    [Function("PatchInterview")]
    [Allow(Domain.Access.Roles.Recruiting | Domain.Access.Role.Candidate)]
    public Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "interviews/{id:guid}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        Guid id,
        CancellationToken cancellationToken) =>
        ChangeAsync(request, client, id, removing: true, cancellationToken);

    private async Task<IResult> ChangeAsync(HttpRequest request, DurableTaskClient client, Guid id, bool removing, CancellationToken cancellationToken)
    {
        var actor = request.Actor();

        // Whether time, candidate and the like say what is so already is told with everything else that is wrong.
        var current = await interviews.ReadAsync(actor, id, cancellationToken);
        var read = await request.ReadAsync<Request>(given => current.IsRefused ? null : given.Command(current.Value.Value, null, null, removing).Refusal, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var body = read.Value;
        if (body.Scope is { } scope and not SeriesScope.This)
        {
            var asked = new SeriesRequest(id, scope, removing ? SeriesAction.Patch : SeriesAction.Update, body, request.Allows);
            return Answer.Of(await series.ChangeAsync(client, actor, asked, cancellationToken), stored => views.Ok(stored, actor));
        }

        var interviewers = body.GivesInterviewers ? await directory.ResolveAsync(actor, body.AllInterviewers, cancellationToken) : null;
        var roomId = await rooms.FindAsync(actor, body.Location, cancellationToken);
        var done = await interviews.ExecuteAsync(actor, id, request.Allows, interview => body.Command(interview, interviewers, roomId, removing), cancellationToken);
        return Answer.Of(done, stored => views.Ok(stored, actor));
    }

    /// <summary>Time and state are accepted as long as they say what is so already: a client may send back what it read.</summary>
    [ServerOwned(
        "organizationId", "revision", "candidateName", "roomId", "warnings", "previousInterviewId", "seriesId", "endsAt", "rescheduleHistory", "replacementId", "preparation", "briefing", "start", "completion", "evaluation",
        "decision", "cancellation", "noShow", "thankYou", "candidateRating", "conflictOverride", "rubric", "feedback", "deliveries", "calendar", "createdBy", "createdAt", "updatedAt")]
    internal sealed record Request : DetailsRequest
    {
        public Guid? Id { get; init; }

        public string? CandidateId { get; init; }

        [Alias("scheduledTime", "scheduledDatetime")]
        public string? ScheduledAt { get; init; }

        [Alias("duration")]
        public int? DurationMinutes { get; init; }

        public string? TimeZone { get; init; }

        public int? Round { get; init; }

        public bool? AllowConflicts { get; init; }

        /// <summary>Why overlapping time of somebody added is accepted.</summary>
        [Alias("conflictReason")]
        public string? Reason { get; init; }

        /// <summary>Which interviews of its series the change concerns.</summary>
        public SeriesScope? Scope { get; init; }

        /// <summary>For the other interviews of a series: what says which interview the body was read from is not of them.</summary>
        public Request WithoutWhatIsOfOneInterview() => this with { Id = null, ScheduledAt = null, DurationMinutes = null, TimeZone = null, Round = null, Status = null };

        /// <param name="removing">Whether a <c>null</c> takes away what there has to be, too.</param>
        public Result<InterviewCommand> Command(Interview interview, IReadOnlyList<Interviewer>? interviewers, string? roomId, bool removing)
        {
            List<(string, string)> errors = [];
            var scheduledAt = ScheduledAt is null ? null : LocalTimes.Parse("scheduledAt", ScheduledAt, TimeZone ?? interview.Time.TimeZone);
            if (scheduledAt is { IsRefused: true })
            {
                errors.AddRange(scheduledAt.Refusal.Errors.Select(error => (error.Key, error.Value[0])));
            }
            else
            {
                Keep("scheduledAt", scheduledAt?.Value, LocalTimes.Shortened(interview.Time.ScheduledAt), "use PUT /interviews/{id}/reschedule to change the time.");
            }

            Keep("durationMinutes", DurationMinutes, interview.Time.DurationMinutes, "use PUT /interviews/{id}/reschedule to change the length.");
            Keep("timeZone", TimeZone, interview.Time.TimeZone, "use PUT /interviews/{id}/reschedule to change the zone.");
            Keep("candidateId", CandidateId, interview.CandidateId, "an interview stays with its candidate.");
            Keep("round", Round, interview.Round, "use POST /interviews/{id}/next-round.");
            Keep("id", Id, interview.InterviewId, "the body is of another interview.");
            if (Status is not null && (!LenientEnum<InterviewStatus>.TryParse(Status, out var status) || status != interview.Status))
            {
                errors.Add(("status", "'status' cannot be changed here: use the routes that start, complete or cancel."));
            }

            if (Type is null && Removes("type"))
            {
                errors.Add(("type", "'type' cannot be removed: an interview is of some kind."));
            }

            return errors.Count > 0
                ? Refusal.Invalid(errors)
                : new Update(
                    ApplyTo(interview.Details, interviewers, roomId, removing),
                    Pick(nameof(JobId), JobId, interview.JobId),
                    Pick(nameof(ApplicationId), ApplicationId, interview.ApplicationId))
                {
                    ConflictOverrideReason = AllowConflicts == true ? Reason ?? string.Empty : null,
                };

            bool Removes(string field) => removing && Given.Contains(field, StringComparer.OrdinalIgnoreCase);

            void Keep<T>(string field, T given, T current, string instead)
            {
                if (given is null ? current is not null && Removes(field) : !given.Equals(current))
                {
                    errors.Add((field, $"'{field}' cannot be changed here: {instead}"));
                }
            }
        }
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.KeepsRulesOfDetails();
    }
}
