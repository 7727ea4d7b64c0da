using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Holds;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Scheduling;
using Interviews.Infrastructure.Storage;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews;

/// <summary>
/// Loads the interview, lets the Domain decide, and commits all changes in one batch. Starts over when another writer committed first.
/// </summary>
public sealed class InterviewService(IStore store, StoreUpdates updates, BookedTime bookedTime, HoldService holds, TimeProvider time, LifecycleSettings lifecycle)
{
    /// <summary>What a decision of this actor may know at this moment.</summary>
    public DecisionContext Context(Actor actor) => new(actor, time.GetCurrentInstant(), lifecycle);

    /// <summary>The interview, if it exists and the actor may read it.</summary>
    public async Task<Result<Stored<Interview>>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync<Interview>(actor.OrganizationId, Interview.RecordId(id), cancellationToken);
        if (stored is null)
        {
            return Refusal.NotFound("interview", id);
        }

        return InterviewAccess.CheckRead(stored.Value, actor) is { } refusal ? refusal : stored;
    }

    /// <summary>Carries out a command on an interview; answers with the interview after it.</summary>
    /// <param name="precondition">The caller's <c>If-Match</c>, if any.</param>
    /// <param name="command">Makes the command for the interview as it is; called again when another writer committed first.</param>
    /// <param name="alongside">Further writes of the commit; when a condition of one of them does not hold, the answer is <c>precondition_failed</c>.</param>
    public Task<Result<Stored<Interview>>> ExecuteAsync(
        Actor actor,
        Guid id,
        Precondition? precondition,
        Func<Interview, Result<InterviewCommand>> command,
        CancellationToken cancellationToken,
        IReadOnlyList<Write>? alongside = null) => ExecuteAsync(
        actor,
        id,
        precondition,
        async (interview, context) =>
        {
            var asked = command(interview);
            return asked.IsRefused ? asked.Refusal : await DecideAsync(interview, asked.Value, context, cancellationToken);
        },
        alongside ?? [],
        cancellationToken);

    /// <summary>Commits a decision on an interview and on what belongs to it; answers with the interview after it.</summary>
    /// <param name="precondition">The caller's <c>If-Match</c>, if any.</param>
    /// <param name="decide">Decides for the interview as it is; called again when another writer committed first. Takes and frees no time.</param>
    public Task<Result<Stored<Interview>>> ExecuteAsync(
        Actor actor, Guid id, Precondition? precondition, Func<Interview, DecisionContext, Task<Result<Decision>>> decide, CancellationToken cancellationToken) =>
        ExecuteAsync(actor, id, precondition, decide, [], cancellationToken);

    private Task<Result<Stored<Interview>>> ExecuteAsync(
        Actor actor,
        Guid id,
        Precondition? precondition,
        Func<Interview, DecisionContext, Task<Result<Decision>>> decide,
        IReadOnlyList<Write> alongside,
        CancellationToken cancellationToken) =>
        updates.RunAsync<Stored<Interview>>($"Interview '{id}'", () => TryExecuteAsync(actor, id, precondition, decide, alongside, cancellationToken), cancellationToken);

    /// <summary>Schedules a new interview.</summary>
    /// <param name="alongside">Further writes of the commit, made from the interview after it; when a condition of one of them does not hold, the answer is <c>precondition_failed</c>.</param>
    public Task<Result<Stored<Interview>>> ScheduleAsync(
        Actor actor, Schedule command, Func<Interview, IReadOnlyList<Write>> alongside, CancellationToken cancellationToken) => updates.RunAsync<Stored<Interview>>(
        "The availability of those involved",
        async () =>
        {
            var decided = await DecideAsync(null, command, Context(actor), cancellationToken);
            var replaced = await ReplaceAsync(actor, command, cancellationToken);
            return (decided.Refusal ?? replaced.Refusal) is { } refusal
                ? refusal
                : await CommitAsync(actor, null, decided.Value with { Writes = [.. decided.Value.Writes, .. replaced.Value] }, alongside, cancellationToken);
        },
        cancellationToken);

    /// <summary>Whether a command could be carried out now; nothing is written.</summary>
    /// <param name="before">The interview, or <c>null</c> when it is to be scheduled.</param>
    public async Task<Refusal?> TryAsync(Actor actor, Interview? before, InterviewCommand command, CancellationToken cancellationToken) =>
        (await DecideAsync(before, command, Context(actor), cancellationToken)).Refusal;

    /// <summary>That an interview was replaced is written to it in the commit of the one that takes its place, so that there is at most one.</summary>
    private async Task<Result<IReadOnlyList<Write>>> ReplaceAsync(Actor actor, Schedule command, CancellationToken cancellationToken)
    {
        if (!command.IsReplacement)
        {
            return Array.Empty<Write>();
        }

        var read = await ReadAsync(actor, command.PreviousInterviewId!.Value, cancellationToken);
        return read.Then<IReadOnlyList<Write>>(before => InterviewDecider.Decide(before.Value, new RecordReplacement(command.InterviewId), Context(actor))
            .Then<IReadOnlyList<Write>>(events => InterviewBatch.OfInterview(before, InterviewHistory.Fold(before.Value, events)!, events).ToList()));
    }

    private async Task<Result<Stored<Interview>>?> TryExecuteAsync(
        Actor actor,
        Guid id,
        Precondition? precondition,
        Func<Interview, DecisionContext, Task<Result<Decision>>> decide,
        IReadOnlyList<Write> alongside,
        CancellationToken cancellationToken)
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

        var decided = await decide(read.Value.Value, Context(actor));
        return decided.IsRefused ? decided.Refusal : await CommitAsync(actor, read.Value, decided.Value, _ => alongside, cancellationToken);
    }

    /// <summary>The days that the command books or frees are read for the decision, and written with it; so is the candidate, when people are named, and the job with its scorecard.</summary>
    private async Task<Result<Decision>> DecideAsync(Interview? before, InterviewCommand command, DecisionContext context, CancellationToken cancellationToken)
    {
        var job = await ReadJobAsync(before, command, context, cancellationToken);
        context = context with
        {
            Candidate = await ReadCandidateAsync(before, command, context, cancellationToken),
            Job = job,
            Templates = await store.TemplatesOfAsync(job, [before?.Round ?? (command as Schedule)?.Round ?? 1], cancellationToken),
            Together = command.Together,
        };
        var hold = await HoldOf(command, context, cancellationToken);
        if (hold.IsRefused)
        {
            return hold.Refusal;
        }

        context = context with { Hold = hold.Value?.Value };
        var wanted = BookingPlan.Wanted(before, command);
        var read = await bookedTime.ReadAsync(before is null ? null : TimeClaim.Of(before), wanted, context, cancellationToken);
        var decided = InterviewDecider.Decide(before, command, read.Context);
        if (decided.Refusal is { Code: RefusalCode.ScheduleConflict } conflict)
        {
            // What is in the way may be the interview that somebody else made of the same hold since it was read.
            return (await HoldOf(command, context, cancellationToken)).Refusal ?? await WithAlternativesAsync(conflict, before, command, read.Context, cancellationToken);
        }

        if (decided.IsRefused)
        {
            return decided.Refusal;
        }

        return wanted is null || decided.Value.Count == 0
            ? new Decision(decided.Value, [])
            : new Decision(decided.Value, [.. read.Writes(TimeClaim.Of(InterviewHistory.Fold(before, decided.Value)!)), .. HoldService.Release(hold.Value)]);
    }

    private async Task<Result<Stored<Hold>?>> HoldOf(InterviewCommand command, DecisionContext context, CancellationToken cancellationToken) =>
        command.HoldId is not { } id ? default(Stored<Hold>)
            : (await holds.FindAsync(context.Actor, id, cancellationToken)).Match<Result<Stored<Hold>?>>(
                hold => hold, _ => new Refusal(RefusalCode.Gone, $"The hold '{id}' has expired, was given up, or has become an interview."));

    /// <returns><c>null</c> when another writer committed first and the decision has to be made again.</returns>
    private async Task<Result<Stored<Interview>>?> CommitAsync(
        Actor actor, Stored<Interview>? before, Decision decision, Func<Interview, IReadOnlyList<Write>> alongside, CancellationToken cancellationToken)
    {
        var after = InterviewHistory.Fold(before?.Value, decision.Events)!;
        var further = alongside(after);

        // Of several conditions that do not hold the first is told: whoever asked for a condition of their own learns of that one.
        List<Write> writes = [.. further, .. InterviewBatch.OfInterview(before, after, decision.Events), .. decision.Writes];
        if (writes.Count == 0)
        {
            return before!;
        }

        return await store.CommitAsync(actor.OrganizationId, writes, cancellationToken) switch
        {
            CommitResult.Committed committed => new Stored<Interview>(after, committed.ETags.GetValueOrDefault(Interview.RecordId(after.InterviewId), before?.ETag ?? string.Empty)),
            CommitResult.Conflict conflict when IdempotencyRecord.Of(writes)?.Id == conflict.RecordId => IdempotencyRecord.InFlight,
            CommitResult.Conflict conflict when further.Any(write => write.Id == conflict.RecordId) => ETags.Failed(conflict.RecordId),
            _ => null,
        };
    }

    private async Task<Candidate?> ReadCandidateAsync(Interview? before, InterviewCommand command, DecisionContext context, CancellationToken cancellationToken)
    {
        var candidateId = command switch
        {
            Schedule schedule => schedule.CandidateId,
            Update update when update.Details.Interviewers.Any(interviewer => interviewer.Email is not null) => before!.CandidateId,
            _ => null,
        };
        return candidateId is null
            ? null
            : (await store.ReadAsync<Candidate>(context.Actor.OrganizationId, Candidate.RecordId(candidateId), cancellationToken))?.Value;
    }

    private async Task<Job?> ReadJobAsync(Interview? before, InterviewCommand command, DecisionContext context, CancellationToken cancellationToken)
    {
        var jobId = command switch
        {
            Schedule schedule => schedule.JobId,
            Update update when update.JobId != before!.JobId => update.JobId,
            _ => null,
        };
        return jobId is null ? null : (await store.ReadAsync<Job>(context.Actor.OrganizationId, Job.RecordId(jobId), cancellationToken))?.Value;
    }

    private async Task<Refusal> WithAlternativesAsync(
        Refusal conflict, Interview? before, InterviewCommand command, DecisionContext context, CancellationToken cancellationToken)
    {
        var searched = await bookedTime.SearchAsync(BookingPlan.Wanted(before, command)!, context, cancellationToken);
        return InterviewDecider.Decide(before, command, searched).Refusal ?? conflict;
    }
}

/// <summary>Whether a write over the document with this ETag is allowed.</summary>
public delegate bool Precondition(string etag);

/// <summary>What was decided on an interview, and the further writes of the same commit.</summary>
public sealed record Decision(IReadOnlyList<InterviewEvent> Events, IReadOnlyList<Write> Writes);
