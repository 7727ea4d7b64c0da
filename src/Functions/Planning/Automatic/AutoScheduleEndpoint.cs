using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Planning.Automatic;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Functions.Interviews.Requests;
using Interviews.Functions.Scheduling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Planning.Automatic;

/// <summary><c>POST /interviews/schedule/auto</c>: the best slot and people for an interview, with the reasons; <c>commit</c> books them.</summary>
public sealed class AutoScheduleEndpoint(
    AutomaticPlanner planner, InterviewService interviews, Panels panels, RoomDirectory rooms, IdempotentCreates creates, TimeProvider time)
{
    /// <summary>Somebody else may book what was chosen before it is booked here; then another choice is made.</summary>
    private const int Attempts = 3;

    [Function("AutoSchedule")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/schedule/auto")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<AutomaticRequest>(request, (body, attempt) => AnswerAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> AnswerAsync(Actor actor, AutomaticRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var roomId = await rooms.FindAsync(actor, body.Location, cancellationToken);
        for (var tries = 1; ; tries++)
        {
            var choice = await planner.ChooseAsync(actor.OrganizationId, body, roomId, cancellationToken);
            if (choice.IsRefused || body.Commit != true)
            {
                return choice.Then<Answer>(chosen => Answer.Ok(View(chosen, body, null)));
            }

            var booked = await BookAsync(actor, body, roomId, choice.Value, attempt, cancellationToken);
            if (booked.Refusal?.Code != RefusalCode.ScheduleConflict || tries == Attempts)
            {
                return booked;
            }
        }
    }

    private async Task<Result<Answer>> BookAsync(
        Actor actor, AutomaticRequest body, string? roomId, AutomaticChoice choice, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var type = body.Type!.Value;
        var interviewers = await panels.InterviewersAsync(actor.OrganizationId, choice.Seats, cancellationToken);
        var command = new Schedule(
            Guid.CreateVersion7(time.GetUtcNow()),
            body.ApplyTo(new InterviewDetails { Type = type, Mode = DetailsRequest.ModeOf(type) }, interviewers, roomId),
            new InterviewTime(choice.Start, body.DurationMinutes!.Value, body.Asked.TimeZone))
        {
            Round = body.Round ?? 1,
            CandidateId = body.CandidateId,
            JobId = body.JobId,
            ApplicationId = body.ApplicationId,
        };
        CreatedAnswer? created = null;
        var scheduled = await interviews.ScheduleAsync(
            actor,
            command,
            interview =>
            {
                created = new CreatedAnswer(View(choice, body, interview.InterviewId), $"/api/interviews/{interview.InterviewId}", Interview.RecordId(interview.InterviewId));
                return attempt.Record(created);
            },
            cancellationToken);
        return scheduled.Then<Answer>(stored => created!.With(stored.ETag));
    }

    private static object View(AutomaticChoice choice, AutomaticRequest body, Guid? interviewId) => new
    {
        interviewId,
        choice.Start,
        choice.End,
        localStart = AvailabilityView.Local(choice.Start, body.Asked.Zone),
        body.Asked.TimeZone,
        seats = choice.Seats.Select(seat => new { name = seat.Seat, seat.PersonId, seat.Reason, seat.Assumed, shadow = seat.IsShadow }),
        choice.Reason,
        choice.Considered,
    };
}
