using Interviews.Domain;
using Interviews.Domain.Storage;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Storage;
using NodaTime.Extensions;

namespace Interviews.Functions.Webhooks;

/// <summary>The webhooks of an organization.</summary>
public sealed class WebhookRegistry(IStore store, StoreUpdates updates, TimeProvider time)
{
    private const int PageSize = 200;

    public Task<Stored<Webhook>?> FindAsync(string organizationId, Guid id, CancellationToken cancellationToken) =>
        store.ReadAsync<Webhook>(organizationId, Webhook.RecordId(id), cancellationToken);

    /// <summary>All of them; <see cref="WebhookRules.Most"/> is far below one page.</summary>
    public async Task<IReadOnlyList<Stored<Webhook>>> AllAsync(string organizationId, CancellationToken cancellationToken) =>
        (await store.QueryAsync(organizationId, new WebhooksOfOrganization(), PageSize, null, cancellationToken)).Items;

    /// <summary>However many are created at the same moment, there are never more than <see cref="WebhookRules.Most"/>.</summary>
    /// <param name="alongside">What is committed with it.</param>
    /// <returns>Its ETag.</returns>
    public Task<Result<string>> CreateAsync(Webhook webhook, IReadOnlyList<Write> alongside, CancellationToken cancellationToken) =>
        updates.RunAsync<string>("The organization's webhooks", () => TryCreateAsync(webhook, alongside, cancellationToken), cancellationToken);

    /// <returns><c>null</c> when another one was created meanwhile, so that they have to be counted again.</returns>
    private async Task<Result<string>?> TryCreateAsync(Webhook webhook, IReadOnlyList<Write> alongside, CancellationToken cancellationToken)
    {
        // Read before the webhooks are counted, so that none can join unnoticed in between.
        var creations = await store.ReadAsync<WebhookCreations>(webhook.OrganizationId, WebhookCreations.RecordId, cancellationToken);
        var existing = await AllAsync(webhook.OrganizationId, cancellationToken);
        if (WebhookRules.CheckCount(existing.Count) is { } full)
        {
            return full;
        }

        var counted = new WebhookCreations(webhook.OrganizationId, (creations?.Value.Count ?? 0) + 1);
        Write[] writes = [Write.Put(counted, creations?.ETag), new Write.Create(webhook), .. alongside];
        return await store.CommitAsync(webhook.OrganizationId, writes, cancellationToken) switch
        {
            CommitResult.Committed committed => committed.ETags[Webhook.RecordId(webhook.WebhookId)],
            CommitResult.Conflict conflict when IdempotencyRecord.Of(writes)?.Id == conflict.RecordId => IdempotencyRecord.InFlight,
            _ => null,
        };
    }

    /// <summary>Changes one; when somebody was faster, again from what stands there then.</summary>
    /// <param name="allows">Whether the caller's <c>If-Match</c> allows a write over an ETag.</param>
    public Task<Result<Stored<Webhook>>> ChangeAsync(
        string organizationId, Guid id, Func<string, bool> allows, Func<Webhook, Result<Webhook>> change, CancellationToken cancellationToken)
    {
        return updates.UpdateAsync<Webhook>(store, organizationId, Webhook.RecordId(id), Next, cancellationToken);

        Result<Webhook> Next(Stored<Webhook>? current) => Changeable(current, id, allows)
            .Then(found => change(found.Value).Then<Webhook>(changed => changed == found.Value ? found.Value : changed));
    }

    /// <summary>One that is gone, or disabled already, stays as it is.</summary>
    /// <exception cref="InvalidOperationException">Others keep changing it: the caller's attempt is to be repeated.</exception>
    public async Task DisableAsync(string organizationId, Guid id, WebhookDisablingReason reason, CancellationToken cancellationToken)
    {
        var disabled = await ChangeAsync(organizationId, id, _ => true, webhook => webhook.Disable(reason, time.GetCurrentInstant()), cancellationToken);
        if (disabled.Refusal is { Code: not RefusalCode.NotFound })
        {
            disabled.OrThrow();
        }
    }

    public Task<Result<Webhook>> DeleteAsync(string organizationId, Guid id, Func<string, bool> allows, CancellationToken cancellationToken) => updates.RunAsync<Webhook>(
        $"Webhook '{id}'",
        async () =>
        {
            var found = Changeable(await FindAsync(organizationId, id, cancellationToken), id, allows);
            if (found.IsRefused)
            {
                return found.Refusal;
            }

            var commit = await store.CommitAsync(organizationId, [new Write.Delete(Webhook.RecordId(id), found.Value.ETag)], cancellationToken);
            return commit is CommitResult.Committed ? (Result<Webhook>)found.Value.Value : null;
        },
        cancellationToken);

    private static Result<Stored<Webhook>> Changeable(Stored<Webhook>? current, Guid id, Func<string, bool> allows) =>
        current is null ? NotFound(id) : allows(current.ETag) ? current : ETags.Failed(id);

    internal static Refusal NotFound(Guid id) => Refusal.NotFound("webhook", id);
}
