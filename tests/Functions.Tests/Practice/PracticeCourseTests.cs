using Grpc.Core;
using Interviews.Functions.Practice.Pacing;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Practice;

/// <summary>REQ-QUE-14: time limits, pauses of days, and what is left for good.</summary>
public sealed class PracticeCourseTests
{
    private const string Owner = "c-1";

    [Fact]
    public async Task Question_WhoseTimeIsUp_IsPassedOver_AndTheNextOneWaits()
    {
        await using var host = await InterviewsHost.StartAsync();
        var practicing = await Practicing.StartAsync(host, Owner);

        await host.AdvanceAsync(TimeSpan.FromMinutes(5));
        (await practicing.StandingAsync()).ShouldBe("inProgress: open", "Its grace is not over");
        await host.AdvanceAsync(TimeSpan.FromSeconds(30));
        (await practicing.StandingAsync()).ShouldBe("inProgress: skipped");
        (await practicing.AnswerAsync(1)).ShouldBeRefused(409, "invalid_transition");

        await host.AdvanceAsync(TimeSpan.FromDays(9));
        (await practicing.StandingAsync()).ShouldBe("inProgress: skipped", "Days later it still waits");
        (await practicing.PostAsync("start"))["question"]["number"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Question_AnsweredInTime_StopsItsClock()
    {
        await using var host = await InterviewsHost.StartAsync();
        var practicing = await Practicing.StartAsync(host, Owner);
        await host.AdvanceAsync(TimeSpan.FromMinutes(4));
        (await practicing.AnswerAsync(1)).ShouldBeAccepted();

        await host.AdvanceAsync(TimeSpan.FromMinutes(4));
        (await practicing.StandingAsync()).ShouldBe("inProgress: answered open", "The clock of the second question began with it");
        await host.AdvanceAsync(TimeSpan.FromMinutes(2));
        (await practicing.StandingAsync()).ShouldBe("inProgress: answered skipped");
    }

    [Fact]
    public async Task Practice_LeftForTwoWeeks_IsAbandoned()
    {
        await using var host = await InterviewsHost.StartAsync();
        var (begun, unbegun) = (await Practicing.StartAsync(host, Owner), await Practicing.CreateAsync(host, "c-2"));

        await host.AdvanceAsync(TimeSpan.FromDays(13.9));
        (await unbegun.StandingAsync()).ShouldBe("created: ");
        await host.AdvanceAsync(TimeSpan.FromDays(0.2));

        (await begun.StandingAsync()).ShouldBe("abandoned: skipped");
        (await unbegun.StandingAsync()).ShouldBe("abandoned: ");
        (await unbegun.PostAsync("start")).ShouldBeRefused(409, "invalid_transition");
    }

    [Fact]
    public async Task Practice_WithStepsInBetween_IsAbandonedTwoWeeksAfterTheLast()
    {
        await using var host = await InterviewsHost.StartAsync(settings: new Dictionary<string, string?> { ["Practice:AbandonAfter"] = "P3D" });
        var practicing = await Practicing.CreateAsync(host, Owner);
        await host.AdvanceAsync(TimeSpan.FromDays(2));
        (await practicing.PostAsync("start")).ShouldBeAccepted();
        await host.AdvanceAsync(TimeSpan.FromDays(2));
        (await practicing.StandingAsync()).ShouldStartWith("inProgress");
        await host.AdvanceAsync(TimeSpan.FromDays(1.1));

        (await practicing.StandingAsync()).ShouldStartWith("abandoned");
    }

    [Fact]
    public async Task Question_WhoseTimeRanOutWhileNobodyWasThere_IsPassedOverAtTheReturn()
    {
        using var data = new TemporaryFolder();
        Practicing practicing;
        await using (var host = await InterviewsHost.StartAsync(data.Path))
        {
            practicing = await Practicing.StartAsync(host, Owner);
        }

        await using var later = await InterviewsHost.StartAsync(data.Path, now: InterviewsHost.Beginning.AddHours(3));
        await later.Clock.DrainAsync();

        (await (practicing with { Host = later }).StandingAsync()).ShouldBe("inProgress: skipped");
    }

    /// <summary>What the host wrote before it crashed reaches the clock from the feed.</summary>
    [Fact]
    public async Task Start_CrashAfterItsCommit_StillHasItsTimeLimit()
    {
        var store = new CrashingStore();
        await using var host = await InterviewsHost.StartAsync(configure: store.Install);
        var practicing = await Practicing.CreateAsync(host, Owner);
        store.CrashesAt = writes => writes.Any(write => write.Id.StartsWith("practiceEvent:", StringComparison.Ordinal));
        (await practicing.PostAsync("start")).ShouldBeRefused(503, "unavailable");
        store.Restart();

        (await practicing.StandingAsync()).ShouldBe("created: ", "All of it or none of it");
        (await practicing.PostAsync("start")).ShouldBeAccepted();
        await host.AdvanceAsync(TimeSpan.FromMinutes(6));
        (await practicing.StandingAsync()).ShouldBe("inProgress: skipped");
    }

    [Fact]
    public async Task Clock_OfACompletedPractice_EndsAndTakesNoHarmFromLateSignals()
    {
        await using var host = await InterviewsHost.StartAsync();
        var practicing = await Practicing.StartAsync(host, Owner);
        (await practicing.PostAsync("complete")).ShouldBeAccepted();
        var instance = PracticeCourse.InstanceId(Guid.Parse(practicing.Id));

        (await host.Durable.GetInstanceAsync(instance, TestContext.Current.CancellationToken))!.IsCompleted.ShouldBeTrue();
        try
        {
            await host.Durable.RaiseEventAsync(instance, PracticeCourse.Stepped, string.Empty, TestContext.Current.CancellationToken);
        }
        catch (RpcException)
        {
            // As a backend may say to a signal that nobody waits for.
        }

        await host.AdvanceAsync(TimeSpan.FromDays(20));
        (await practicing.StandingAsync()).ShouldBe("completed: skipped");
        using var admin = host.As("a-1", "admin");
        (await admin.GetAsync("dead-letters"))["items"].AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Practice:Grace", "PT11M")]
    [InlineData("Practice:AbandonAfter", "PT1H")]
    public void Setting_OutOfItsRange_StopsTheStartWithItsName(string name, string value) =>
        RefusedStart.With((name, value)).Message.ShouldStartWith(name + " ");
}
