using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.DeadLetters;

/// <summary>
/// Failed attempts of one consumer of the change feed, close enough together to be one trouble: nothing behind the batch it fails on is delivered meanwhile.
/// Nothing is written when a batch succeeds, so a stall is over when no further failure has come for a while.
/// </summary>
public sealed record FeedStall : IRecord
{
    /// <summary>A failure this long after the one before it begins another stall. Retries are at most a minute apart, and an attempt takes its time too.</summary>
    public static readonly Duration Silence = Duration.FromMinutes(5);

    /// <summary>How long failures go on before the feed counts as standing still: throttling and a restart of the store are over sooner.</summary>
    public static readonly Duration Patience = Duration.FromMinutes(2);

    /// <summary>How long the store remembers it after the last failure.</summary>
    public static readonly Duration Lifetime = Duration.FromDays(1);

    /// <summary>No organization: the batch may hold documents of many.</summary>
    public string OrganizationId { get; init; } = DeadLetter.UnknownOrganization;

    /// <inheritdoc cref="DeadLetter.Consumer"/>
    public required string Consumer { get; init; }

    public required Instant FailingSince { get; init; }

    public required Instant LastFailedAt { get; init; }

    /// <summary>How many have failed since, at least 1.</summary>
    public required int Attempts { get; init; }

    /// <summary>What the last attempt failed with, by the exception's type: its text may name people.</summary>
    public required string ErrorType { get; init; }

    string IRecord.Id => RecordId(Consumer);

    public static string RecordId(string consumer) => $"feedstall:{consumer}";

    /// <summary>The stall that this failure begins.</summary>
    public static FeedStall Begin(string consumer, string errorType, Instant now) =>
        new() { Consumer = consumer, FailingSince = now, LastFailedAt = now, Attempts = 1, ErrorType = errorType };

    /// <summary>This failure after the stall before it, if any: its continuation, or the beginning of another one.</summary>
    public FeedStall After(FeedStall? earlier) => earlier is null || earlier.IsOverAt(LastFailedAt)
        ? this
        : this with { FailingSince = earlier.FailingSince, LastFailedAt = Instant.Max(LastFailedAt, earlier.LastFailedAt), Attempts = earlier.Attempts + Attempts };

    /// <summary>Whether the feed counts as standing still: it has failed for long enough, and lately.</summary>
    public bool StandsStillAt(Instant now) => LastFailedAt - FailingSince >= Patience && !IsOverAt(now);

    private bool IsOverAt(Instant now) => now - LastFailedAt > Silence;
}
