using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Planning.Loops;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Functions.Interviews.Requests;
using Interviews.Functions.Scheduling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Planning.Loops;

/// <summary><c>POST /interviews/schedule/loops</c>: the best times and people for several interviews of one candidate, with the reasons; <c>commit</c> books all or none.</summary>
public sealed class ScheduleLoopEndpoint(LoopSearch search, InterviewsTogether interviews, Panels panels, IdempotentCreates creates, TimeProvider time)
{
    /// <summary>Somebody else may book what was chosen before it is booked here; then another choice is made.</summary>
    private const int Attempts = 3;

    [Function("ScheduleLoop")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/schedule/loops")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<LoopRequest>(request, (body, attempt) => AnswerAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> AnswerAsync(Actor actor, LoopRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var choice = await search.PlanAsync(actor.OrganizationId, body, cancellationToken);
            if (choice.IsRefused || body.Commit != true)
            {
                return choice.Then<Answer>(chosen => Answer.Ok(View(chosen, body, null)));
            }

            var booked = await BookAsync(actor, body, choice.Value, attempt, cancellationToken);
            if (booked.Refusal?.Code != RefusalCode.ScheduleConflict || tries == Attempts)
            {
                return booked;
            }
        }
    }

    private async Task<Result<Answer>> BookAsync(Actor actor, LoopRequest body, LoopChoice choice, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var commands = new List<Schedule>(choice.Interviews.Count);

        // Of one instant, ids in their order keep the interviews in theirs, wherever they are sorted.
        foreach (var (interview, id) in choice.Interviews.Zip(choice.Interviews.Select(_ => Guid.CreateVersion7(time.GetUtcNow())).Order()))
        {
            commands.Add(await CommandAsync(actor, body, interview, id, cancellationToken));
        }

        CreatedAnswer? created = null;
        var scheduled = await interviews.ScheduleAsync(
            actor,
            commands,
            made =>
            {
                created = new CreatedAnswer(
                    View(choice, body, [.. made.Select(interview => interview.InterviewId)]), $"/api/interviews/{made[0].InterviewId}", Interview.RecordId(made[0].InterviewId));
                return attempt.Record(created);
            },
            cancellationToken);
        return scheduled.Then<Answer>(stored => created!.With(stored[0].ETag));
    }

    private async Task<Schedule> CommandAsync(Actor actor, LoopRequest body, ChosenInterview interview, Guid id, CancellationToken cancellationToken)
    {
        var wanted = body.AllInterviews[interview.Position];
        var type = wanted.Type!.Value;
        var details = new InterviewDetails
        {
            Type = type,
            Mode = DetailsRequest.ModeOf(type),
            Interviewers = await panels.InterviewersAsync(actor.OrganizationId, interview.Seats, cancellationToken),
        };
        return new Schedule(id, details, new InterviewTime(interview.Start, wanted.DurationMinutes!.Value, body.Asked.TimeZone))
        {
            CandidateId = body.CandidateId,
            JobId = body.JobId,
        };
    }

    /// <param name="ids">In order of time, once they are booked.</param>
    private static object View(LoopChoice choice, LoopRequest body, Guid[]? ids) => new
    {
        body.Asked.TimeZone,
        interviews = choice.Interviews.Select((interview, index) => new
        {
            interviewId = ids?[index],
            type = body.AllInterviews[interview.Position].Type,
            interview.Position,
            interview.Start,
            interview.End,
            localStart = AvailabilityView.Local(interview.Start, body.Asked.Zone),
            seats = interview.Seats.Select(seat => new { name = seat.Seat, seat.PersonId, seat.Reason, seat.Assumed }),
        }),
        choice.Reason,
        choice.Considered,
        best = choice.IsBest,
    };
}
