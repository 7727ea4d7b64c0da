using NodaTime;

namespace Interviews.Domain.Scheduling.Busy;

/// <summary>Reads when an iCalendar file (RFC 5545) makes its owner busy. Nothing but times comes out of it.</summary>
public interface IBusyCalendarReader
{
    /// <param name="owner">Where times without a zone and whole days are; <c>null</c> when that is not known, so that the file has to say it (<c>X-WR-TIMEZONE</c>).</param>
    /// <param name="window">Which time is asked about.</param>
    /// <returns>
    /// Sorted periods within the window that neither overlap nor touch; or <c>validation_failed</c>, on the name of a property or on <c>body</c>, which names the line.
    /// </returns>
    Result<IReadOnlyList<BusyPeriod>> Read(string file, DateTimeZone? owner, Interval window);
}
