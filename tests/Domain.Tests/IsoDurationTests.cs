using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests;

public sealed class IsoDurationTests
{
    [Theory]
    [InlineData("PT24H", 86_400)]
    [InlineData("P1D", 86_400)]
    [InlineData("P1W", 604_800)]
    [InlineData("P1DT2H3M4S", 93_784)]
    [InlineData("PT0S", 0)]
    [InlineData(" PT90S ", 90)]
    [InlineData("PT-5M", -300)]
    public void TryParse_FixedLength_IsRead(string text, int seconds)
    {
        IsoDuration.TryParse(text, out var duration).ShouldBeTrue();
        duration.ShouldBe(Duration.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24H")]
    [InlineData("1.00:00:00")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("P1YT1H")]
    [InlineData("P99999999999999D")]
    public void TryParse_NoFixedLength_IsRefused(string text) => IsoDuration.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(86_400, "PT24H")]
    [InlineData(90, "PT1M30S")]
    [InlineData(0, "PT0S")]
    public void Format_Seconds_IsTheShortestSpelling(int seconds, string text) => IsoDuration.Format(Duration.FromSeconds(seconds)).ShouldBe(text);
}
