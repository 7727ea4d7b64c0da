using System.Globalization;
using Interviews.LocalHost.Worker;
using NCrontab;

namespace Interviews.LocalHost.Timers;

/// <summary>When a timer function runs: an NCRONTAB expression (with or without seconds, UTC) or a time span between runs.</summary>
internal sealed class Schedule
{
    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _every;

    /// <exception cref="StartRefusedException">The text is neither.</exception>
    public Schedule(FunctionDescriptor function, string text)
    {
        Text = text;
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6 };
        _cron = CrontabSchedule.TryParse(text, options);
        if (_cron is null && !(TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _every) && _every > TimeSpan.Zero))
        {
            throw new StartRefusedException($"{function} has the schedule '{text}', which is neither an NCRONTAB expression nor a time span.");
        }
    }

    public string Text { get; }

    /// <summary>The first instant after <paramref name="instant"/>.</summary>
    public DateTimeOffset Next(DateTimeOffset instant) =>
        _cron is null ? instant + _every : new DateTimeOffset(_cron.GetNextOccurrence(instant.UtcDateTime), TimeSpan.Zero);
}
