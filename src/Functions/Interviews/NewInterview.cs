using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Interviews;

/// <summary>What every way of creating an interview answers: 201 with its location, its ETag, and the same again for the same idempotency key.</summary>
internal static class NewInterview
{
    public static async Task<Result<Answer>> CreateAsync(
        InterviewService interviews, Actor actor, Schedule command, IdempotentCreates.Attempt attempt, CancellationToken cancellation)
    {
        var location = $"/api/interviews/{command.InterviewId}";
        var scheduled = await interviews.ScheduleAsync(
            actor,
            command,
            interview => attempt.Remember(
                StatusCodes.Status201Created, InterviewView.Of(interview, actor, interview.CreatedAt, interviews.Channels), location, Interview.DocumentId(interview.InterviewId)),
            cancellation);
        return scheduled.Then<Answer>(stored => Answer.Created(InterviewView.Of(stored.Value, actor, interviews.Now, interviews.Channels), location, stored.ETag));
    }
}
