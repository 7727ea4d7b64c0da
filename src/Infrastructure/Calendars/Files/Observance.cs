using Interviews.Domain.Scheduling.Recurring;
using Interviews.Infrastructure.Calendars.Recurrence;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>Standard or daylight saving time of a zone: the offset to UTC that it brings, and when it begins (RFC 5545, section 3.6.5).</summary>
/// <param name="From">The offset before it, by which the times of its beginning are local.</param>
internal sealed record Observance(LocalDateTime Start, Offset From, Offset To, IReadOnlyList<RuleParts> Rules, IReadOnlyList<LocalDateTime> Added)
{
    private static readonly OffsetPattern[] _patterns = [OffsetPattern.CreateWithInvariantCulture("+HHmm"), OffsetPattern.CreateWithInvariantCulture("+HHmmss")];

    /// <summary>When it begins, up to some time.</summary>
    public IEnumerable<Instant> Onsets(LocalDateTime last, ExpansionLimit limit)
    {
        var before = DateTimeZone.ForOffset(From);
        var recurring = Rules.SelectMany(rule =>
            RuleStarts.Of(rule, Start, hasTime: true, new LocalWindow(Start, last), limit).TakeWhile(start => rule.Reaches(start, before)));
        return recurring.Concat(Added).Append(Start).Select(start => start.WithOffset(From).ToInstant());
    }

    /// <returns><c>null</c> when something is wrong with it.</returns>
    public static Observance? Read(Component component, FileErrors errors)
    {
        var (start, from, to) = (FileTime.Read(Required("DTSTART"), errors), ReadOffset(Required("TZOFFSETFROM"), errors), ReadOffset(Required("TZOFFSETTO"), errors));
        var rules = FileEvent.ReadRules(component, "RRULE", errors);
        var added = component.All("RDATE").SelectMany(line => FilePeriod.ReadAll(line, errors)).Select(period => period.Start.Local);
        return start is not null && from is { } before && to is { } after ? new Observance(start.Local, before, after, rules, [.. added]) : null;

        ContentLine? Required(string property)
        {
            var line = component.Property(property);
            if (line is null)
            {
                errors.Add(property, $"{component.Name} in line {component.Line} has no {property}.");
            }

            return line;
        }
    }

    private static Offset? ReadOffset(ContentLine? line, FileErrors errors)
    {
        if (line is null)
        {
            return null;
        }

        var parsed = _patterns.Select(pattern => pattern.Parse(line.Value)).FirstOrDefault(parsed => parsed.Success);
        if (parsed is null)
        {
            errors.Add(line, "is no offset to UTC, such as +0100.");
        }

        return parsed?.Value;
    }
}
