using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Scheduling.Busy;

/// <summary>
/// That somebody's busy times are known, and for which time. Outside of it they are unknown, which is never free (REQ-SCH-19). The periods are in
/// <see cref="BusyMonth"/>, so that whoever asks about a window reads this and the months of the window by their ids.
/// </summary>
public sealed record BusyCalendar : IRecord
{
    /// <summary>
    /// How many days from its upload on a file is read. Events may recur without end, so that the reading has to end somewhere; interviews are scheduled weeks ahead, and
    /// within a year and a month a calendar has changed so much that it has to be uploaded again anyway.
    /// </summary>
    public const int DaysAhead = 400;

    /// <summary>The most bytes of a file: years of somebody's calendar, most of which are descriptions that are passed over.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>A day that has begun in any time zone is known from its beginning on.</summary>
    private const int DaysBefore = 1;

    public required string PersonId { get; init; }

    public required string OrganizationId { get; init; }

    public required Instant ImportedAt { get; init; }

    /// <summary>Busy times are known from this instant on.</summary>
    public required Instant KnownFrom { get; init; }

    /// <summary>Busy times are known up to this instant, without it.</summary>
    public required Instant KnownThrough { get; init; }

    /// <summary>How many periods the person is busy in, over all months.</summary>
    public required int PeriodCount { get; init; }

    /// <summary>Whether everything that makes the person busy within the window is known.</summary>
    public bool Knows(Interval window) => KnownFrom <= window.Start && window.End <= KnownThrough;

    /// <summary>The ids of all <see cref="BusyMonth"/>s that can belong to this calendar.</summary>
    public IReadOnlyList<string> Keys() => Keys(PersonId, new DateInterval(KnownFrom.InUtc().Date, KnownThrough.InUtc().Date));

    string IRecord.Id => RecordId(PersonId);

    public static string RecordId(string personId) => $"busy:{personId}";

    /// <summary>The time that a file is read for that is uploaded now.</summary>
    public static Interval Horizon(Instant now) => new(now - Duration.FromDays(DaysBefore), now + Duration.FromDays(DaysAhead));

    /// <summary>The ids of the <see cref="BusyMonth"/>s with everything that touches the days: for 62 days, at most four.</summary>
    /// <param name="days">In UTC.</param>
    public static IReadOnlyList<string> Keys(string personId, DateInterval days)
    {
        var first = BusyMonth.Of(days.Start);
        var count = Period.Between(first, BusyMonth.Of(days.End), PeriodUnits.Months).Months + 1;
        return [.. Enumerable.Range(0, count).Select(months => BusyMonth.RecordId(personId, first.PlusMonths(months)))];
    }
}
