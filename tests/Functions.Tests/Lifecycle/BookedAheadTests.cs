using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>REQ-LIF-03: how far ahead an interview is booked decides which reminders it gets.</summary>
public sealed class BookedAheadTests
{
    [Fact]
    public async Task Booked_ThreeWeeksAheadAndGoesWell_RemindsTwiceAndAsksForFeedbackOnce()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");

        await story.AtAsync("Mon 23 Mar 10:02");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 11:05");
        await story.CompleteAsync();
        await story.AtAsync("Mon 23 Mar 11:30");
        await story.SubmitAsync("ines");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 11:00 | ines      | feedback request
            """);
    }

    [Fact]
    public async Task Booked_TwentyHoursAhead_RemindsOnlyAnHourBefore()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Tue 03 Mar 05:00");
        await story.AtAsync("Tue 03 Mar 05:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Tue 03 Mar 04:00 | cleo ines | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Booked_ExactlyADayAhead_RemindsOnlyAnHourBefore()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Tue 03 Mar 09:00");
        await story.AtAsync("Tue 03 Mar 09:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Tue 03 Mar 08:00 | cleo ines | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Booked_HalfAnHourAhead_RemindsNobody()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 02 Mar 09:30");
        await story.AtAsync("Mon 02 Mar 09:30");

        await story.ShouldHaveMailedAsync("Mon 02 Mar 09:00 | cleo ines | scheduled");
    }
}
