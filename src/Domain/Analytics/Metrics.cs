using Interviews.Domain.Storage;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Analytics;

/// <summary>
/// A projection: what the interviews of one subject that start in one day or month add up to. Only sums of whole numbers, so that it does not matter
/// in which order they were added. A document whose sums are all zero does not exist.
/// </summary>
public sealed record Metrics : IRecord
{
    public required string OrganizationId { get; init; }

    /// <inheritdoc cref="AnalyticsGenerations"/>
    public required int Generation { get; init; }

    /// <summary>A <see cref="MetricsSubject.Key"/>.</summary>
    public required string Subject { get; init; }

    public required MetricsGrain Grain { get; init; }

    /// <summary>The day, or the first day of the month.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>By the names of <see cref="Counting.Counter"/>; none is zero.</summary>
    public required IReadOnlyDictionary<string, long> Counters { get; init; }

    string IRecord.Id => RecordId(Generation, new MetricsKey(Subject, Grain, Date));

    public static string RecordId(int generation, MetricsKey key) => Prefix(generation, key.Subject, key.Grain) + LocalDatePattern.Iso.Format(key.Date);

    /// <summary>What the ids of a subject's documents begin with; behind it stands the date, so that they sort by time.</summary>
    public static string Prefix(int generation, string subject, MetricsGrain grain) =>
        $"{GenerationPrefix(generation)}{subject}:{(grain == MetricsGrain.Day ? "day" : "month")}:";

    public static string GenerationPrefix(int generation) => $"metrics:{generation:D8}:";
}

/// <summary>The length of time that one document stands for. A week is the sum of its days.</summary>
public enum MetricsGrain
{
    Day,
    Month,
}

/// <summary>Which document of a generation.</summary>
/// <param name="Subject">A <see cref="MetricsSubject.Key"/>.</param>
public readonly record struct MetricsKey(string Subject, MetricsGrain Grain, LocalDate Date);
