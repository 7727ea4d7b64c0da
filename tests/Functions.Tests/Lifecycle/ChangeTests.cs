using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>REQ-NOT-15: who takes part learns at once of another link, place, mode or type.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task Update_OfTheLinkAfterTheLastReminder_IsMailedToEverybodyOnce()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 09:20");
        await story.UpdateAsync(new { meetingUrl = "https://meet.example/b", location = "Room 9", mode = "inPerson" });
        await story.AtAsync("Mon 23 Mar 10:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 09:20 | cleo ines | changed
            """);
        story.Host.Outbox[^1].Text.ShouldContain("""
            Link: https://meet.example/b (it was: none)
            Place: Room 9 (it was: none)
            How: in person (it was: video)
            """);
    }

    [Fact]
    public async Task Update_WithAChangeOfThePanel_IsMailedToWhoStays()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.AtAsync("Tue 03 Mar 12:00");
        await story.UpdateAsync(new { meetingUrl = "https://meet.example/b", interviewers = new[] { "ines", "kim" } });

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines jonas | scheduled
            Tue 03 Mar 12:00 | cleo ines       | changed
            Tue 03 Mar 12:00 | jonas           | removed
            Tue 03 Mar 12:00 | kim             | scheduled
            """);
    }

    [Fact]
    public async Task Update_JustBeforeAReminder_IsLeftToTheReminder()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Sun 22 Mar 09:52");
        await story.UpdateAsync(new { meetingUrl = "https://meet.example/b" });
        await story.AtAsync("Sun 22 Mar 10:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            """);
        story.Host.Outbox[^1].Text.ShouldContain("Join: https://meet.example/b");
    }

    [Fact]
    public async Task Update_OfNotes_IsMailedToNobody()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.UpdateAsync(new { notes = "Ask about the gap" });

        await story.ShouldHaveMailedAsync("Mon 02 Mar 09:00 | cleo ines | scheduled");
    }
}
