using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews.Recurring;

/// <summary><c>POST /interviews/schedule/recurring</c>: interviews that recur by a rule, all of them or none; <c>GET</c> shows those of a series.</summary>
public sealed class SeriesEndpoints(SeriesService service, IRecurrence recurrence, IStore store, IdempotentCreates creates, TimeProvider time)
{
    [Function("ScheduleSeries")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/schedule/recurring")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        creates.RunAsync<ScheduleSeriesRequest>(request, (body, attempt) => CreateAsync(client, request.Actor(), body, attempt, cancellationToken), cancellationToken);

    [Function("GetSeries")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/schedule/recurring/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var series = await store.ReadAsync<Series>(request.Actor().OrganizationId, Series.RecordId(id), cancellationToken);
        if (series is null)
        {
            return new ProblemResult(Refusal.NotFound("series", id));
        }

        var interviews = await service.InterviewsAsync(series.Value, cancellationToken);
        return Answer.Ok(new
        {
            series.Value.SeriesId,
            rrule = series.Value.Rule,
            series.Value.TimeZone,
            interviews = interviews.Select(interview => new { id = interview.InterviewId, interview.Time.ScheduledAt, interview.Time.EndsAt, interview.Status }),
        });
    }

    private async Task<Result<Answer>> CreateAsync(
        DurableTaskClient client, Actor actor, ScheduleSeriesRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var starts = body.Recurring().Then(recurrence.Starts);
        if (starts.IsRefused)
        {
            return starts.Refusal;
        }

        // Of one instant, ids in their order keep the interviews in theirs, wherever they are sorted.
        var ids = starts.Value.Select(_ => NextId()).Order();
        SeriesStep[] steps = [.. starts.Value.Zip(ids, (start, id) => new SeriesStep(id, new InterviewTime(start, body.DurationMinutes!.Value, body.Zone), null))];
        var series = new Series(NextId(), actor.OrganizationId, body.Rrule!, body.Zone, [.. steps.Select(step => step.InterviewId)])
        {
            CreatedBy = actor.Id,
            CreatedAt = time.GetCurrentInstant(),
        };
        var view = new { series.SeriesId, interviews = steps.Select(step => new { id = step.InterviewId, step.Time!.ScheduledAt }).ToArray() };
        var created = new CreatedAnswer(view, $"/api/interviews/schedule/recurring/{series.SeriesId}", Series.RecordId(series.SeriesId));
        var scheduled = await service.ScheduleAsync(client, actor, series, steps, body, attempt.Record(created), cancellationToken);
        return scheduled.Then<Answer>(stored => created.With(stored.ETag));

        Guid NextId() => Guid.CreateVersion7(time.GetUtcNow());
    }
}
