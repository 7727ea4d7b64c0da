using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>POST /interviews/{id}/next-round</c>: a new interview linked to a completed one; what the body leaves out is as it was (REQ-INT-42).</summary>
public sealed class ScheduleNextRoundEndpoint(InterviewService interviews, InterviewerDirectory directory, RoomDirectory rooms, NewInterview newInterview, IdempotentCreates creates, TimeProvider time)
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

        var interviewers = body.GivesInterviewers ? await directory.ResolveAsync(actor, body.AllInterviewers, cancellationToken) : null;
        var roomId = await rooms.FindAsync(actor, body.Location, cancellationToken);
        var when = new InterviewTime(scheduledAt.Value, body.DurationMinutes ?? previous.Time.DurationMinutes, zone);
        var schedule = InterviewSuccession.NextRound(
            previous,
            Guid.CreateVersion7(time.GetUtcNow()),
            new NextRound(
                when,
                body.ApplyTo(previous.Details with { Notes = null }, interviewers, roomId),
                ConflictOverrideReason: body.ConflictOverrideReason),
            actor);
        return schedule.IsRefused
            ? schedule.Refusal
            : await newInterview.CreateAsync(actor, schedule.Value, attempt, cancellationToken);
    }

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
