using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Scheduling.Holds;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime.Extensions;

namespace Interviews.Functions.Scheduling;

/// <summary>Makes holds and gives them up, each in one commit with the booked days.</summary>
public sealed class HoldService(IStore store, StoreUpdates updates, BookedTime bookedTime, LifecycleSettings lifecycle, TimeProvider time)
{
    /// <summary>Takes the time, unless something is in the way; of any number of overlapping requests one gets it.</summary>
    /// <param name="alongside">Further writes of the commit.</param>
    /// <param name="together">Interviews that will give up their time when they take what is held; it is not in the way.</param>
    public Task<Result<Stored<Hold>>> CreateAsync(
        Actor actor, Hold wanted, IReadOnlyList<Write> alongside, CancellationToken cancellationToken, IReadOnlyList<Guid>? together = null) => updates.RunAsync<Stored<Hold>>(
        "The availability of those involved",
        async () =>
        {
            var read = await bookedTime.ReadAsync(null, wanted.Claim, Context(actor) with { Together = together ?? [] }, cancellationToken);
            var decided = HoldRules.Decide(wanted, read.Context);
            if (decided.IsRefused)
            {
                var searched = await bookedTime.SearchAsync(wanted.Claim, read.Context, cancellationToken);
                return HoldRules.Decide(wanted, searched).Refusal ?? decided.Refusal;
            }

            List<Write> writes = [new Write.Create(wanted, wanted.ExpiresAt - read.Context.Now), .. read.Writes(wanted.Claim), .. alongside];
            return await store.CommitAsync(actor.OrganizationId, writes, cancellationToken) switch
            {
                CommitResult.Committed committed => new Stored<Hold>(wanted, committed.ETags[Hold.RecordId(wanted.HoldId)]),
                CommitResult.Conflict conflict when IdempotencyRecord.Of(writes)?.Id == conflict.RecordId => IdempotencyRecord.InFlight,
                _ => null,
            };
        },
        cancellationToken);

    /// <summary>The hold, while it lasts. Of one that is over nobody can tell whether it ever was.</summary>
    public async Task<Result<Stored<Hold>>> FindAsync(Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var hold = await store.ReadAsync<Hold>(actor.OrganizationId, Hold.RecordId(id), cancellationToken);
        return hold is null || hold.Value.IsOver(time.GetCurrentInstant())
            ? Refusal.NotFound("hold", id)
            : hold;
    }

    /// <summary>Gives the time back before the hold expires.</summary>
    public Task<Result<Stored<Hold>>> ReleaseAsync(Actor actor, Guid id, CancellationToken cancellationToken) => updates.RunAsync<Stored<Hold>>(
        $"Hold '{id}'",
        async () =>
        {
            var hold = await FindAsync(actor, id, cancellationToken);
            if (hold.IsRefused)
            {
                return hold;
            }

            var given = hold.Value.Value.Claim with { IsGivenUp = true };
            var read = await bookedTime.ReadAsync(hold.Value.Value.Claim, given, Context(actor), cancellationToken);
            return await store.CommitAsync(actor.OrganizationId, [.. read.Writes(given), .. Release(hold.Value)], cancellationToken) is CommitResult.Committed ? hold : null;
        },
        cancellationToken);

    /// <summary>The end of a hold, beside whatever takes its place.</summary>
    internal static IEnumerable<Write> Release(Stored<Hold>? hold) => hold is null ? [] : [new Write.Delete(Hold.RecordId(hold.Value.HoldId), hold.ETag)];

    private DecisionContext Context(Actor actor) => new(actor, time.GetCurrentInstant(), lifecycle);
}
