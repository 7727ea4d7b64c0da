using Interviews.Functions.Tests.Harness;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>An organization on Wednesday, 4 March 2026, 15:30 UTC. Of Monday's panel Ann has submitted her scorecard; nobody else has but whom a test lets.</summary>
public sealed class BusyWeek : IAsyncLifetime
{
    public Stage Stage { get; } = new();

    /// <summary>Monday 15:00, with Ann and Bob; over.</summary>
    public string Panel { get; private set; } = string.Empty;

    /// <summary>Monday 10:00, with Dan; completed.</summary>
    public string Completed { get; private set; } = string.Empty;

    /// <summary>Tuesday 10:00, with Eve; over.</summary>
    public string Tuesday { get; private set; } = string.Empty;

    /// <summary>Wednesday 10:30, with Fay; over since four hours.</summary>
    public string Wednesday { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        await Stage.InitializeAsync();
        Panel = await ScheduleAsync("2026-03-02T15:00:00Z", "ann", "bob");
        Completed = await ScheduleAsync("2026-03-02T10:00:00Z", "dan");
        var missed = await ScheduleAsync("2026-03-02T11:00:00Z", "gus");
        var cancelled = await ScheduleAsync("2026-03-02T16:00:00Z", "hal");
        Tuesday = await ScheduleAsync("2026-03-03T10:00:00Z", "eve");
        Wednesday = await ScheduleAsync("2026-03-04T10:30:00Z", "fay");
        await ScheduleAsync("2026-03-08T23:30:00Z", "ann");
        await ScheduleAsync("2026-03-20T10:00:00Z", "ann");
        await Stage.CommandAsync("POST", $"interviews/{cancelled}/cancel", "{}");
        await Stage.AdvanceToAsync(At("2026-03-02T10:30:00Z"));
        await Stage.CommandAsync("POST", $"interviews/{Completed}/complete", "{}");
        await Stage.AdvanceToAsync(At("2026-03-02T11:30:00Z"));
        await Stage.CommandAsync("POST", $"interviews/{missed}/no-show", """{"party":"candidate"}""");
        await Stage.AdvanceToAsync(At("2026-03-04T15:30:00Z"));
        await Stage.CommandAsync("POST", $"interviews/{Panel}/feedback", """{"interviewerId":"ann","recommendation":"yes"}""");
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> ScheduleAsync(string start, params string[] interviewers) =>
        (await Stage.ScheduleAsync($$"""{"scheduledAt":"{{start}}","interviewers":["{{string.Join("\",\"", interviewers)}}"]}""")).Id;
}
