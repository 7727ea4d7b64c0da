using Interviews.Domain.Storage;

namespace Interviews.Domain.Calendars;

/// <summary>
/// What is known of an interview's event in a calendar. Written before the calendar is, and again after: whoever finds it begun and not finished knows that
/// the calendar may hold more than is written here.
/// </summary>
public sealed record CalendarEntry : IRecord
{
    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>Which calendar: <c>outlook</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Counts the events that this interview has had: one that was cancelled does not come back.</summary>
    public int Generation { get; init; } = 1;

    /// <summary>The calendar's id of the event; <c>null</c> while none is known.</summary>
    public string? EventId { get; init; }

    public string? ICalUId { get; init; }

    /// <summary>The calendar's version of the event.</summary>
    public string? ChangeKey { get; init; }

    /// <summary>The link to the online meeting that the calendar made.</summary>
    public string? JoinUrl { get; init; }

    /// <summary>Somebody has begun to create this generation of the event.</summary>
    public bool CreateBegun { get; init; }

    /// <summary>The interview's sequence up to which the calendar says what the interview says; 0 for never.</summary>
    public long SyncedSequence { get; init; }

    /// <summary>The messages, by sequence, that have begun to write to the calendar and not finished. Each finishes in the end, because its queue delivers it until it does.</summary>
    public IReadOnlyList<long> Open { get; init; } = [];

    /// <summary>Whether the calendar has an event, or may have one.</summary>
    public bool MayExist => EventId is not null || CreateBegun;

    /// <summary>The same whenever the same event is created, so that the calendar makes one of it.</summary>
    public string TransactionId => $"{InterviewId}-{Generation}";

    string IRecord.Id => RecordId(InterviewId);

    public static string RecordId(Guid interviewId) => $"calendar-event:{interviewId}";

    public CalendarEntry Begin(long message, bool creates) => this with { Open = [.. Open.Where(other => other != message), message], CreateBegun = CreateBegun || creates };

    public CalendarEntry Wrote(CalendarReceipt receipt) =>
        this with { EventId = receipt.EventId, ICalUId = receipt.ICalUId, ChangeKey = receipt.ChangeKey, JoinUrl = receipt.JoinUrl ?? JoinUrl };

    /// <summary>There is no event any more; the next one is another.</summary>
    public CalendarEntry Removed() =>
        this with { Generation = MayExist ? Generation + 1 : Generation, EventId = null, ICalUId = null, ChangeKey = null, JoinUrl = null, CreateBegun = false };

    public CalendarEntry Finish(long message) => this with { Open = [.. Open.Where(other => other != message)] };
}
