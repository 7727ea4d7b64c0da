using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.DeadLetters;

/// <summary>Something that a consumer of the change feed or of a queue could not handle, put aside so that its neighbors go on.</summary>
public sealed partial record DeadLetter : IRecord
{
    /// <summary>Keeps what names no organization. No token can be of an organization of this name.</summary>
    public const string UnknownOrganization = "?";

    public required string OrganizationId { get; init; }

    /// <summary>Who could not handle it, such as <c>dispatch</c>, <c>analytics</c> or the name of a queue.</summary>
    public required string Consumer { get; init; }

    /// <summary>Names the item among those of its consumer: delivered again, it is the same dead letter.</summary>
    public required string ItemId { get; init; }

    /// <summary>The interview it is about, if it is about one.</summary>
    public Guid? InterviewId { get; init; }

    /// <summary>The item itself, as JSON text.</summary>
    public required string Item { get; init; }

    /// <summary>Of the last failure.</summary>
    public required string Reason { get; init; }

    /// <summary>How often it failed, at least 1.</summary>
    public required int Attempts { get; init; }

    public required Instant FirstFailedAt { get; init; }

    public required Instant LastFailedAt { get; init; }

    /// <summary>When it was last handed to its consumer again and accepted, or <c>null</c> while it waits.</summary>
    public Instant? ReplayedAt { get; init; }

    /// <summary>What clients call it: plain characters, the same for the same consumer and item.</summary>
    public string Key => KeyOf(Consumer, ItemId);

    string IRecord.Id => RecordId(Key);

    public static string RecordId(string key) => $"deadletter:{key}";

    public static string KeyOf(string consumer, string itemId) =>
        $"{consumer}.{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(itemId)).AsSpan(0, 15))}";

    /// <summary>Whether a dead letter can be called so at all.</summary>
    public static bool IsKey(string text) => KeyPattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z-]{1,50}\.[A-Za-z0-9_-]{20}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyPattern();

    /// <summary>This failure after those that came before it, if any.</summary>
    public DeadLetter After(DeadLetter? earlier) => earlier is null
        ? this
        : this with { Attempts = earlier.Attempts + 1, FirstFailedAt = earlier.FirstFailedAt, ReplayedAt = null };
}

/// <summary>The organization's dead letters by consumer, or those of one consumer.</summary>
public sealed record DeadLettersOf(string? Consumer) : IdRange<DeadLetter>
{
    public override string Prefix => DeadLetter.RecordId(Consumer is null ? string.Empty : $"{Consumer}.");
}
