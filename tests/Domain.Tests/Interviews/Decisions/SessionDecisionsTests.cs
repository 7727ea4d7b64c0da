using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews.Decisions;

public sealed class SessionDecisionsTests
{
    private static readonly Complete _complete = new((Instant?)null);

    private static readonly Dictionary<string, Func<int, Complete>> _byValue = new()
    {
        ["actualDurationMinutes"] = value => _complete with { ActualDurationMinutes = value },
        ["performanceRating"] = value => _complete with { PerformanceRating = value },
        ["score"] = value => _complete with { Score = value },
        ["notes"] = value => _complete with { Notes = new('x', value) },
        ["nextSteps"] = value => _complete with { NextSteps = new('x', value) },
        ["feedback"] = value => _complete with { Feedback = Enumerable.Range(0, value).ToDictionary(number => $"attribute {number}", _ => "good") },
        ["feedback.technical"] = value => _complete with { Feedback = new Dictionary<string, string> { ["technical"] = new('x', value) } },
    };

    [Theory]
    [InlineData("actualDurationMinutes", 1, 1_440)]
    [InlineData("performanceRating", 1, 5)]
    [InlineData("score", 0, 100)]
    [InlineData("notes", 0, 10_000)]
    [InlineData("nextSteps", 0, 500)]
    [InlineData("feedback", 0, 50)]
    [InlineData("feedback.technical", 0, 10_000)]
    public void Complete_AtTheBounds_IsAccepted(string field, int least, int most)
    {
        Decide(_byValue[field](least)).ShouldBeAccepted();
        Decide(_byValue[field](most)).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("actualDurationMinutes", 0)]
    [InlineData("actualDurationMinutes", 1_441)]
    [InlineData("performanceRating", 0)]
    [InlineData("performanceRating", 6)]
    [InlineData("score", -1)]
    [InlineData("score", 101)]
    [InlineData("notes", 10_001)]
    [InlineData("nextSteps", 501)]
    [InlineData("feedback", 51)]
    [InlineData("feedback.technical", 10_001)]
    public void Complete_BeyondTheBounds_IsRefusedOnTheField(string field, int value) =>
        Decide(_byValue[field](value)).ShouldBeRefused(RefusalCode.ValidationFailed, field);

    [Fact]
    public void Complete_AtTheScheduledTime_IsAccepted() => Decide(new Complete(StartsAt)).ShouldBeAccepted();

    [Fact]
    public void Complete_BeforeTheScheduledTime_IsRefusedOnCompletedAt() =>
        Decide(new Complete(StartsAt - Duration.Epsilon)).ShouldBeRefused(RefusalCode.ValidationFailed, "completedAt");

    [Fact]
    public void Complete_InTheFuture_IsRefusedOnCompletedAt() =>
        Decide(new Complete(Time.EndsAt + Duration.Epsilon)).ShouldBeRefused(RefusalCode.ValidationFailed, "completedAt");

    [Fact]
    public void Complete_WithoutTime_IsCompletedNow() => After(Scheduled(), _complete, As(Jane, Time.EndsAt)).Completion!.CompletedAt.ShouldBe(Time.EndsAt);

    [Fact]
    public void Complete_WithoutDuration_LeavesItOpen() => After(Scheduled(), _complete, As(Jane, Time.EndsAt)).Completion!.ActualDurationMinutes.ShouldBeNull();

    [Fact]
    public void Complete_WithoutDecision_KeepsTheEarlierOne()
    {
        var completed = After(Scheduled(), _complete with { Decision = HiringDecision.Proceed }, As(Jane, Time.EndsAt));

        After(completed, new Evaluate(80, null, null), As(Recruiter, Time.EndsAt)).Decision.ShouldBe(HiringDecision.Proceed);
    }

    [Fact]
    public void Prepare_NotesOf10000_IsAccepted() => Decide(new Prepare(new('x', 10_000), true, true, true)).ShouldBeAccepted();

    [Fact]
    public void Prepare_NotesTooLong_IsRefusedOnNotes() =>
        Decide(new Prepare(new('x', 10_001), true, true, true)).ShouldBeRefused(RefusalCode.ValidationFailed, "notes");

    [Fact]
    public void Prepare_Again_ReplacesThePreparation() =>
        After(In(InterviewStatus.Prepared), new Prepare("more", true, true, true), As(Carla)).Preparation!.Notes.ShouldBe("more");

    [Fact]
    public void Start_BeforeTheScheduledTime_IsAccepted() =>
        InterviewDecider.Decide(Scheduled(), new StartInterview("Remote", new Dictionary<string, string> { ["browser"] = "Chrome" }), As(Jane)).ShouldBeAccepted();

    [Theory]
    [InlineData(500, 500, 50, null)]
    [InlineData(501, 500, 50, "location")]
    [InlineData(500, 501, 50, "deviceInfo.key 0")]
    [InlineData(500, 500, 51, "deviceInfo")]
    public void Start_LocationAndDevice_HaveTheirBounds(int location, int text, int entries, string? field)
    {
        var device = Enumerable.Range(0, entries).ToDictionary(number => $"key {number}", number => new string('x', number == 0 ? text : 1));
        var result = Decide(new StartInterview(new('x', location), device));
        if (field is null)
        {
            result.ShouldBeAccepted();
        }
        else
        {
            result.ShouldBeRefused(RefusalCode.ValidationFailed, field);
        }
    }

    private static Result<IReadOnlyList<InterviewEvent>> Decide(InterviewCommand command) => InterviewDecider.Decide(Scheduled(), command, As(Jane, Time.EndsAt));
}
