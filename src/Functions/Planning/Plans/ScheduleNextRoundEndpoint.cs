using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Functions.Interviews.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Planning.Plans;

/// <summary>
/// <c>POST /interviews/{id}/next-round</c>: a new interview linked to a completed one (REQ-INT-42). What the body leaves out is as the job plans the round, and what the
/// plan leaves open is as it was.
/// </summary>
public sealed class ScheduleNextRoundEndpoint(
    IStore store,
    InterviewService interviews,
    InterviewerDirectory directory,
    RoomDirectory rooms,
    PlannedPanels panels,
    NewInterview newInterview,
    IdempotentCreates creates,
    TimeProvider time)
{
    [Function("ScheduleNextRound")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/next-round")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        creates.RunAsync<Request>(request, (body, attempt) => ScheduleAsync(request, id, body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> ScheduleAsync(HttpRequest request, Guid id, Request body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        if (!request.Allows(read.Value.ETag))
        {
            return ETags.Failed(id);
        }

        var previous = read.Value.Value;
        var zone = body.TimeZone ?? previous.Time.TimeZone;
        var scheduledAt = LocalTimes.Parse("scheduledAt", body.ScheduledAt!, zone);
        if (scheduledAt.IsRefused)
        {
            return scheduledAt.Refusal;
        }

        var planned = await PlannedAsync(previous, cancellationToken);
        var when = new InterviewTime(scheduledAt.Value, body.DurationMinutes ?? planned?.DurationMinutes ?? previous.Time.DurationMinutes, zone);
        var details = Planned(previous.Details with { Notes = null }, planned);
        var interviewers = body.GivesInterviewers ? Listed(await directory.ResolveAsync(actor, body.AllInterviewers, cancellationToken))
            : planned is { Seats.Count: > 0 } && InterviewSuccession.IsContinuable(previous) ? await panels.ChooseAsync(previous, planned, body.Type ?? details.Type, when, cancellationToken) : null;
        if (interviewers is { IsRefused: true })
        {
            return interviewers.Refusal;
        }

        var roomId = await rooms.FindAsync(actor, body.Location, cancellationToken);
        var schedule = InterviewSuccession.NextRound(
            previous,
            Guid.CreateVersion7(time.GetUtcNow()),
            new NextRound(when, body.ApplyTo(details, interviewers?.Value, roomId), ConflictOverrideReason: body.ConflictOverrideReason),
            actor);
        return schedule.IsRefused
            ? schedule.Refusal
            : await newInterview.CreateAsync(actor, schedule.Value, attempt, cancellationToken);
    }

    private async Task<PlannedRound?> PlannedAsync(Interview previous, CancellationToken cancellationToken)
    {
        var job = previous.JobId is { } id ? await store.ReadAsync<Job>(previous.OrganizationId, Job.RecordId(id), cancellationToken) : null;
        return job?.Value.Plan.FirstOrDefault(round => round.Round == previous.Round + 1);
    }

    private static InterviewDetails Planned(InterviewDetails details, PlannedRound? planned) => details with
    {
        Type = planned?.Type ?? details.Type,
        Mode = planned?.Mode ?? (planned?.Type is { } type && type != details.Type ? DetailsRequest.ModeOf(type) : details.Mode),
    };

    private static Result<IReadOnlyList<Interviewer>> Listed(IReadOnlyList<Interviewer> interviewers) => interviewers.ToList();

    internal sealed record Request : NewInterviewRequest;

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(body => body.ScheduledAt).NotEmpty().WithMessage("'scheduledAt' is required: when does the next round begin?");
            this.KeepsRulesOfDetails();
            this.KeepsRulesOfTime("scheduledAt", body => body.ScheduledAt, body => body.DurationMinutes, body => body.TimeZone, zoneIsKnown: true);
        }
    }
}
