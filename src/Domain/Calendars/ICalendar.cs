namespace Interviews.Domain.Calendars;

/// <summary>A calendar that people's interviews are written to. Every call can be repeated; a fault that passes by itself is an exception.</summary>
public interface ICalendar
{
    /// <summary>As people's entries in the directory name it: <c>outlook</c>.</summary>
    string Name { get; }

    /// <summary>Makes the event that <paramref name="entry"/> tells of say this; creates it when there is none.</summary>
    /// <param name="entry">When it has begun to be created and no id is known, the calendar is asked for it first.</param>
    Task<CalendarOutcome> UpsertAsync(CalendarEvent wanted, CalendarEntry entry, CancellationToken cancellationToken);

    /// <summary>Calls the event off, and tells its attendees. One that does not exist is called off already.</summary>
    Task<CalendarOutcome> CancelAsync(CalendarEntry entry, CancellationToken cancellationToken);
}

/// <summary>What the calendar made of it.</summary>
public abstract record CalendarOutcome
{
    private CalendarOutcome()
    {
    }

    public sealed record Written(CalendarReceipt Receipt) : CalendarOutcome;

    /// <summary>The event is not there: called off as asked, or deleted by somebody.</summary>
    public sealed record Gone : CalendarOutcome;

    /// <summary>The calendar will not have it, however often it is asked.</summary>
    /// <param name="Reason">For people to read; says nothing of any person.</param>
    public sealed record Refused(string Reason) : CalendarOutcome;
}

/// <param name="ChangeKey">The calendar's version of the event.</param>
/// <param name="JoinUrl">The link to its online meeting, if it has one.</param>
public sealed record CalendarReceipt(string EventId, string? ICalUId, string? ChangeKey, string? JoinUrl);
