using System.Globalization;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace Interviews.LocalHost.Timers;

/// <summary>When a timer function runs: an NCRONTAB expression (with or without seconds, UTC) or a time span between runs.</summary>
internal sealed class Schedule
{
    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _every;

    /// <param name="settings">In which a <c>%Setting%</c> is looked up.</param>
    /// <exception cref="HostStartupException">There is no such setting, or the text is neither an expression nor a time span.</exception>
    public Schedule(FunctionInfo function, IConfiguration settings)
    {
        var text = function.Trigger.Text("schedule") ?? string.Empty;
        if (text.Length > 2 && text.StartsWith('%') && text.EndsWith('%'))
        {
            text = settings[text[1..^1]] ?? throw new HostStartupException($"{function} takes its schedule from the setting '{text[1..^1]}', which is missing.");
        }

        Text = text;
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6 };
        _cron = CrontabSchedule.TryParse(text, options);
        if (_cron is null && !(TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _every) && _every > TimeSpan.Zero))
        {
            throw new HostStartupException($"{function} has the schedule '{text}', which is neither an NCRONTAB expression nor a time span.");
        }
    }

    public string Text { get; }

    /// <summary>The first instant after <paramref name="instant"/>.</summary>
    public DateTimeOffset Next(DateTimeOffset instant) =>
        _cron is null ? instant + _every : new DateTimeOffset(_cron.GetNextOccurrence(instant.UtcDateTime), TimeSpan.Zero);
}
