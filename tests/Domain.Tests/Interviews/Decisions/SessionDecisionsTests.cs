using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews.Decisions;

public sealed class SessionDecisionsTests
{
    private static readonly StartInterview _start = new(null, new Dictionary<string, string>());

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

        After(completed, new GiveResult(80, null, null), As(Recruiter, Time.EndsAt)).Decision.ShouldBe(HiringDecision.Proceed);
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
    public void Start_AnHourBeforeTheScheduledTime_IsAccepted() =>
        InterviewDecider.Decide(
            Scheduled(), new StartInterview("Remote", new Dictionary<string, string> { ["browser"] = "Chrome" }), As(Jane, StartsAt - Duration.FromHours(1))).ShouldBeAccepted();

    /// <summary>D10.</summary>
    [Fact]
    public void Start_Earlier_IsRefusedAndSaysFromWhen() =>
        InterviewDecider.Decide(Scheduled(), _start, As(Jane, StartsAt - Duration.FromHours(1) - Duration.Epsilon))
            .ShouldBeRefused(RefusalCode.InvalidTransition).Detail.ShouldContain("from 2026-01-26T17:00:00Z on");

    [Theory]
    [InlineData(InterviewStatus.Scheduled)]
    [InlineData(InterviewStatus.Prepared)]
    public void UndoStart_WhileNothingFollowed_IsAsBeforeInTheNextRevision(InterviewStatus before)
    {
        var started = After(In(before), _start, As(Jane, StartsAt));

        var undone = After(started, new UndoStart(), As(Jane, StartsAt));

        (undone.Status, undone.Start, undone.Revision).ShouldBe((before, null, started.Revision + 1));
    }

    [Fact]
    public void UndoStart_AfterFeedback_IsRefused()
    {
        var started = After(Scheduled(), _start, As(Jane, StartsAt));
        var judged = After(started, new RecordFeedback("p-1", ScorecardStatus.Draft, 1), As(Jane, StartsAt));

        InterviewDecider.Decide(judged, new UndoStart(), As(Jane, StartsAt)).ShouldBeRefused(RefusalCode.InvalidTransition);
    }

    /// <summary>D06: each side keeps its own, and the last writer erases nothing of the other.</summary>
    [Fact]
    public void Prepare_BothSides_KeepTheirOwn()
    {
        var prepared = After(After(Scheduled(), new Prepare("JANE", true, true, true), As(Jane)), new Prepare("CARLA", true, true, true), As(Carla));
        var again = After(prepared, new Prepare(null, true, true, true), As(Jane));

        (again.Preparation!.Notes, prepared.Briefing!.Notes, again.Briefing!.Notes).ShouldBe(("CARLA", "JANE", null));
        (SeenInterview.Of(prepared, Carla).Shown.Briefing, SeenInterview.Of(prepared, Jane).Shown.Preparation).ShouldBe((null, null));
        SeenInterview.Of(prepared, Recruiter).Shown.Preparation!.Notes.ShouldBe("CARLA");
    }

    [Fact]
    public void Prepare_PrivatelyByTheCandidate_IsSeenByThemAlone()
    {
        var prepared = After(Scheduled(), new Prepare("CARLA", true, true, true) { IsPrivate = true }, As(Carla));

        SeenInterview.Of(prepared, Carla).Shown.Preparation!.Notes.ShouldBe("CARLA");
        SeenInterview.Of(prepared, Recruiter).Shown.Preparation.ShouldBeNull();
        InterviewDecider.Decide(Scheduled(), new Prepare(null, true, true, true) { IsPrivate = true }, As(Jane)).ShouldBeRefused(RefusalCode.ValidationFailed, "private");
    }

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
