using NodaTime;

namespace Interviews.Domain.Calendars;

/// <summary>
/// What a calendar is to show of an interview. Everybody whom an attendee lets into their calendar reads it, so it holds neither notes nor a scorecard's
/// address nor who the candidate is (REQ-CAL-06).
/// </summary>
public sealed record CalendarEvent(string Subject, string Body, Instant Start, Instant End, string? Location, IReadOnlyList<Attendee> Attendees)
{
    /// <summary>The calendar is to make an online meeting, whose link the interview lacks.</summary>
    public bool NeedsMeeting { get; init; }

    /// <summary>The event is an online meeting of the calendar's own, whose text in the body must stay as it is.</summary>
    public bool HasMeeting { get; init; }
}

/// <param name="Optional">Trainees, whom the interview does not wait for.</param>
public sealed record Attendee(string Name, string Email, bool Optional);
