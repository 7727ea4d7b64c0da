using NodaTime;

namespace Interviews.Domain.Practice;

/// <summary>How practice interviews keep time. Read from settings as ISO 8601 durations.</summary>
public sealed record PracticeSettings
{
    /// <summary>How long after the time limit of a question its answer is still taken. Default 30 seconds.</summary>
    public Duration Grace { get; init; } = Duration.FromSeconds(30);

    /// <summary>After how long without a step an interview is given up. Default 14 days.</summary>
    public Duration AbandonAfter { get; init; } = Duration.FromDays(14);
}
