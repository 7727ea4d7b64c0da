using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;
using Interval = NodaTime.Interval;

namespace Interviews.Domain.Tests.Scheduling;

public sealed class OverlapTests
{
    private static readonly Instant _start = Instant.FromUtc(2026, 1, 26, 10, 0);

    private static Gen<Interval> Intervals =>
        from start in Gen.Choose(0, 60)
        from length in Gen.Choose(1, 20)
        select new Interval(_start + Duration.FromMinutes(start), _start + Duration.FromMinutes(start + length));

    [Fact]
    public void Between_AnyTwo_IsSymmetric()
    {
        Action<(Interval One, Interval Other)> symmetric = pair => Overlap.Between(pair.One, pair.Other).ShouldBe(Overlap.Between(pair.Other, pair.One));

        symmetric.ShouldHoldFor(Intervals.Two().Select(pair => (pair.Item1, pair.Item2)), times: 2_000);
    }

    [Fact]
    public void Between_AnyTwo_HoldsExactlyWhenTheyShareAMinute()
    {
        Action<(Interval One, Interval Other)> shared = pair =>
        {
            var minutes = Enumerable.Range(0, 100).Select(minute => _start + Duration.FromMinutes(minute));
            Overlap.Between(pair.One, pair.Other).ShouldBe(minutes.Any(minute => pair.One.Contains(minute) && pair.Other.Contains(minute)));
        };

        shared.ShouldHoldFor(Intervals.Two().Select(pair => (pair.Item1, pair.Item2)), times: 2_000);
    }

    [Fact]
    public void Between_OneEndsWhenTheOtherBegins_DoesNotOverlap() =>
        Overlap.Between(Padded(0, 60, 0), Padded(60, 60, 0)).ShouldBeFalse();

    [Theory]
    [InlineData(10, 20, 30, false)]
    [InlineData(10, 20, 29, true)]
    [InlineData(0, 30, 29, true)]
    [InlineData(30, 0, 29, true)]
    [InlineData(30, 0, 30, false)]
    public void Padded_BothBuffers_BothCount(int oneBuffer, int otherBuffer, int minutesBetween, bool overlaps) =>
        Overlap.Between(Padded(0, 60, oneBuffer), Padded(60 + minutesBetween, 60, otherBuffer)).ShouldBe(overlaps);

    private static Interval Padded(int start, int minutes, int buffer) =>
        Overlap.Padded(new InterviewTime(_start + Duration.FromMinutes(start), minutes, "UTC"), buffer);
}
