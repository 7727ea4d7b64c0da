using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews.Views;

namespace Interviews.Functions.Interviews;

/// <summary>What every way of creating an interview answers: 201 with its location, its ETag, and the same again for the same idempotency key.</summary>
public sealed class NewInterview(InterviewService interviews, InterviewViews views)
{
    internal async Task<Result<Answer>> CreateAsync(Actor actor, Schedule command, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        CreatedAnswer? created = null;
        var scheduled = await interviews.ScheduleAsync(
            actor,
            command,
            interview =>
            {
                created = new CreatedAnswer(views.Of(interview, actor), $"/api/interviews/{interview.InterviewId}", Interview.RecordId(interview.InterviewId));
                return attempt.Record(created);
            },
            cancellationToken);
        return scheduled.Then<Answer>(stored => created!.With(stored.ETag));
    }
}
