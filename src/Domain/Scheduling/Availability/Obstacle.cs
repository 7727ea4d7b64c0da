using System.Runtime.InteropServices;
using NodaTime;

namespace Interviews.Domain.Scheduling.Availability;

/// <summary>Starts at which an interview is impossible for one person or room, and why.</summary>
/// <param name="Starts">From the first impossible start to the next possible one.</param>
/// <param name="InterviewId">Whose time it is, where it is another interview's or a hold's.</param>
/// <param name="Cause">The time that is taken or closed; <c>null</c> when it is simply the wanted time.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Obstacle(Interval Starts, ObstacleReason Reason, Guid? InterviewId, Interval? Cause);

/// <summary>Why a person or a room cannot take an interview.</summary>
public enum ObstacleReason
{
    /// <summary>By another interview.</summary>
    Taken,

    /// <summary>For somebody who is about to book.</summary>
    Held,

    /// <summary>By the person's own calendar.</summary>
    Busy,

    /// <summary>The person does not work then.</summary>
    OutsideHours,

    /// <summary>The person has as many interviews that day as they take.</summary>
    DayLimit,

    /// <summary>The person has as many interviews that week as they take.</summary>
    WeekLimit,

    /// <summary>The person's calendar is not known for that time, and unknown is never free.</summary>
    CalendarUnknown,

    /// <summary>The room holds fewer people than take part.</summary>
    RoomTooSmall,
}
