using System.Buffers.Text;
using System.Security.Cryptography;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Calendars.Feeds;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime.Extensions;

namespace Interviews.Functions.Calendars.Feeds;

/// <summary>The feeds of an organization's people and candidates.</summary>
public sealed class CalendarFeeds(IStore store, StoreUpdates updates, TimeProvider time)
{
    private const int SecretLength = 32;
    private const int PageSize = 200;

    public async Task<Result<Stored<CalendarFeed>>> FindAsync(Actor owner, CancellationToken cancellationToken) =>
        await store.ReadAsync<CalendarFeed>(owner.OrganizationId, RecordIdOf(owner), cancellationToken) is { } feed ? feed : Refusal.NotFound("calendar feed of", owner.Id);

    /// <summary>A new feed, in the place of the one that there may be: its address is good for nothing from then on.</summary>
    /// <returns>The token, which nobody can be told again.</returns>
    public async Task<Result<(FeedToken Token, Stored<CalendarFeed> Feed)>> CreateAsync(Actor owner, CancellationToken cancellationToken)
    {
        var token = new FeedToken(owner.OrganizationId, CalendarFeed.IdOf(owner.Id), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength)));
        var feed = new CalendarFeed(owner.Id, owner.OrganizationId, FeedToken.HashOf(token.Secret), time.GetCurrentInstant());
        var put = await updates.UpdateAsync<CalendarFeed>(store, owner.OrganizationId, RecordIdOf(owner), _ => feed, cancellationToken);
        return put.Then<(FeedToken, Stored<CalendarFeed>)>(stored => (token, stored));
    }

    /// <summary>The address is good for nothing from then on. Nothing happens where there is none.</summary>
    public Task<Result<bool>> DeleteAsync(Actor owner, CancellationToken cancellationToken) => updates.RunAsync<bool>(
        "The calendar feed",
        async () => await store.ReadAsync<CalendarFeed>(owner.OrganizationId, RecordIdOf(owner), cancellationToken) is not { } feed
            || await store.CommitAsync(owner.OrganizationId, [new Write.Delete(RecordIdOf(owner), feed.ETag)], cancellationToken) is CommitResult.Committed
            ? (Result<bool>)true
            : null,
        cancellationToken);

    /// <returns>The feed that a token opens and its interviews, the earliest first; <c>not_found</c> when it opens none.</returns>
    public async Task<Result<(CalendarFeed Feed, IReadOnlyList<Interview> Interviews)>> OpenAsync(string text, CancellationToken cancellationToken)
    {
        if (FeedToken.Parse(text) is not { } token
            || await store.ReadAsync<CalendarFeed>(token.OrganizationId, CalendarFeed.RecordId(token.FeedId), cancellationToken) is not { Value: var feed }
            || !token.Opens(feed))
        {
            return new Refusal(RefusalCode.NotFound, "There is no such calendar.");
        }

        var (interviews, query, continuation) = (new List<Interview>(), feed.At(time.GetCurrentInstant()), (string?)null);
        do
        {
            var page = await store.QueryAsync(feed.OrganizationId, query, Math.Min(PageSize, CalendarFeed.Most - interviews.Count), continuation, cancellationToken);
            interviews.AddRange(page.Items.Select(stored => stored.Value));
            continuation = page.Continuation;
        }
        while (continuation is not null && interviews.Count < CalendarFeed.Most);
        return (feed, interviews);
    }

    private static string RecordIdOf(Actor owner) => CalendarFeed.RecordId(CalendarFeed.IdOf(owner.Id));
}
