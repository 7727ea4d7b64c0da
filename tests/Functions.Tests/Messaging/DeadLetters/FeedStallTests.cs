using System.Globalization;
using Interviews.Domain.DeadLetters;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Messaging.DeadLetters;

/// <summary>Which failures are one stall, and when a feed counts as standing still. Times are seconds from the first failure.</summary>
public sealed class FeedStallTests
{
    private static readonly Instant Beginning = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Theory]
    [InlineData("0", 0, false)] // One failure is a retry.
    [InlineData("0", 200, false)] // However long ago: it has succeeded since.
    [InlineData("0 1 3 7 15 31 63", 63, false)] // The backoff up to a minute.
    [InlineData("0 1 3 7 15 31 63 119", 119, false)]
    [InlineData("0 1 3 7 15 31 63 120", 120, true)] // Two minutes.
    [InlineData("0 120", 420, true)] // Last failed five minutes ago.
    [InlineData("0 120", 421, false)] // Nothing since.
    [InlineData("0 300", 300, true)] // Five minutes apart is one stall …
    [InlineData("0 301", 301, false)] // … later is another.
    [InlineData("0 120 421", 421, false)]
    [InlineData("0 120 421 541", 541, true)]
    public void StandsStill_AfterFailures_WhenTheyLastedAndAreRecent(string failures, int now, bool expected) =>
        After(failures).StandsStillAt(At(now)).ShouldBe(expected);

    [Fact]
    public void After_CloseEnough_CountsOnFromTheFirst()
    {
        var stall = After("0 60 120");

        (stall.FailingSince, stall.LastFailedAt, stall.Attempts).ShouldBe((At(0), At(120), 3));
    }

    [Fact]
    public void After_ASilence_BeginsAnew()
    {
        var stall = After("0 60 361");

        (stall.FailingSince, stall.LastFailedAt, stall.Attempts).ShouldBe((At(361), At(361), 1));
    }

    /// <summary>The clocks of two instances differ.</summary>
    [Fact]
    public void After_ALaterFailure_DoesNotGoBack() => After("10 8").LastFailedAt.ShouldBe(At(10));

    private static FeedStall After(string failures) => failures.Split(' ')
        .Select(second => FeedStall.Begin("dispatch", "TimeoutException", At(int.Parse(second, CultureInfo.InvariantCulture))))
        .Aggregate((FeedStall?)null, (earlier, failure) => failure.After(earlier))!;

    private static Instant At(int second) => Beginning + Duration.FromSeconds(second);
}
