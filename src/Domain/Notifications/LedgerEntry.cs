using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Notifications;

/// <summary>Says that an effect has happened. Kept as long as a redelivery is possible.</summary>
/// <param name="Key">An <see cref="EffectKey"/> as text.</param>
public sealed record LedgerEntry(string OrganizationId, string Key, Instant HappenedAt) : IDocument
{
    string IDocument.Id => DocumentId(Key);

    public static string DocumentId(string key) => $"ledger:{key}";
}
