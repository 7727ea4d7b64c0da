using System.Globalization;
using NodaTime;

namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>A recurrence rule (RFC 5545, section 3.3.10) taken apart: every part is one that the RFC knows, with a value that the part can have.</summary>
public sealed class RuleParts
{
    private static readonly string[] _days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private static readonly Dictionary<string, Func<string, bool>> _values = new()
    {
        ["FREQ"] = value => value.All(char.IsAsciiLetter) && Enum.TryParse<RuleFrequency>(value, ignoreCase: true, out _),
        ["UNTIL"] = value => CalendarTime.Parse(value) is not null,
        ["COUNT"] = value => IsNumber(value, 1, 9_999_999),
        ["INTERVAL"] = value => IsNumber(value, 1, 9_999_999),
        ["BYSECOND"] = value => All(value, second => IsNumber(second, 0, 59)),
        ["BYMINUTE"] = value => All(value, minute => IsNumber(minute, 0, 59)),
        ["BYHOUR"] = value => All(value, hour => IsNumber(hour, 0, 23)),
        ["BYDAY"] = value => All(value, IsDay),
        ["BYMONTHDAY"] = value => All(value, day => IsOrdinal(day, 31)),
        ["BYYEARDAY"] = value => All(value, day => IsOrdinal(day, 366)),
        ["BYWEEKNO"] = value => All(value, week => IsOrdinal(week, 53)),
        ["BYMONTH"] = value => All(value, month => IsNumber(month, 1, 12)),
        ["BYSETPOS"] = value => All(value, position => IsOrdinal(position, 366)),
        ["WKST"] = value => _days.Contains(value),
    };

    private readonly Dictionary<string, string> _parts;

    private RuleParts(Dictionary<string, string> parts) => _parts = parts;

    public IReadOnlyCollection<string> Names => _parts.Keys;

    /// <summary>The value of a part; <c>null</c> when the rule does not have it.</summary>
    public string? this[string name] => _parts.GetValueOrDefault(name);

    public RuleFrequency Frequency => Enum.Parse<RuleFrequency>(_parts["FREQ"], ignoreCase: true);

    public int Interval => this["INTERVAL"] is { } interval ? int.Parse(interval, CultureInfo.InvariantCulture) : 1;

    public int? Count => this["COUNT"] is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : null;

    public CalendarTime? Until => this["UNTIL"] is { } until ? CalendarTime.Parse(until) : null;

    /// <summary>Whether a day is counted, as in <c>2MO</c> and <c>-1FR</c>.</summary>
    public bool HasOrdinalDays => this["BYDAY"] is { } days && days.Split(',').Any(day => day.Length > 2);

    /// <summary>How many starts, at most and within a factor, can lie in one period of <see cref="Frequency"/>.</summary>
    public long Breadth => _parts.Where(part => part.Key is "BYSECOND" or "BYMINUTE" or "BYHOUR" or "BYDAY" or "BYMONTHDAY" or "BYYEARDAY" or "BYWEEKNO" or "BYMONTH")
        .Aggregate(1L, (product, part) => Math.Min(int.MaxValue, product * part.Value.Split(',').Length));

    /// <summary>The parts without the one that ends the recurrence at a time.</summary>
    public RuleParts WithoutUntil => new(_parts.Where(part => part.Key != "UNTIL").ToDictionary());

    /// <summary>Whether a start is no later than <see cref="Until"/>, if there is one.</summary>
    public bool Reaches(LocalDateTime start, DateTimeZone zone) => Until?.IsNotBefore(start, zone) != false;

    public override string ToString() => string.Join(';', _parts.Select(part => $"{part.Key}={part.Value}"));

    /// <param name="field">What the rule is called where it comes from; a refusal is <c>validation_failed</c> on it, and names the part.</param>
    public static Result<RuleParts> Parse(string field, string text)
    {
        var parts = new Dictionary<string, string>();
        foreach (var part in text.ToUpperInvariant().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=') is not [var name, var value] || !_values.TryGetValue(name, out var isValue))
            {
                return Refusal.Invalid(field, $"'{field}' has the part '{Shortened(part)}', which is none of a recurrence rule (RFC 5545, section 3.3.10).");
            }

            if (!isValue(value))
            {
                return Refusal.Invalid(field, $"'{field}' has the part '{Shortened(part)}', and {name} cannot be that.");
            }

            if (!parts.TryAdd(name, value))
            {
                return Refusal.Invalid(field, $"'{field}' has {name} twice.");
            }
        }

        var rule = new RuleParts(parts);
        return rule.Contradiction() is { } contradiction ? Refusal.Invalid(field, $"'{field}' {contradiction}") : rule;
    }

    /// <summary>What makes no sense although each part does.</summary>
    private string? Contradiction() => this switch
    {
        _ when this["FREQ"] is null => "has no FREQ.",
        _ when this["COUNT"] is not null && this["UNTIL"] is not null => "has both COUNT and UNTIL.",
        _ when HasOrdinalDays && Frequency is not (RuleFrequency.Monthly or RuleFrequency.Yearly) => $"counts the days of BYDAY={this["BYDAY"]}, which FREQ={this["FREQ"]} cannot.",
        _ => null,
    };

    private static bool All(string list, Func<string, bool> isValue) => list.Split(',').All(isValue);

    private static bool IsNumber(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static bool IsOrdinal(string text, int most) => IsNumber(text.TrimStart('+', '-'), 1, most) && text.Length - text.TrimStart('+', '-').Length <= 1;

    private static bool IsDay(string text) => text.Length >= 2 && _days.Contains(text[^2..]) && (text.Length == 2 || IsOrdinal(text[..^2], 53));

    private static string Shortened(string part) => part.Length <= 100 ? part : part[..100] + "…";
}
