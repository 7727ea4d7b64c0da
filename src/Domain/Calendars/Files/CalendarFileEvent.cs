using Interviews.Domain.Notifications;
using NodaTime;

namespace Interviews.Domain.Calendars.Files;

/// <summary>An interview in a calendar file. It has one attendee at most, who reads it: nobody learns the addresses of others.</summary>
public sealed record CalendarFileEvent
{
    /// <summary>The same in every file about this interview, so that a program changes its event instead of adding one.</summary>
    public required string Uid { get; init; }

    /// <summary>Grows whenever the event changes: of two files, the one with the greater number is the later one.</summary>
    public required int Sequence { get; init; }

    /// <summary>The last change of the interview.</summary>
    public required Instant ChangedAt { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    /// <summary>IANA zone id, in which <see cref="Start"/> and <see cref="End"/> are written.</summary>
    public required string TimeZone { get; init; }

    public required string Summary { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }

    /// <summary>The interview's page.</summary>
    public string? Url { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>Of those with whom the reader shares their calendar, nobody is to see more than that the time is taken.</summary>
    public bool IsPrivate { get; init; }

    public MailContact? Organizer { get; init; }

    public Attendee? Attendee { get; init; }
}
