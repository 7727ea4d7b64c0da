using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Activities in sequence and at once.</summary>
public abstract class FanOutContract : DurableContract
{
    [Fact]
    public async Task CallActivity_InSequence_PassesEachResultOn()
    {
        Host.Activity<int, int>("Double", x => Task.FromResult(2 * x));
        var id = await StartAsync(async context => await context.CallActivityAsync<int>("Double", await context.CallActivityAsync<int>("Double", 3)));
        (await OutputAsync<int>(id)).ShouldBe(12);
    }

    [Fact]
    public async Task CallActivity_ManyAtOnce_GivesResultsInTheOrderOfTheCalls()
    {
        Host.Activity<int, int>("Square", x => Task.FromResult(x * x));
        var id = await StartAsync(context => Task.WhenAll(Enumerable.Range(0, 50).Select(i => context.CallActivityAsync<int>("Square", i))));
        (await OutputAsync<int[]>(id)).ShouldBe(Enumerable.Range(0, 50).Select(i => i * i));
    }

    [Fact]
    public async Task CallActivity_OneOfManyFails_TheOthersStillRun()
    {
        var ran = 0;
        Host.Activity<int, int>("Work", x =>
        {
            Interlocked.Increment(ref ran);
            return x == 2 ? throw new InvalidOperationException("two") : Task.FromResult(x);
        });
        var id = await StartAsync(context => Task.WhenAll(Enumerable.Range(0, 5).Select(i => context.CallActivityAsync<int>("Work", i))));
        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ran.ShouldBe(5);
    }

    [Fact]
    public async Task CallActivity_FirstOfTwo_WaitsForTheOtherBeforeItCompletes()
    {
        var slow = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var decided = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Host.Activity<object?, string>("Slow", _ => slow.Task);
        Host.Activity<object?, string>("Fast", _ => Task.FromResult("fast"));
        Host.Activity<object?, object?>("Decided", _ =>
        {
            decided.TrySetResult();
            return Task.FromResult<object?>(null);
        });
        Host.Orchestrator<object?, string>("Race", async (context, _) =>
        {
            var winner = await Task.WhenAny(context.CallActivityAsync<string>("Slow"), context.CallActivityAsync<string>("Fast"));
            await context.CallActivityAsync("Decided");
            return await winner;
        });
        await Host.StartAsync();
        var id = await ScheduleAsync("Race");
        await decided.Task;
        (await StatusAsync(id)).ShouldBe(OrchestrationRuntimeStatus.Running);
        slow.SetResult("slow");
        (await OutputAsync<string>(id)).ShouldBe("fast");
    }

    [Fact]
    public async Task CallActivity_WithoutInputOrOutput_Completes()
    {
        var ran = 0;
        Host.Activity<object?, object?>("Nothing", input =>
        {
            input.ShouldBeNull();
            Interlocked.Increment(ref ran);
            return Task.FromResult<object?>(null);
        });
        var id = await StartAsync(async context =>
        {
            await context.CallActivityAsync("Nothing");
            return true;
        });
        (await OutputAsync<bool>(id)).ShouldBeTrue();
        ran.ShouldBe(1);
    }

    [Fact]
    public async Task CallActivity_ComplexValues_SurviveTheJourney()
    {
        var person = new Person("Ada", new DateTimeOffset(1815, 12, 10, 8, 0, 0, TimeSpan.FromHours(1)), ["maths", "\"quotes\" & <tags> – ü 🚀"]);
        Host.Activity<Person, Person>("Echo", x => Task.FromResult(x));
        var id = await StartAsync(context => context.CallActivityAsync<Person>("Echo", person));
        (await OutputAsync<Person>(id)).ShouldBeEquivalentTo(person);
    }

    public sealed record Person(string Name, DateTimeOffset Born, string[] Likes);
}
