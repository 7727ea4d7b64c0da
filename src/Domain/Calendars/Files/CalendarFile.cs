namespace Interviews.Domain.Calendars.Files;

/// <summary>Interviews as an iCalendar object (RFC 5545): calendar programs import it, subscribe to it, or receive it with a mail.</summary>
/// <param name="Method"><c>null</c> for a file that is read and asks for nothing.</param>
/// <param name="Name">What a program that subscribes to the file calls it; <c>null</c> for the file of one interview.</param>
public sealed record CalendarFile(CalendarMethod? Method, IReadOnlyList<CalendarFileEvent> Events, string? Name = null);

/// <summary>What a file that comes with a mail asks of the program that reads it (RFC 5546, section 1.4).</summary>
public enum CalendarMethod
{
    /// <summary>Invite the attendee, or change what they were invited to.</summary>
    Request,

    /// <summary>Call the event off for the attendee.</summary>
    Cancel,
}
