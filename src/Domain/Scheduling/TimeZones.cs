using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>The IANA time zone database that everything is computed with.</summary>
public static class TimeZones
{
    /// <returns>The zone, or <c>null</c> when there is none of that id.</returns>
    public static DateTimeZone? Find(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    /// <summary>What a request is told whose <c>timeZone</c> is none.</summary>
    public static string Unknown(string zone) => $"'timeZone' must be an IANA zone id such as Europe/Berlin; it is '{zone}'.";
}
