using NodaTime;

namespace Interviews.Infrastructure.Calendars.Recurrence;

/// <summary>From one local time to another, both included.</summary>
internal sealed record LocalWindow(LocalDateTime Start, LocalDateTime End);
