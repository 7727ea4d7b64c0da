using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>From the local times that a rule gives to the instants of a series: no occurrence is moved, left out or guessed (REQ-SCH-30).</summary>
public static class SeriesStarts
{
    private const string Field = "rrule";

    private static readonly LocalDateTimePattern _toTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <param name="expand">The local times of a rule from its first start on, in their order. They need not end: <c>UNTIL</c> is heeded here.</param>
    /// <returns>
    /// The starts, without those excepted. Refused with <c>validation_failed</c>: on <c>timeZone</c> for a zone that is none; on <c>scheduledAt</c> for a first start that
    /// does not exist, or happens twice without its offset; on <c>rrule</c> for a rule that is none, is not supported, does not give the first start or gives too many, and for
    /// each occurrence that does not exist in the zone, or happens twice and not once at the offset of the first start; on <c>exdates</c> for one that is no start.
    /// </returns>
    public static Result<IReadOnlyList<Instant>> Of(RecurringTime time, Func<RuleParts, IEnumerable<LocalDateTime>> expand)
    {
        var first = LocalTimes.Resolve("scheduledAt", time.First, time.Zone, time.FirstOffset);
        var rule = SeriesRules.Parse(time.Rule);
        if ((first.Refusal ?? rule.Refusal) is { } refusal)
        {
            return refusal;
        }

        var zone = TimeZones.Find(time.Zone)!;
        var given = expand(rule.Value).TakeWhile(start => rule.Value.Reaches(start, zone)).Take(time.Most + time.Except.Count + 1).ToArray();
        return (CheckFirst(time, rule.Value, given) ?? CheckExceptions(time, given)) is { } wrong
            ? wrong
            : Resolve(time, zone.GetUtcOffset(first.Value), [.. given.Except(time.Except)]);
    }

    /// <summary>Whoever excepts a day on which nothing takes place meant another one.</summary>
    private static Refusal? CheckExceptions(RecurringTime time, LocalDateTime[] given)
    {
        var others = time.Except.Except(given).Order().Select(start => ("exdates", $"'exdates' has {Text(start)}, which is no start of the series."));
        return given.Length > time.Most + time.Except.Count || !others.Any() ? null : Refusal.Invalid([.. others]);
    }

    private static Refusal? CheckFirst(RecurringTime time, RuleParts rule, LocalDateTime[] given) => given switch
    {
        [var first, ..] when first == time.First => null,
        [var first, ..] => Refusal.Invalid(Field, $"'{Field}' {rule} does not give the first start {Text(time.First)}: the first that it gives is {Text(first)}."),
        _ => Refusal.Invalid(Field, $"'{Field}' {rule} ends before the first start {Text(time.First)}."),
    };

    private static Result<IReadOnlyList<Instant>> Resolve(RecurringTime time, Offset usual, LocalDateTime[] starts)
    {
        if (starts.Length == 0 || starts.Length > time.Most)
        {
            var count = starts.Length == 0 ? "leaves no start that is not excepted" : $"gives more than {time.Most} starts; {time.Most} is the most";
            return Refusal.Invalid(Field, $"'{Field}' {count}.");
        }

        var resolved = Array.ConvertAll(starts, start => LocalTimes.ResolveLike(Field, start, time.Zone, usual));
        return Refusal.All([.. resolved.Select(start => start.Refusal)]) is { } unreal ? unreal : Array.ConvertAll(resolved, start => start.Value);
    }

    private static string Text(LocalDateTime local) => _toTheMinute.Format(local);
}
