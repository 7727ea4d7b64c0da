using Interviews.Domain;
using Interviews.Domain.Scheduling;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Functions.Http.Requests;

/// <summary>Reads a query string: names in any spelling, every wrong or unknown parameter told at once.</summary>
internal sealed class QueryReader
{
    private const int DefaultLimit = 50;
    private const int LargestLimit = 200;

    private readonly Dictionary<string, (string Name, List<string> Values)> _given = [];
    private readonly HashSet<string> _known = [];
    private readonly List<(string Field, string Message)> _errors = [];
    private readonly List<string> _moments = [];

    public QueryReader(HttpRequest request)
    {
        foreach (var (name, values) in request.Query)
        {
            _given.TryAdd(FieldNames.Fold(name), (name, []));
            _given[FieldNames.Fold(name)].Values.AddRange(values.OfType<string>());
        }
    }

    public int Limit => Integer("limit", 1, LargestLimit) ?? DefaultLimit;

    public string? Cursor => Text("cursor");

    /// <summary>The range of time that was asked for, if any, and what else moves with the clock; differs between two queries that differ in it.</summary>
    public string Range => string.Join(' ', _moments);

    public string? Text(string name, params ReadOnlySpan<string> aliases)
    {
        string? found = null;
        foreach (var key in (ReadOnlySpan<string>)[name, .. aliases])
        {
            _known.Add(FieldNames.Fold(key));
            if (!_given.TryGetValue(FieldNames.Fold(key), out var given) || given.Values is [""])
            {
                continue;
            }

            if (given.Values.Count > 1)
            {
                _errors.Add((given.Name, $"'{given.Name}' is given twice."));
            }

            if (found is not null)
            {
                _errors.Add((given.Name, $"'{given.Name}' says the same as another parameter: give it once."));
            }

            found ??= given.Values[0];
        }

        return found;
    }

    public int? Integer(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _errors.Add((name, $"'{name}' must be a whole number from {least} to {most}."));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; <c>false</c> when it is left out.</summary>
    public bool Flag(string name)
    {
        var text = Text(name);
        if (bool.TryParse(text ?? bool.FalseString, out var flag))
        {
            return flag;
        }

        _errors.Add((name, $"'{name}' must be true or false."));
        return false;
    }

    public TEnum? Choice<TEnum>(string name, params ReadOnlySpan<string> aliases)
        where TEnum : struct, Enum => Text(name, aliases) is { } text ? Parse<TEnum>(name, text) : null;

    /// <summary>Several values, separated by commas or given one after the other.</summary>
    public IReadOnlyList<string> Several(string name)
    {
        _known.Add(FieldNames.Fold(name));
        return _given.TryGetValue(FieldNames.Fold(name), out var given)
            ? [.. given.Values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
            : [];
    }

    public TEnum? Parse<TEnum>(string name, string text)
        where TEnum : struct, Enum
    {
        if (LenientEnum<TEnum>.TryParse(text, out var value))
        {
            return value;
        }

        _errors.Add((name, $"'{name}' must be one of {LenientEnum<TEnum>.Choices}."));
        return null;
    }

    /// <summary>What rules say of the parameters, except those that could not be read, is told with the rest.</summary>
    public void Keep(Refusal? rules) => _errors.AddRange([.. RequestReader.BrokenRules(rules, [.. _errors.Select(error => error.Field)])]);

    /// <summary>An instant, or a date, which stands for its first moment in UTC or, as the end of a range, for its last.</summary>
    public Instant? Moment(string name, bool endOfDay, params ReadOnlySpan<string> aliases)
    {
        if (Text(name, aliases) is not { } text)
        {
            return null;
        }

        // Nobody means a day outside these years, and the last day there is has no end.
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1900 and < 2500 } date)
        {
            return Remembered(name, date.Value.PlusDays(endOfDay ? 1 : 0).AtMidnight().InUtc().ToInstant());
        }

        // A '+' that the caller forgot to escape arrives as a space.
        var moment = LocalTimes.Parse(name, text.Replace(' ', '+'), "UTC");
        if (moment.IsRefused)
        {
            _errors.Add((name, $"'{name}' must be a date (2026-01-31) or an instant (2026-01-31T10:00:00Z)."));
            return null;
        }

        return Remembered(name, moment.Value);
    }

    /// <summary>A date, or an instant, which stands for its day in UTC.</summary>
    public LocalDate? Date(string name, params ReadOnlySpan<string> aliases)
    {
        if (Moment(name, endOfDay: false, aliases) is not { } moment)
        {
            return null;
        }

        var date = moment.InUtc().Date;
        if (date.Year is >= 1900 and < 2500)
        {
            return date;
        }

        _errors.Add((name, $"'{name}' must lie between the years 1900 and 2500."));
        return null;
    }

    /// <summary>Puts into <see cref="Range"/> what was asked for in words that stand for a moment.</summary>
    public void Remember(string asked) => _moments.Add(asked);

    public void Refuse(string name, string message) => _errors.Add((name, message));

    /// <summary>Ask last: whatever was not asked for by then is unknown.</summary>
    public Refusal? Refusal
    {
        get
        {
            var unknown = _given.Where(given => !_known.Contains(given.Key)).Select(given => (given.Value.Name, $"'{given.Value.Name}' is not a known parameter."));
            List<(string, string)> all = [.. _errors, .. unknown];
            return all.Count == 0 ? null : Domain.Refusal.Invalid(all);
        }
    }

    private Instant Remembered(string name, Instant moment)
    {
        _moments.Add($"{name}={moment}");
        return moment;
    }
}
