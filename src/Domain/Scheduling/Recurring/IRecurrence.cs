using NodaTime;

namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>When a series of interviews takes place.</summary>
public interface IRecurrence
{
    /// <returns>The starts in their order; or <c>validation_failed</c> on <c>rrule</c>, <c>scheduledAt</c> or <c>timeZone</c>, as <see cref="SeriesStarts"/> says.</returns>
    Result<IReadOnlyList<Instant>> Starts(RecurringTime time);
}

/// <summary>A local time that recurs: 10:00 stays 10:00 when the clocks change.</summary>
/// <param name="Rule">As in <c>RRULE</c> (RFC 5545, section 3.8.5.3).</param>
/// <param name="First">The first start, which the rule has to give too.</param>
/// <param name="Zone">IANA zone id.</param>
public sealed record RecurringTime(string Rule, LocalDateTime First, string Zone)
{
    /// <summary>The most interviews of one series.</summary>
    public const int MostStarts = 100;

    /// <summary>Starts that the rule gives and that do not take place (<c>EXDATE</c>).</summary>
    public IReadOnlyList<LocalDateTime> Except { get; init; } = [];

    /// <summary>Says which first start is meant when its local time happens twice.</summary>
    public Offset? FirstOffset { get; init; }

    public int Most { get; init; } = MostStarts;
}
