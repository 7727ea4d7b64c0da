using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Storage;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews;

/// <summary>
/// Loads the interview, lets the Domain decide, and commits all changes in one batch. Starts over when another writer committed first.
/// </summary>
public sealed class InterviewService(IStore store, StoreUpdates updates, TimeProvider time, LifecycleSettings lifecycle)
{
    /// <summary>What a decision of this actor may know at this moment.</summary>
    public DecisionContext Context(Actor actor) => new(actor, time.GetCurrentInstant(), lifecycle);

    /// <summary>The interview, if it exists and the actor may read it.</summary>
    public async Task<Result<Stored<Interview>>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync<Interview>(actor.OrganizationId, Interview.DocumentId(id), cancellationToken);
        if (stored is null)
        {
            return Refusal.NotFound("interview", id);
        }

        return InterviewAccess.CheckRead(stored.Value, actor) is { } refusal ? refusal : stored;
    }

    /// <inheritdoc cref="ExecuteAsync(Actor, Guid, Precondition?, Func{Stored{Interview}, Task{Result{Step}}}, CancellationToken)"/>
    public Task<Result<Stored<Interview>>> ExecuteAsync(
        Actor actor, Guid id, Precondition? precondition, Func<Interview, Result<InterviewCommand>> command, CancellationToken cancellationToken) =>
        ExecuteAsync(actor, id, precondition, stored => Task.FromResult(command(stored.Value).Then<Step>(decided => new Step(decided, []))), cancellationToken);

    /// <summary>Carries out a command on an interview; answers with it as it is afterwards.</summary>
    /// <param name="precondition">The caller's <c>If-Match</c>, if any.</param>
    /// <param name="step">The command, made for the interview as it is; asked again when somebody else changed it meanwhile.</param>
    public Task<Result<Stored<Interview>>> ExecuteAsync(
        Actor actor, Guid id, Precondition? precondition, Func<Stored<Interview>, Task<Result<Step>>> step, CancellationToken cancellationToken) =>
        updates.RunAsync<Stored<Interview>>($"Interview '{id}'", () => TryExecuteAsync(actor, id, precondition, step, cancellationToken), cancellationToken);

    /// <summary>Schedules a new interview.</summary>
    /// <param name="alongside">What is committed with it, made from the interview as it will be.</param>
    public Task<Result<Stored<Interview>>> ScheduleAsync(
        Actor actor, Schedule command, Func<Interview, IReadOnlyList<Write>> alongside, CancellationToken cancellationToken) => updates.RunAsync<Stored<Interview>>(
        "The availability of those involved",
        async () =>
        {
            var candidate = command.CandidateId is null
                ? null
                : await store.ReadAsync<Candidate>(actor.OrganizationId, Candidate.DocumentId(command.CandidateId), cancellationToken);
            var context = Context(actor) with { Candidate = candidate?.Value };
            return await DecideAndCommitAsync(null, new Step(command, []) { ExtraWrites = alongside }, context, cancellationToken);
        },
        cancellationToken);

    private async Task<Result<Stored<Interview>>?> TryExecuteAsync(
        Actor actor, Guid id, Precondition? precondition, Func<Stored<Interview>, Task<Result<Step>>> step, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return read;
        }

        if (precondition?.Invoke(read.Value.ETag) == false)
        {
            return ETags.Failed(id);
        }

        var next = await step(read.Value);
        return next.IsRefused ? next.Refusal : await DecideAndCommitAsync(read.Value, next.Value, Context(actor), cancellationToken);
    }

    /// <returns><c>null</c> when somebody else was faster and the decision has to be made again.</returns>
    private async Task<Result<Stored<Interview>>?> DecideAndCommitAsync(
        Stored<Interview>? before, Step step, DecisionContext context, CancellationToken cancellationToken)
    {
        var days = BookingPlan.Keys(before?.Value, step.Command);
        var booked = await ReadBookedDaysAsync(context.Actor.OrganizationId, days, cancellationToken);
        context = context with { Booked = [.. booked.Select(day => day.Value)] };
        var decision = InterviewDecider.Decide(before?.Value, step.Command, context);
        if (decision.IsRefused)
        {
            return decision.Refusal.Code == RefusalCode.ScheduleConflict
                ? await WithAlternativesAsync(decision.Refusal, before?.Value, step.Command, context, cancellationToken)
                : decision.Refusal;
        }

        var after = InterviewHistory.Fold(before?.Value, decision.Value);
        List<Write> writes = [.. step.Writes, .. after is null ? [] : step.ExtraWrites(after)];
        if (decision.Value.Count == 0 && writes.Count == 0)
        {
            return before!;
        }

        // Only for a command that takes or frees time were the days read; for any other they stay as they are.
        var changed = days.Count == 0 ? [] : BookingPlan.Changes(before?.Value, after!, context.Booked);
        writes.InsertRange(0, InterviewBatch.Of(before, after!, decision.Value, booked, changed));
        return await store.CommitAsync(context.Actor.OrganizationId, writes, cancellationToken) switch
        {
            CommitResult.Committed committed => new Stored<Interview>(after!, committed.ETags.GetValueOrDefault(Interview.DocumentId(after!.InterviewId), before?.ETag ?? string.Empty)),
            CommitResult.Conflict conflict when IdempotencyRecord.Of(writes)?.Id == conflict.DocumentId => IdempotencyRecord.InFlight,
            _ => null,
        };
    }

    private async Task<IReadOnlyList<Stored<BookedDay>>> ReadBookedDaysAsync(
        string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await store.ReadManyAsync<BookedDay>(organizationId, ids, cancellationToken);

    private async Task<Refusal> WithAlternativesAsync(
        Refusal conflict, Interview? before, InterviewCommand command, DecisionContext context, CancellationToken cancellationToken)
    {
        var (wanted, details, candidateId) = command switch
        {
            Schedule schedule => (schedule.Time, schedule.Details, schedule.CandidateId),
            Reschedule reschedule => (reschedule.Time, before!.Details, before.CandidateId),
            Update update => (before!.Time, update.Details, before.CandidateId),
            _ => throw new InvalidOperationException($"'{command.Name}' takes no time, so it cannot conflict."),
        };
        var searched = Alternatives.DaysToRead(wanted);
        var query = new BookingsBetween(BookingPlan.ResourcesOf(details, candidateId), searched.Start, searched.End);
        var week = await store.AllAsync(context.Actor.OrganizationId, query, cancellationToken).ToListAsync(cancellationToken);
        var again = InterviewDecider.Decide(before, command, context with { Booked = week, Searched = searched });
        return again.Refusal ?? conflict;
    }
}

/// <summary>Whether a write over the document with this ETag is allowed.</summary>
public delegate bool Precondition(string etag);

/// <summary>What to do with an interview, and what to commit beside it.</summary>
public sealed record Step(InterviewCommand Command, IReadOnlyList<Write> Writes)
{
    /// <summary>Writes that depend on the interview as it will be.</summary>
    public Func<Interview, IReadOnlyList<Write>> ExtraWrites { get; init; } = _ => [];
}
