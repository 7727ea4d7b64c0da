using Interviews.Domain;
using Interviews.Domain.Storage;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Http;
using NodaTime;

namespace Interviews.Functions.Webhooks;

/// <summary>The webhooks of an organisation.</summary>
public sealed class WebhookRegistry(IStore store, TimeProvider time)
{
    private const int PageSize = 200;

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public Task<Stored<Webhook>?> FindAsync(string organizationId, Guid id, CancellationToken cancellation) =>
        store.ReadAsync<Webhook>(organizationId, Webhook.DocumentId(id), cancellation);

    /// <summary>All of them; <see cref="WebhookRules.Most"/> is far below one page.</summary>
    public async Task<IReadOnlyList<Stored<Webhook>>> AllAsync(string organizationId, CancellationToken cancellation) =>
        (await store.QueryAsync(organizationId, new WebhooksOfOrganization(), PageSize, null, cancellation)).Items;

    /// <summary>Two creates at the same moment may go one over the limit, which is there to keep the work for an event small, not exact.</summary>
    /// <param name="alongside">What is committed with it.</param>
    /// <returns>Its ETag.</returns>
    public async Task<Result<string>> CreateAsync(Webhook webhook, IReadOnlyList<Write> alongside, CancellationToken cancellation)
    {
        var existing = await AllAsync(webhook.OrganizationId, cancellation);
        if (WebhookRules.CheckCount(existing.Count) is { } full)
        {
            return full;
        }

        return await store.CommitAsync(webhook.OrganizationId, [new Write.Create(webhook), .. alongside], cancellation) is CommitResult.Committed committed
            ? committed.ETags[Webhook.DocumentId(webhook.WebhookId)]
            : new Refusal(ProblemCode.IdempotencyInFlight, "Another request with this key was faster.");
    }

    /// <summary>Changes one; when somebody was faster, again from what stands there then.</summary>
    /// <param name="allows">Whether the caller's <c>If-Match</c> allows a write over an ETag.</param>
    public async Task<Result<Stored<Webhook>>> ChangeAsync(
        string organizationId, Guid id, Func<string, bool> allows, Func<Webhook, Result<Webhook>> change, CancellationToken cancellation)
    {
        while (true)
        {
            var current = await FindAsync(organizationId, id, cancellation);
            if (current is null)
            {
                return NotFound(id);
            }

            if (!allows(current.ETag))
            {
                return ETags.Failed(id);
            }

            var changed = change(current.Value);
            if (changed.IsRefused || changed.Value == current.Value)
            {
                return changed.Then<Stored<Webhook>>(_ => current);
            }

            if (await store.CommitAsync(organizationId, [new Write.Replace(changed.Value, current.ETag)], cancellation) is CommitResult.Committed committed)
            {
                return new Stored<Webhook>(changed.Value, committed.ETags[Webhook.DocumentId(id)]);
            }
        }
    }

    /// <summary>One that is gone, or disabled already, stays as it is.</summary>
    public Task DisableAsync(string organizationId, Guid id, WebhookDisablingReason reason, CancellationToken cancellation) =>
        ChangeAsync(organizationId, id, _ => true, webhook => webhook.Disable(reason, Now), cancellation);

    /// <returns>Why it was not deleted, or <c>null</c>.</returns>
    public async Task<Refusal?> DeleteAsync(string organizationId, Guid id, Func<string, bool> allows, CancellationToken cancellation)
    {
        while (true)
        {
            var current = await FindAsync(organizationId, id, cancellation);
            if (current is null)
            {
                return NotFound(id);
            }

            if (!allows(current.ETag))
            {
                return ETags.Failed(id);
            }

            if (await store.CommitAsync(organizationId, [new Write.Delete(Webhook.DocumentId(id), current.ETag)], cancellation) is CommitResult.Committed)
            {
                return null;
            }
        }
    }

    internal static Refusal NotFound(Guid id) => Refusal.NotFound("webhook", id);
}
