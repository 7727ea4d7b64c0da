using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Calendars;

/// <summary>How far the calendar is behind the interview, which the interview itself knows (REQ-CAL-02).</summary>
/// <param name="Reason">Why it failed.</param>
public sealed record CalendarSyncState(CalendarState State, string? Reason)
{
    /// <returns><c>null</c> for an interview that was over before there was a calendar.</returns>
    public static CalendarSyncState? Of(Interview interview, Instant now)
    {
        var delivery = interview.Deliveries.GetValueOrDefault(DeliveryChannel.Calendar);
        if (delivery is null && interview.Time.EndsAt <= now)
        {
            return null;
        }

        if (delivery is null || interview.CalendarThrough < interview.CalendarChange)
        {
            return new CalendarSyncState(CalendarState.Pending, null);
        }

        return delivery.State == DeliveryState.Failed ? new CalendarSyncState(CalendarState.Failed, delivery.Reason) : new CalendarSyncState(CalendarState.Synced, null);
    }
}

public enum CalendarState
{
    /// <summary>Something changed that the calendar does not say yet.</summary>
    Pending,

    /// <summary>The calendar says what the interview says.</summary>
    Synced,

    /// <summary>Given up until somebody has it replayed, or the next change comes.</summary>
    Failed,
}
