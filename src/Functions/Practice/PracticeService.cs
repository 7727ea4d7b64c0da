using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Practice;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Storage;
using NodaTime.Extensions;

namespace Interviews.Functions.Practice;

/// <summary>Loads a practice interview, lets the Domain decide, and commits it with its events and its summary in one batch.</summary>
public sealed class PracticeService(IStore store, StoreUpdates updates, PracticeSettings settings, TimeProvider time)
{
    /// <summary>Commits a new one.</summary>
    /// <param name="alongside">Further writes of the commit.</param>
    /// <returns>Refused with <c>idempotency_in_flight</c> when one of those exists.</returns>
    public async Task<Result<Stored<PracticeInterview>>> CreateAsync(PracticeDecision created, IReadOnlyList<Write> alongside, CancellationToken cancellationToken) =>
        await store.CommitAsync(created.Practice.OrganizationId, [.. Writes(null, created), .. alongside], cancellationToken) is CommitResult.Committed committed
            ? new Stored<PracticeInterview>(created.Practice, committed.ETags[PracticeInterview.RecordId(created.Practice.PracticeId)])
            : IdempotencyRecord.InFlight;

    /// <summary>The interview, if it exists and belongs to the actor: nobody else reads it.</summary>
    public async Task<Result<Stored<PracticeInterview>>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync<PracticeInterview>(actor.OrganizationId, PracticeInterview.RecordId(id), cancellationToken);
        if (stored is null)
        {
            return Refusal.NotFound("practice interview", id);
        }

        return stored.Value.OwnerId == actor.Id ? stored : Refusal.Forbidden("A practice interview is for whoever practices with it.");
    }

    /// <summary>Carries out a command of its owner; answers with the interview after it.</summary>
    /// <param name="allows">The caller's <c>If-Match</c>.</param>
    /// <param name="command">Makes the command for the interview as it is; called again when another writer committed first.</param>
    public Task<Result<Stored<PracticeInterview>>> ExecuteAsync(
        Actor actor, Guid id, Func<string, bool> allows, Func<PracticeInterview, Result<PracticeCommand>> command, CancellationToken cancellationToken) =>
        updates.RunAsync<Stored<PracticeInterview>>(
            $"Practice interview '{id}'",
            async () =>
            {
                var read = await ReadAsync(actor, id, cancellationToken);
                if (read.IsRefused)
                {
                    return read;
                }

                return allows(read.Value.ETag) ? await DecideAsync(read.Value, command(read.Value.Value), cancellationToken) : ETags.Failed(id);
            },
            cancellationToken);

    /// <summary>Carries out what has become due by time.</summary>
    /// <returns>The interview after it; <c>null</c> when it is gone.</returns>
    public async Task<PracticeInterview?> PassTimeAsync(string organizationId, Guid id, CancellationToken cancellationToken)
    {
        var passed = await updates.RunAsync<Stored<PracticeInterview>>(
            $"Practice interview '{id}'",
            async () => await store.ReadAsync<PracticeInterview>(organizationId, PracticeInterview.RecordId(id), cancellationToken) is { } stored
                ? await DecideAsync(stored, new PassPracticeTime(), cancellationToken)
                : Refusal.NotFound("practice interview", id),
            cancellationToken);
        return passed.Refusal?.Code == RefusalCode.NotFound ? null : passed.OrThrow().Value;
    }

    /// <returns><c>null</c> when another writer committed first and the decision has to be made again.</returns>
    private async Task<Result<Stored<PracticeInterview>>?> DecideAsync(Stored<PracticeInterview> before, Result<PracticeCommand> command, CancellationToken cancellationToken)
    {
        var decided = command.Then(asked => PracticeDecider.Decide(before.Value, asked, settings, time.GetCurrentInstant()));
        if (decided.IsRefused)
        {
            return decided.Refusal;
        }

        if (decided.Value.Events.Count == 0)
        {
            return before;
        }

        var after = decided.Value.Practice;
        return await store.CommitAsync(after.OrganizationId, Writes(before.ETag, decided.Value), cancellationToken) is CommitResult.Committed committed
            ? (Result<Stored<PracticeInterview>>)new Stored<PracticeInterview>(after, committed.ETags[PracticeInterview.RecordId(after.PracticeId)])
            : null;
    }

    /// <summary>The summary follows the interview, whose ETag guards both.</summary>
    private static List<Write> Writes(string? etag, PracticeDecision decided) =>
    [
        Write.Put(decided.Practice, etag),
        new Write.Upsert(PracticeSummary.Of(decided.Practice)),
        .. decided.Events.Select(happened => new Write.Create(happened)),
    ];
}
