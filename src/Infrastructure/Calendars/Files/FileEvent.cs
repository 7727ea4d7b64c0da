using System.Globalization;
using Interviews.Domain.Scheduling.Recurring;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>What an event says of time.</summary>
/// <param name="Line">Where it begins.</param>
internal sealed record FileEvent(int Line, FileTime Start)
{
    /// <summary>The same for a recurring event and for those that replace one of its occurrences; <c>null</c> when the event says none.</summary>
    public string? Uid { get; private init; }

    /// <summary>Of two events that replace the same occurrence, the larger one is the later.</summary>
    public int Sequence { get; private init; }

    /// <summary>It neither was cancelled, nor leaves its time free.</summary>
    public bool IsBusy { get; private init; }

    public FileTime? End { get; private init; }

    public FileLength? Length { get; private init; }

    public IReadOnlyList<RuleParts> Rules { get; private init; } = [];

    /// <summary><c>EXRULE</c> of RFC 2445, which old files have.</summary>
    public IReadOnlyList<RuleParts> ExceptRules { get; private init; } = [];

    public IReadOnlyList<FilePeriod> Added { get; private init; } = [];

    public IReadOnlyList<FileTime> Removed { get; private init; } = [];

    /// <summary>Which occurrence of the events with the same <see cref="Uid"/> this one replaces.</summary>
    public FileTime? Replaces { get; private init; }

    /// <returns><c>null</c> when something is wrong with it.</returns>
    public static FileEvent? Read(Component component, FileErrors errors)
    {
        if (component.Property("DTSTART") is not { } begins)
        {
            errors.Add("DTSTART", $"The event in line {component.Line} has no DTSTART.");
            return null;
        }

        CheckOnce(component, errors, "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID");
        if (component.Property("RECURRENCE-ID") is { } recurrence && recurrence.Parameters.ContainsKey("RANGE"))
        {
            errors.Add(recurrence, "has a RANGE, which is not read: replace the occurrences one by one.");
        }

        return FileTime.Read(begins, errors) is { } start ? new FileEvent(component.Line, start)
        {
            Uid = component.Property("UID")?.Value,
            Sequence = int.TryParse(component.Property("SEQUENCE")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0,
            IsBusy = !Says(component, "STATUS", "CANCELLED") && !Says(component, "TRANSP", "TRANSPARENT"),
            End = FileTime.Read(component.Property("DTEND"), errors),
            Length = FileLength.Read(component.Property("DURATION"), errors),
            Rules = ReadRules(component, "RRULE", errors),
            ExceptRules = ReadRules(component, "EXRULE", errors),
            Added = [.. component.All("RDATE").SelectMany(line => FilePeriod.ReadAll(line, errors))],
            Removed = [.. component.All("EXDATE").SelectMany(line => FileTime.ReadAll(line, errors))],
            Replaces = FileTime.Read(component.Property("RECURRENCE-ID"), errors),
        }
        : null;
    }

    /// <summary>Those of the rules that are any.</summary>
    public static IReadOnlyList<RuleParts> ReadRules(Component component, string property, FileErrors errors)
    {
        var rules = new List<RuleParts>();
        foreach (var line in component.All(property))
        {
            var rule = RuleParts.Parse(property, line.Value);
            if (rule.IsRefused)
            {
                errors.Add(property, $"Line {line.Number}: {rule.Refusal.Errors[property][0]}");
            }
            else
            {
                rules.Add(rule.Value);
            }
        }

        return rules;
    }

    private static bool Says(Component component, string property, string value) =>
        component.All(property).Any(line => line.Value.Equals(value, StringComparison.OrdinalIgnoreCase));

    private static void CheckOnce(Component component, FileErrors errors, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (component.All(property).Skip(1).FirstOrDefault() is { } second)
            {
                errors.Add(second, $"is there twice in the event that begins in line {component.Line}.");
            }
        }
    }
}
