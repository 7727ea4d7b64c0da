using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Scheduling;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Interviews;

/// <summary>
/// Schedules several interviews of one candidate, all of them or none, in one commit. Each is decided over the booked days as those before it leave them, so that what
/// they have in common is written once, guarded by the ETag that was read.
/// </summary>
public sealed class InterviewsTogether(IStore store, StoreUpdates updates, BookedTime bookedTime, InterviewService interviews)
{
    /// <param name="commands">For the same candidate and job, none of them replacing another interview or a hold, and none in a room.</param>
    /// <param name="alongside">Further writes of the commit, made from the interviews after it.</param>
    /// <returns>
    /// The interviews, in the same order. Refused as the first one is that is refused; or with <c>validation_failed</c> on <c>interviews</c> when they do not fit in one commit.
    /// </returns>
    public Task<Result<IReadOnlyList<Stored<Interview>>>> ScheduleAsync(
        Actor actor, IReadOnlyList<Schedule> commands, Func<IReadOnlyList<Interview>, IReadOnlyList<Write>> alongside, CancellationToken cancellationToken) =>
        updates.RunAsync<IReadOnlyList<Stored<Interview>>>(
            "The availability of those involved",
            async () =>
            {
                var context = await ContextAsync(actor, commands, cancellationToken);
                var read = await bookedTime.ReadAsync([.. commands.Select(command => BookingPlan.Wanted(null, command)!)], context, cancellationToken);
                var decided = Decide(commands, read);
                return decided.IsRefused ? decided.Refusal : await CommitAsync(actor, decided.Value, alongside, cancellationToken);
            },
            cancellationToken);

    private static Result<(IReadOnlyList<Interview> Interviews, IReadOnlyList<Write> Writes)> Decide(IReadOnlyList<Schedule> commands, TimeRead read)
    {
        var (made, writes) = (new List<Interview>(), new List<Write>());
        foreach (var command in commands)
        {
            var decided = InterviewDecider.Decide(null, command, read.Context);
            if (decided.IsRefused)
            {
                return decided.Refusal;
            }

            var after = InterviewHistory.Fold(null, decided.Value)!;
            made.Add(after);
            writes.AddRange(InterviewBatch.OfInterview(null, after, decided.Value));
            read = read.With(TimeClaim.Of(after));
        }

        return (made, [.. writes, .. read.Writes()]);
    }

    /// <returns><c>null</c> when another writer committed first and the decisions have to be made again.</returns>
    private async Task<Result<IReadOnlyList<Stored<Interview>>>?> CommitAsync(
        Actor actor,
        (IReadOnlyList<Interview> Interviews, IReadOnlyList<Write> Writes) decided,
        Func<IReadOnlyList<Interview>, IReadOnlyList<Write>> alongside,
        CancellationToken cancellationToken)
    {
        List<Write> writes = [.. alongside(decided.Interviews), .. decided.Writes];
        if (writes.Count > Write.MostOfABatch)
        {
            return Refusal.Invalid("interviews", $"'interviews' are too many to be booked together: they take {writes.Count} writes, and {Write.MostOfABatch} are the most. Give them fewer people.");
        }

        return await store.CommitAsync(actor.OrganizationId, writes, cancellationToken) switch
        {
            CommitResult.Committed committed => decided.Interviews.Select(made => new Stored<Interview>(made, committed.ETags[Interview.RecordId(made.InterviewId)])).ToList(),
            CommitResult.Conflict conflict when IdempotencyRecord.Of(writes)?.Id == conflict.RecordId => IdempotencyRecord.InFlight,
            _ => null,
        };
    }

    private async Task<DecisionContext> ContextAsync(Actor actor, IReadOnlyList<Schedule> commands, CancellationToken cancellationToken)
    {
        var first = commands[0];
        var job = first.JobId is { } jobId ? (await store.ReadAsync<Job>(actor.OrganizationId, Job.RecordId(jobId), cancellationToken))?.Value : null;
        return interviews.Context(actor) with
        {
            Candidate = first.CandidateId is { } candidateId ? (await store.ReadAsync<Candidate>(actor.OrganizationId, Candidate.RecordId(candidateId), cancellationToken))?.Value : null,
            Job = job,
            Templates = await store.TemplatesOfAsync(job, [.. commands.Select(command => command.Round)], cancellationToken),
        };
    }
}
