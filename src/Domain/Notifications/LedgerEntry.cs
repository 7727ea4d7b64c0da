using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Notifications;

/// <summary>Records that an effect happened.</summary>
/// <param name="Key">An <see cref="EffectKey"/> as text.</param>
public sealed record LedgerEntry(string OrganizationId, string Key, Instant HappenedAt) : IRecord
{
    /// <summary>
    /// How long an entry is kept: 90 days, so that the ledger does not grow forever. A change feed that is read again from its beginning also
    /// delivers older events; no mail is sent for those.
    /// </summary>
    public static readonly Duration Lifetime = Duration.FromDays(90);

    /// <summary>The sequence of the interview that the effect was made from; <c>null</c> for entries of earlier versions.</summary>
    public long? Sequence { get; init; }

    string IRecord.Id => RecordId(Key);

    public static string RecordId(string key) => $"ledger:{key}";
}
