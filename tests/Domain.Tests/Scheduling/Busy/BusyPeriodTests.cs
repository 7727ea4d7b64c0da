using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Scheduling.Busy;
using NodaTime;
using Shouldly;
using Xunit;
using Interval = NodaTime.Interval;

namespace Interviews.Domain.Tests.Scheduling.Busy;

public sealed class BusyPeriodTests
{
    private const int MinutesOfWindow = 300;

    private static readonly Instant _begin = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly Interval _window = new(_begin, At(MinutesOfWindow));

    [Theory]
    [InlineData("0-60 60-90", "0-90")]
    [InlineData("0-60 61-90", "0-60 61-90")]
    [InlineData("20-30 0-60", "0-60")]
    [InlineData("0-30 20-60", "0-60")]
    [InlineData("-30-10 290-400", "0-10 290-300")]
    [InlineData("-30-0 300-400 40-40", "")]
    public void Merge_Periods_AreTheSameTimeCutToTheWindow(string periods, string merged) => Text(BusyPeriod.Merge(Periods(periods), _window)).ShouldBe(merged);

    [Fact]
    public void Merge_AnyPeriods_AreSortedApartAndBusyInTheSameMinutes() => new Action<List<BusyPeriod>>(periods =>
    {
        var merged = BusyPeriod.Merge(periods, _window);

        merged.Where(period => period.Start >= period.End || period.Start < _window.Start || period.End > _window.End).ShouldBeEmpty();
        merged.Zip(merged.Skip(1)).Where(pair => pair.First.End >= pair.Second.Start).ShouldBeEmpty();
        var minutes = Enumerable.Range(-60, MinutesOfWindow + 120).ToList();
        minutes.Where(minute => merged.Any(period => Includes(period, minute)))
            .ShouldBe(minutes.Where(minute => minute is >= 0 and < MinutesOfWindow && periods.Any(period => Includes(period, minute))));
    }).ShouldHoldFor(Generated);

    private static Gen<List<BusyPeriod>> Generated =>
        from periods in Gen.ListOf(
            from start in Gen.Choose(-50, MinutesOfWindow + 20)
            from length in Gen.Frequency((8, Gen.Choose(1, 40)), (1, Gen.Constant(0)), (1, Gen.Choose(100, 400)))
            select new BusyPeriod(At(start), At(start + length)))
        select periods.ToList();

    private static bool Includes(BusyPeriod period, int minute) => period.Start <= At(minute) && At(minute) < period.End;

    private static Instant At(int minute) => _begin + Duration.FromMinutes(minute);

    private static IEnumerable<BusyPeriod> Periods(string text) => text.Split(' ').Select(period =>
    {
        var dash = period.LastIndexOf('-');
        return new BusyPeriod(At(int.Parse(period[..dash])), At(int.Parse(period[(dash + 1)..])));
    });

    private static string Text(IEnumerable<BusyPeriod> periods) =>
        string.Join(' ', periods.Select(period => $"{(period.Start - _begin).TotalMinutes}-{(period.End - _begin).TotalMinutes}"));
}
