using Interviews.LocalHost.Time;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Time;

public sealed class VirtualTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private readonly VirtualTimeProvider _time = new(Start);
    private readonly List<string> _fired = [];

    [Fact]
    public void MoveTo_Timers_FireInOrderOfDueTimeAtTheirInstant()
    {
        Timer("late", minutes: 20);
        Timer("early", minutes: 10);
        Timer("later in the same minute", minutes: 20);

        _time.MoveTo(Start.AddHours(1));

        _fired.ShouldBe(["early 09:10", "late 09:20", "later in the same minute 09:20"]);
        _time.GetUtcNow().ShouldBe(Start.AddHours(1));
    }

    [Fact]
    public void MoveTo_PeriodicTimer_FiresEachPeriod()
    {
        Timer("tick", minutes: 10, everyMinutes: 15);

        _time.MoveTo(Start.AddMinutes(45));

        _fired.ShouldBe(["tick 09:10", "tick 09:25", "tick 09:40"]);
    }

    [Fact]
    public void MoveTo_DisposedTimer_DoesNotFire()
    {
        Timer("never", minutes: 10).Dispose();

        _time.MoveTo(Start.AddHours(1));

        _fired.ShouldBeEmpty();
        _time.NextDue.ShouldBeNull();
    }

    [Fact]
    public void MoveTo_ThePast_IsIgnored()
    {
        _time.MoveTo(Start.AddHours(-1));

        _time.GetUtcNow().ShouldBe(Start);
    }

    [Fact]
    public async Task Delay_OnTheProvider_EndsWhenTheTimeHasCome()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(5), _time);

        _time.MoveTo(Start.AddMinutes(4));
        delay.IsCompleted.ShouldBeFalse();
        _time.MoveTo(Start.AddMinutes(5));

        await delay.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void GetElapsedTime_AfterMoving_IsTheVirtualSpan()
    {
        var start = _time.GetTimestamp();

        _time.MoveTo(Start.AddDays(3));

        _time.GetElapsedTime(start).ShouldBe(TimeSpan.FromDays(3));
    }

    private ITimer Timer(string name, int minutes, int everyMinutes = 0) => _time.CreateTimer(
        _ => _fired.Add($"{name} {_time.GetUtcNow():HH:mm}"),
        null,
        TimeSpan.FromMinutes(minutes),
        everyMinutes == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromMinutes(everyMinutes));
}
