using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>Who joins hears that they take part, who leaves that they no longer do; every later message goes to the panel as it is then.</summary>
public sealed class PanelChangeTests
{
    private const string BothReminders = """
        Mon 02 Mar 09:00 | cleo ines jonas | scheduled
        Sun 22 Mar 10:00 | cleo ines jonas | reminder 24 hours
        Mon 23 Mar 09:00 | cleo ines jonas | reminder 1 hour

        """;

    [Fact]
    public async Task Panel_GrowsBeforeTheReminders_RemindsTheNewcomerToo()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Thu 05 Mar 12:00");
        await story.PanelAsync("ines", "kim");
        await story.AtAsync("Mon 23 Mar 09:59");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines     | scheduled
            Thu 05 Mar 12:00 | kim           | scheduled
            Sun 22 Mar 10:00 | cleo ines kim | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines kim | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Panel_ShrinksBeforeTheReminders_LeavesTheOneWhoLeftAlone()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.AtAsync("Thu 05 Mar 12:00");
        await story.PanelAsync("ines");
        await story.AtAsync("Mon 23 Mar 09:59");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines jonas | scheduled
            Thu 05 Mar 12:00 | jonas           | removed
            Sun 22 Mar 10:00 | cleo ines       | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines       | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Panel_ChangesBetweenTheReminders_RemindsWhoIsThereThen()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.AtAsync("Sun 22 Mar 18:00");
        await story.PanelAsync("ines", "kim");
        await story.AtAsync("Mon 23 Mar 09:59");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines jonas | scheduled
            Sun 22 Mar 10:00 | cleo ines jonas | reminder 24 hours
            Sun 22 Mar 18:00 | jonas           | removed
            Sun 22 Mar 18:00 | kim             | scheduled
            Mon 23 Mar 09:00 | cleo ines kim   | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Panel_ChangesAfterBothReminders_AsksTheNewPanelForFeedback()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.AtAsync("Mon 23 Mar 09:30");
        await story.PanelAsync("ines", "kim");
        await story.AtAsync("Mon 23 Mar 11:00");

        await story.ShouldHaveMailedAsync(BothReminders + """
            Mon 23 Mar 09:30 | jonas    | removed
            Mon 23 Mar 09:30 | kim      | scheduled
            Mon 23 Mar 10:15 | ines kim | start nudge
            Mon 23 Mar 11:00 | ines kim | feedback request
            """);
    }

    [Fact]
    public async Task Panel_ChangesInProgress_AsksTheNewPanelForFeedback()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.AtAsync("Mon 23 Mar 10:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 10:10");
        await story.PanelAsync("ines", "kim");
        await story.AtAsync("Mon 23 Mar 11:00");

        await story.ShouldHaveMailedAsync(BothReminders + """
            Mon 23 Mar 10:10 | jonas    | removed
            Mon 23 Mar 10:10 | kim      | scheduled
            Mon 23 Mar 11:00 | ines kim | feedback request
            """);
    }

    [Fact]
    public async Task Panel_GrowsWhileFeedbackIsCollected_NudgesTheNewcomerToo()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.AtAsync("Mon 23 Mar 10:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 11:30");
        await story.PanelAsync("ines", "jonas", "kim");
        await story.AtAsync("Mon 23 Mar 12:00");

        await story.ShouldHaveMailedAsync(BothReminders + """
            Mon 23 Mar 11:00 | ines jonas     | feedback request
            Mon 23 Mar 11:30 | kim            | scheduled
            Mon 23 Mar 12:00 | ines jonas kim | feedback nudge
            """);
    }

    [Fact]
    public async Task Panel_LosesTheLastOneWhoOwesFeedback_AsksForEvaluation()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.AtAsync("Mon 23 Mar 10:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 11:10");
        await story.SubmitAsync("ines");
        await story.PanelAsync("ines");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync(BothReminders + """
            Mon 23 Mar 11:00 | ines jonas | feedback request
            Mon 23 Mar 11:10 | jonas      | removed
            """);
        (await story.EventsAsync())[^1].ShouldBe("EvaluationRequested");
    }

    [Fact]
    public async Task Panel_MemberLeavesComesBackAndLeaves_HearsOfEach()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.AtAsync("Tue 03 Mar 09:00");
        await story.PanelAsync("ines");
        await story.AtAsync("Wed 04 Mar 09:00");
        await story.PanelAsync("ines", "jonas");
        await story.AtAsync("Thu 05 Mar 09:00");
        await story.PanelAsync("ines");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines jonas | scheduled
            Tue 03 Mar 09:00 | jonas           | removed
            Wed 04 Mar 09:00 | jonas           | scheduled
            Thu 05 Mar 09:00 | jonas           | removed
            """);
    }

    [Fact]
    public async Task Panel_Changes_KeepsTheRunningInstance()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.PanelAsync("kim");

        (await story.InstancesAsync()).ShouldBe(["r1 Running"]);
    }
}
