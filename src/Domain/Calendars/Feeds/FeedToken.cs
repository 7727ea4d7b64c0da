using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Access;

namespace Interviews.Domain.Calendars.Feeds;

/// <summary>What the address of a feed says: where it is stored, and the secret that opens it.</summary>
/// <param name="FeedId">See <see cref="CalendarFeed.IdOf"/>.</param>
/// <param name="Secret">In characters of a path.</param>
public sealed record FeedToken(string OrganizationId, Guid FeedId, string Secret)
{
    private const char Separator = '.';

    /// <returns><c>null</c> when the text is no token.</returns>
    public static FeedToken? Parse(string text) =>
        text.Split(Separator) is [var organization, var feed, { Length: > 0 } secret]
        && Base64Url.IsValid(organization)
        && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(organization)) is var organizationId
        && Actor.IsOrganizationId(organizationId)
        && Guid.TryParseExact(feed, "N", out var feedId)
            ? new FeedToken(organizationId, feedId, secret)
            : null;

    /// <summary>Whether this is the secret of the feed; it takes as long to say no as to say yes.</summary>
    public bool Opens(CalendarFeed feed) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(Secret)), Encoding.ASCII.GetBytes(feed.SecretHash));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public override string ToString() => $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(OrganizationId))}{Separator}{FeedId:N}{Separator}{Secret}";
}
