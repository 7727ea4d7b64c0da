using Interviews.Durable;
using Interviews.Functions.Practice.Pacing;
using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Practice;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Histories;

/// <summary>Practice interviews that wait for days when a new version is deployed go on with its code: see README.md beside this file.</summary>
public sealed class PracticeHistoryTests
{
    private static readonly Dictionary<string, Func<Practicing, Task>> Lives = new()
    {
        ["practice-completed"] = async practicing =>
        {
            (await practicing.PostAsync("start")).ShouldBeAccepted();
            await practicing.Host.AdvanceAsync(TimeSpan.FromMinutes(2));
            (await practicing.AnswerAsync(1)).ShouldBeAccepted();
            (await practicing.PostAsync("complete")).ShouldBeAccepted();
        },
        ["practice-resumed-after-days"] = async practicing =>
        {
            (await practicing.PostAsync("start")).ShouldBeAccepted();
            await practicing.Host.AdvanceAsync(TimeSpan.FromDays(9)); // The time of the first question is up meanwhile.
            (await practicing.PostAsync("start")).ShouldBeAccepted();
            await practicing.Host.AdvanceAsync(TimeSpan.FromMinutes(1));
            (await practicing.PostAsync("complete")).ShouldBeAccepted();
        },
        ["practice-abandoned"] = practicing => practicing.Host.AdvanceAsync(TimeSpan.FromDays(15)),
    };

    public static TheoryData<string> Names => [.. Lives.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Replay_OfARecordedPractice_DoesTheSameInEveryEpisode(string name)
    {
        var life = GoldenHistoryTests.Read(name);

        Replay.Episodes(life).Count.ShouldBeGreaterThan(1);
        Replay.FindDifference(life, Present).ShouldBeNull();
    }

    [Fact]
    public void Replay_WithoutATimer_NamesIt() =>
        Replay.FindDifference(GoldenHistoryTests.Read("practice-abandoned"), async context =>
            {
                await context.CallActivityAsync<DateTime?>(nameof(PracticeCourse.PassPracticeTime), context.GetInput<PracticeMessage>());
                await context.WaitForExternalEvent<string>(PracticeCourse.Stepped);
                return null;
            })
            .ShouldNotBeNull().ShouldContain("says timer");

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public async Task Record(string name)
    {
        var file = HistoryRecorder.SourceOf(name);
        if (File.Exists(file))
        {
            return; // What was recorded is what runs out there; it stays.
        }

        await using var host = await InterviewsHost.StartAsync();
        var practicing = await Practicing.CreateAsync(host, "c-1");
        await host.Clock.DrainAsync();
        await Lives[name](practicing);
        await host.Clock.DrainAsync();
        var history = host.HostServices.GetRequiredService<DurableEngine>().ExportHistory(PracticeCourse.InstanceId(Guid.Parse(practicing.Id))).ShouldNotBeNull();

        await File.WriteAllTextAsync(file, HistoryRecorder.OneEventALine(history), TestContext.Current.CancellationToken);
    }

    private static async Task<object?> Present(TaskOrchestrationContext context)
    {
        await PracticeCourse.RunAsync(context);
        return null;
    }
}
