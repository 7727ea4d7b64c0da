namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>By which rules interviews can recur: those that people mean, and that end.</summary>
internal static class SeriesRules
{
    private const string Field = "rrule";

    private static readonly HashSet<string> _parts = ["FREQ", "COUNT", "UNTIL", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"];

    /// <param name="text">With or without <c>RRULE:</c> before it.</param>
    public static Result<RuleParts> Parse(string text)
    {
        const string Property = "RRULE:";
        var rule = text.Trim();
        return RuleParts.Parse(Field, rule.StartsWith(Property, StringComparison.OrdinalIgnoreCase) ? rule[Property.Length..] : rule)
            .Then<RuleParts>(parts => Unsupported(parts) is { } reason ? Refusal.Invalid(Field, $"'{Field}' {reason}") : parts);
    }

    private static string? Unsupported(RuleParts rule) => rule switch
    {
        _ when rule.Names.FirstOrDefault(name => !_parts.Contains(name)) is { } name => $"has {name}, by which interviews do not recur; what is taken is {string.Join(", ", _parts)}.",
        { Frequency: < RuleFrequency.Daily } => $"has FREQ={rule["FREQ"]}; interviews recur DAILY, WEEKLY, MONTHLY or YEARLY.",
        { HasOrdinalDays: true, Frequency: not RuleFrequency.Monthly } => $"counts the days of BYDAY={rule["BYDAY"]}, which only FREQ=MONTHLY does here.",
        { Frequency: RuleFrequency.Weekly } when rule["BYMONTHDAY"] is not null => "has BYMONTHDAY, which FREQ=WEEKLY cannot have.",
        { Count: null, Until: null } => "has no end: it needs COUNT or UNTIL.",
        _ => null,
    };
}
