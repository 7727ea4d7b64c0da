using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>Interviews that recur by one rule. Each of them is an interview of its own; the series says which belong together.</summary>
/// <param name="Rule">As in <c>RRULE</c> (RFC 5545, section 3.8.5.3).</param>
/// <param name="TimeZone">IANA zone id, in which the rule was meant.</param>
/// <param name="InterviewIds">In the order of their first starts.</param>
public sealed record Series(Guid SeriesId, string OrganizationId, string Rule, string TimeZone, IReadOnlyList<Guid> InterviewIds) : IRecord
{
    /// <summary>The <see cref="SeriesChange"/> that is being carried out; <c>null</c> when none is.</summary>
    public Guid? ChangeId { get; init; }

    public required string CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    string IRecord.Id => RecordId(SeriesId);

    public static string RecordId(Guid seriesId) => $"series:{seriesId}";
}
