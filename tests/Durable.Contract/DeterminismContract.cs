using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Ids and times that are the same in every replay, and code that notices that it is replayed.</summary>
public abstract class DeterminismContract : DurableContract
{
    [Fact]
    public async Task NewGuid_Replayed_IsTheSame()
    {
        var seen = new List<Guid>();
        var id = await StartAsync(async context =>
        {
            lock (seen)
            {
                seen.Add(context.NewGuid());
            }

            await context.CreateTimer(Tick, CancellationToken.None);
            await context.CreateTimer(Tick, CancellationToken.None);
            return 0;
        });
        await OutputAsync<int>(id);
        seen.Count.ShouldBeGreaterThan(1);
        seen.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task NewGuid_Twice_GivesTwo()
    {
        var id = await StartAsync(context => Task.FromResult(new[] { context.NewGuid(), context.NewGuid() }));
        (await OutputAsync<Guid[]>(id)).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task CurrentUtcDateTime_Replayed_IsTheSame()
    {
        var seen = new List<DateTime>();
        var id = await StartAsync(async context =>
        {
            lock (seen)
            {
                seen.Add(context.CurrentUtcDateTime);
            }

            await context.CreateTimer(Tick, CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        var end = await OutputAsync<DateTime>(id);
        seen.Distinct().ShouldHaveSingleItem();
        (end - seen[0]).ShouldBeGreaterThanOrEqualTo(Tick);
        seen[0].Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public async Task IsReplaying_IsFalseOnceForEachStep()
    {
        var first = 0;
        var second = 0;
        var id = await StartAsync(async context =>
        {
            first += context.IsReplaying ? 0 : 1;
            await context.CreateTimer(Tick, CancellationToken.None);
            second += context.IsReplaying ? 0 : 1;
            await context.CreateTimer(Tick, CancellationToken.None);
            return 0;
        });
        await OutputAsync<int>(id);
        (first, second).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Activity_AcrossReplays_RunsOnce()
    {
        var ran = 0;
        Host.Activity<object?, int>("Count", _ => Task.FromResult(Interlocked.Increment(ref ran)));
        var id = await StartAsync(async context =>
        {
            var count = await context.CallActivityAsync<int>("Count");
            for (var i = 0; i < 3; i++)
            {
                await context.CreateTimer(Tick, CancellationToken.None);
            }

            return count;
        });
        (await OutputAsync<int>(id)).ShouldBe(1);
        ran.ShouldBe(1);
    }

    [Fact]
    public async Task Context_KnowsNameIdAndInput()
    {
        Host.Orchestrator<string, string>("Who", (context, input) =>
            Task.FromResult($"{context.Name.Name} {context.InstanceId} {input} {context.GetInput<string>()}"));
        await Host.StartAsync();
        (await OutputAsync<string>(await ScheduleAsync("Who", "me", "the-id"))).ShouldBe("Who the-id me me");
    }
}
