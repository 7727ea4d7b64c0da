using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Interviews.Domain.Scheduling;

/// <summary>From what a person writes to the instant it means (REQ-SCH-13, REQ-SCH-14): no local time is ever guessed.</summary>
public static class LocalTimes
{
    private static readonly OffsetDateTimePattern[] _withOffset =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<G>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>"),
    ];

    private static readonly LocalDateTimePattern[] _withoutOffset =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
    ];

    private static readonly LocalDateTimePattern _toTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static readonly OffsetDateTimePattern _toTheMinuteWithOffset = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");

    /// <summary>
    /// An instant as far as clients keep it: JavaScript and JSON libraries read milliseconds, and would send back another instant than the one that they were given.
    /// </summary>
    public static Instant Shortened(Instant instant) => Instant.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    /// <summary>ISO 8601: an instant (<c>Z</c> or an offset), or a local time, which is then one of <paramref name="zone"/>. Kept to the millisecond.</summary>
    /// <param name="field">What the request calls it; a refusal is <c>validation_failed</c> on this field.</param>
    /// <param name="zone">IANA zone id; needed only for a local time.</param>
    public static Result<Instant> Parse(string field, string text, string? zone)
    {
        if (First(_withOffset, text) is { } offset)
        {
            return IsWithinReason(offset.Year) ? Shortened(offset.ToInstant()) : Unreasonable(field, text);
        }

        if (First(_withoutOffset, text) is not { } local)
        {
            return Refusal.Invalid(field, $"'{field}' must be a time of ISO 8601, such as 2026-01-05T14:00:00Z, or 2026-01-05T14:00 with a time zone; it is '{text}'.");
        }

        return zone is null
            ? Refusal.Invalid(field, $"'{field}' is the local time {text}; it needs an offset or a 'timeZone'.")
            : Resolve(field, local, zone).Then<Instant>(instant => Shortened(instant));
    }

    /// <param name="offset">Says which of the two is meant when the local time happens twice.</param>
    /// <returns>
    /// The instant, or <c>validation_failed</c>: on <c>timeZone</c> when there is no such zone, on <paramref name="field"/> when the local time does not
    /// exist there (names the two nearest that do), when it happens twice and <paramref name="offset"/> does not say which (names both), or never has that offset.
    /// </returns>
    public static Result<Instant> Resolve(string field, LocalDateTime local, string zone, Offset? offset = null)
    {
        if (TimeZones.Find(zone) is not { } known)
        {
            return Refusal.Invalid("timeZone", TimeZones.Unknown(zone));
        }

        if (!IsWithinReason(local.Year))
        {
            return Unreasonable(field, Text(local));
        }

        var mapping = known.MapLocal(local);
        var meant = Candidates(mapping).Where(time => offset is null || time.Offset == offset).ToList();
        return meant switch
        {
            [var only] => only.ToInstant(),
            _ when mapping.Count == 0 => Refusal.Invalid(field, Missing(local, mapping)),
            [] => Refusal.Invalid(field, $"{Text(local)} in {zone} never has the offset {offset}; it is {Text(mapping.First())}."),
            _ => Refusal.Invalid(field, $"{Text(local)} happens twice in {zone}; say which: {Text(mapping.First())} or {Text(mapping.Last())}."),
        };
    }

    /// <summary>As <see cref="Resolve"/>; of a local time that happens twice the one at the offset <paramref name="usual"/> is meant, where one of them is.</summary>
    public static Result<Instant> ResolveLike(string field, LocalDateTime local, string zone, Offset usual)
    {
        var mapping = TimeZones.Find(zone)?.MapLocal(local);
        return Resolve(field, local, zone, mapping is { Count: 2 } && Candidates(mapping).Any(time => time.Offset == usual) ? usual : null);
    }

    private static IEnumerable<ZonedDateTime> Candidates(ZoneLocalMapping mapping) => mapping.Count switch
    {
        0 => [],
        1 => [mapping.Single()],
        _ => [mapping.First(), mapping.Last()],
    };

    private static string Missing(LocalDateTime local, ZoneLocalMapping mapping)
    {
        // The clock shows every time before the gap and every one from its end on; people speak of minutes.
        var before = mapping.EarlyInterval.IsoLocalEnd.PlusMinutes(-1);
        var after = mapping.LateInterval.IsoLocalStart;
        return $"{Text(local)} does not exist in {mapping.Zone.Id}, where the clocks go forward; the nearest times are {Text(before)} and {Text(after)}.";
    }

    private static Refusal Unreasonable(string field, string text) => Refusal.Invalid(field, $"'{field}' must lie between the years 1900 and 2500; it is {text}.");

    // Far from the ends of what NodaTime represents, so that nothing overflows afterwards.
    private static bool IsWithinReason(int year) => year is >= 1900 and < 2500;

    private static string Text(LocalDateTime local) => _toTheMinute.Format(local);

    private static string Text(ZonedDateTime time) => _toTheMinuteWithOffset.Format(time.ToOffsetDateTime());

    private static T? First<T>(IEnumerable<IPattern<T>> patterns, string text)
        where T : struct => patterns.Select(pattern => pattern.Parse(text)).FirstOrDefault(parsed => parsed.Success)?.Value;
}
