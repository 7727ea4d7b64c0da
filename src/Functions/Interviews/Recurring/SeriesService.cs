using System.Text;
using System.Text.Json.Nodes;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Domain.Storage;
using Interviews.Functions.Durable;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Infrastructure.Storage;
using Microsoft.DurableTask.Client;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews.Recurring;

/// <summary>
/// Series of interviews: all interviews of a change, or none (REQ-SCH-30, REQ-SCH-31). The time of all of them is held; then the change is written down in one commit,
/// from which on it is certain; then it is carried out. An orchestration that was started before goes on with it when this host does not.
/// </summary>
public sealed class SeriesService(
    IStore store, StoreUpdates updates, InterviewService interviews, SeriesReservations reservations, SeriesSteps steps, TimeProvider time)
{
    /// <summary>Schedules the interviews of a new series.</summary>
    /// <param name="series">With the ids of the interviews that are to be.</param>
    /// <param name="alongside">Further writes of the commit from which on the series is certain.</param>
    internal async Task<Result<Stored<Series>>> ScheduleAsync(
        DurableTaskClient client, Actor actor, Series series, IReadOnlyList<SeriesStep> wanted, RequestBody body, IReadOnlyList<Write> alongside, CancellationToken cancellationToken)
    {
        var change = Change(actor, series.SeriesId, SeriesAction.Schedule, Guid.Empty, body, wanted);
        var reserved = await reservations.ReserveAsync(change, new Dictionary<Guid, Interview>(), cancellationToken);
        if (reserved.IsRefused)
        {
            return reserved.Refusal;
        }

        var begun = await BeginAsync(client, reserved.Value, series, null, alongside, cancellationToken);
        return begun is null ? IdempotencyRecord.InFlight : begun;
    }

    /// <summary>Changes the addressed interview and those of its series that the scope includes; answers with the addressed one after it.</summary>
    internal Task<Result<Stored<Interview>>> ChangeAsync(DurableTaskClient client, Actor actor, SeriesRequest asked, CancellationToken cancellationToken) => updates.RunAsync<Stored<Interview>>(
        "The series",
        async () =>
        {
            var addressed = await interviews.ReadAsync(actor, asked.InterviewId, cancellationToken);
            if ((addressed.Refusal ?? Check(addressed.Value, actor, asked)) is { } refusal)
            {
                return refusal;
            }

            var series = await store.ReadAsync<Series>(actor.OrganizationId, Series.RecordId(addressed.Value.Value.SeriesId!.Value), cancellationToken)
                ?? throw new InvalidOperationException($"The series of interview {asked.InterviewId} is missing.");
            if (series.Value.ChangeId is { } earlier)
            {
                await steps.FinishAsync(actor.OrganizationId, earlier, cancellationToken);
                return null;
            }

            var concerned = await ConcernedAsync(series.Value, addressed.Value.Value, asked.Scope, cancellationToken);
            var wanted = Steps(addressed.Value.Value, concerned, asked);
            if (wanted.IsRefused)
            {
                return wanted.Refusal;
            }

            var change = Change(actor, series.Value.SeriesId, asked.Action, asked.InterviewId, asked.Body, wanted.Value);
            var reserved = await reservations.ReserveAsync(change, concerned.ToDictionary(interview => interview.InterviewId), cancellationToken);
            if (reserved.IsRefused)
            {
                return reserved.Refusal;
            }

            return await BeginAsync(client, reserved.Value, series.Value, series.ETag, [], cancellationToken) is null
                ? null
                : await interviews.ReadAsync(actor, asked.InterviewId, cancellationToken);
        },
        cancellationToken);

    /// <summary>The interviews of a series that are there, in the order of their first starts.</summary>
    internal async Task<IReadOnlyList<Interview>> InterviewsAsync(Series series, CancellationToken cancellationToken)
    {
        var read = await store.ReadManyAsync<Interview>(series.OrganizationId, [.. series.InterviewIds.Select(Interview.RecordId)], cancellationToken);
        var byId = read.ToDictionary(stored => stored.Value.InterviewId, stored => stored.Value);
        return [.. series.InterviewIds.Select(byId.GetValueOrDefault).OfType<Interview>()];
    }

    /// <returns><c>null</c> when somebody else changed the series meanwhile; then nothing is held any more.</returns>
    private async Task<Stored<Series>?> BeginAsync(
        DurableTaskClient client, SeriesChange change, Series series, string? etag, IReadOnlyList<Write> alongside, CancellationToken cancellationToken)
    {
        await client.StartOnceAsync(
            nameof(FinishSeries), FinishSeries.InstanceId(change.ChangeId), new SeriesMessage(change.OrganizationId, change.ChangeId), cancellationToken);
        Write[] writes =
        [
            .. alongside,
            Write.Put(series with { ChangeId = change.ChangeId }, etag),
            new Write.Create(change),
            new Write.Create(new SeriesCursor(change.ChangeId, change.OrganizationId, 0)),
        ];
        if (await store.CommitAsync(change.OrganizationId, writes, cancellationToken) is not CommitResult.Committed)
        {
            await reservations.ReleaseAsync(change.Actor, change.Steps, cancellationToken);
            return null;
        }

        await steps.FinishAsync(change.OrganizationId, change.ChangeId, cancellationToken);
        return await store.ReadAsync<Series>(series.OrganizationId, Series.RecordId(series.SeriesId), cancellationToken);
    }

    private async Task<IReadOnlyList<Interview>> ConcernedAsync(Series series, Interview addressed, SeriesScope scope, CancellationToken cancellationToken) =>
        scope.Concerned(addressed, await InterviewsAsync(series, cancellationToken), time.GetCurrentInstant());

    private static Result<IReadOnlyList<SeriesStep>> Steps(Interview addressed, IReadOnlyList<Interview> concerned, SeriesRequest asked)
    {
        if (asked.Body is not Endpoints.RescheduleInterviewEndpoint.Request move)
        {
            return concerned.Select(interview => new SeriesStep(interview.InterviewId, null, null)).ToArray();
        }

        return move.Command(addressed).Then<IReadOnlyList<SeriesStep>>(command =>
        {
            var moved = concerned.Select(interview => (interview.InterviewId, Time: SeriesMoves.Along(addressed.Time, command.Time, interview.Time))).ToList();
            return Refusal.All([.. moved.Select(other => other.Time.Refusal)]) is { } wrong
                ? wrong
                : moved.Select(other => new SeriesStep(other.InterviewId, other.Time.Value, null)).ToArray();
        });
    }

    private static Refusal? Check(Stored<Interview> addressed, Actor actor, SeriesRequest asked) =>
        !actor.Is(Roles.Recruiting) ? Refusal.Forbidden("To change more than one interview of a series requires the role admin or recruiter.")
        : addressed.Value.SeriesId is null ? Refusal.Invalid("scope", $"'scope' must be this: interview '{asked.InterviewId}' is part of no series.")
        : asked.IsMeant(addressed.ETag) ? null
        : ETags.Failed(asked.InterviewId);

    private SeriesChange Change(Actor actor, Guid seriesId, SeriesAction action, Guid addressedId, RequestBody body, IReadOnlyList<SeriesStep> wanted) => new(
        Guid.CreateVersion7(time.GetUtcNow()),
        actor.OrganizationId,
        seriesId,
        actor,
        action,
        addressedId,
        body.Raw.IsEmpty ? new JsonObject().ToJsonString() : Encoding.UTF8.GetString(body.Raw.Span),
        wanted);
}

/// <summary>A change that is asked of an interview and of others of its series.</summary>
/// <param name="InterviewId">The addressed one.</param>
/// <param name="IsMeant">Whether the caller's <c>If-Match</c>, if any, is about the addressed interview as it is.</param>
internal sealed record SeriesRequest(Guid InterviewId, SeriesScope Scope, SeriesAction Action, RequestBody Body, Precondition IsMeant);
