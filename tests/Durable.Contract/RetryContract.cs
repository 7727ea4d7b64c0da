using Microsoft.DurableTask;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Retries by policy and by handler.</summary>
public abstract class RetryContract : DurableContract
{
    private int _attempts;

    [Fact]
    public async Task Policy_SucceedsAtLast_ReturnsTheResult()
    {
        FailFor(2);
        var id = await StartAsync(context => context.CallActivityAsync<int>("Flaky", Options(new RetryPolicy(5, Tick))));
        (await OutputAsync<int>(id)).ShouldBe(3);
    }

    [Fact]
    public async Task Policy_Exhausted_ThrowsTheLastFailure()
    {
        FailFor(int.MaxValue);
        var id = await StartAsync(async context =>
            (await Failure(context.CallActivityAsync<int>("Flaky", Options(new RetryPolicy(3, Tick))))).FailureDetails.ErrorMessage);
        (await OutputAsync<string>(id)).ShouldBe("attempt 3");
        _attempts.ShouldBe(3);
    }

    [Fact]
    public async Task Policy_WithBackOff_WaitsLongerEachTime()
    {
        FailFor(3);
        var id = await StartAsync(async context =>
        {
            var start = context.CurrentUtcDateTime;
            await context.CallActivityAsync<int>("Flaky", Options(new RetryPolicy(4, Tick, backoffCoefficient: 2)));
            return context.CurrentUtcDateTime - start;
        });
        (await OutputAsync<TimeSpan>(id)).ShouldBeGreaterThanOrEqualTo(Tick * (1 + 2 + 4));
    }

    [Fact]
    public async Task Policy_WithLongestPause_NeverWaitsLonger()
    {
        FailFor(4);
        var id = await StartAsync(async context =>
        {
            var start = context.CurrentUtcDateTime;
            await context.CallActivityAsync<int>("Flaky", Options(new RetryPolicy(5, Tick, backoffCoefficient: 100, maxRetryInterval: Tick * 2)));
            return context.CurrentUtcDateTime - start;
        });
        (await OutputAsync<TimeSpan>(id)).ShouldBeInRange(Tick * (1 + 2 + 2 + 2), Tick * 50);
    }

    [Fact]
    public async Task Policy_OutOfTime_StopsBeforeItIsExhausted()
    {
        FailFor(int.MaxValue);
        var id = await StartAsync(async context =>
        {
            await Failure(context.CallActivityAsync<int>("Flaky", Options(new RetryPolicy(1000, Tick * 8, retryTimeout: Tick * 12))));
            return true;
        });
        (await OutputAsync<bool>(id)).ShouldBeTrue();
        _attempts.ShouldBe(3);
    }

    [Fact]
    public async Task Policy_FailureNotHandled_IsNotRetried()
    {
        FailFor(int.MaxValue);
        var policy = new RetryPolicy(5, Tick) { HandleFailure = failure => failure.IsCausedBy<TimeoutException>() };
        var id = await StartAsync(async context => (await Failure(context.CallActivityAsync<int>("Flaky", Options(policy)))).FailureDetails.ErrorType);
        (await OutputAsync<string>(id)).ShouldBe(typeof(InvalidOperationException).FullName);
        _attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Policy_FailureHandled_IsRetried()
    {
        FailFor(1);
        var policy = new RetryPolicy(5, Tick) { HandleFailure = failure => failure.IsCausedBy<SystemException>() };
        var id = await StartAsync(context => context.CallActivityAsync<int>("Flaky", Options(policy)));
        (await OutputAsync<int>(id)).ShouldBe(2);
    }

    [Fact]
    public async Task Handler_SaysWhenToStop()
    {
        FailFor(int.MaxValue);
        var id = await StartAsync(async context =>
        {
            var seen = new List<string>();
            await Failure(context.CallActivityAsync<int>("Flaky", TaskOptions.FromRetryHandler(retry =>
            {
                seen.Add($"{retry.LastAttemptNumber} {retry.LastFailure.ErrorMessage}");
                return retry.LastAttemptNumber < 3;
            })));
            return seen;
        });
        (await OutputAsync<List<string>>(id)).ShouldBe(["1 attempt 1", "2 attempt 2", "3 attempt 3"]);
    }

    [Fact]
    public async Task Handler_MayPauseByADurableTimer()
    {
        FailFor(2);
        var id = await StartAsync(async context =>
        {
            var start = context.CurrentUtcDateTime;
            await context.CallActivityAsync<int>("Flaky", TaskOptions.FromRetryHandler(async retry =>
            {
                await retry.OrchestrationContext.CreateTimer(Tick * 2, CancellationToken.None);
                return true;
            }));
            return context.CurrentUtcDateTime - start;
        });
        (await OutputAsync<TimeSpan>(id)).ShouldBeGreaterThanOrEqualTo(Tick * 4);
    }

    [Fact]
    public async Task SubOrchestration_Fails_IsRetriedToo()
    {
        FailFor(2);
        Host.Orchestrator<object?, int>("Child", (context, _) => context.CallActivityAsync<int>("Flaky"));
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<int>("Child", Options(new RetryPolicy(5, Tick)).WithInstanceId("child")));
        (await OutputAsync<int>(id)).ShouldBe(3);
    }

    [Fact]
    public async Task MissingActivity_IsNotRetried()
    {
        var id = await StartAsync(async context =>
        {
            var start = context.CurrentUtcDateTime;
            await Failure(context.CallActivityAsync<int>("Nowhere", Options(new RetryPolicy(5, Tick * 1000))));
            return context.CurrentUtcDateTime - start;
        });
        (await OutputAsync<TimeSpan>(id)).ShouldBeLessThan(Tick * 1000);
    }

    [Fact]
    public void Policy_WithSenselessValues_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new RetryPolicy(0, Tick));
        Should.Throw<ArgumentOutOfRangeException>(() => new RetryPolicy(1, TimeSpan.Zero));
        Should.Throw<ArgumentOutOfRangeException>(() => new RetryPolicy(1, Tick, backoffCoefficient: 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new RetryPolicy(1, Tick, maxRetryInterval: Tick / 2));
    }

    private static TaskOptions Options(RetryPolicy policy) => TaskOptions.FromRetryPolicy(policy);

    private void FailFor(int failures) => Host.Activity<object?, int>("Flaky", _ =>
    {
        var attempt = Interlocked.Increment(ref _attempts);
        return attempt <= failures ? throw new InvalidOperationException($"attempt {attempt}") : Task.FromResult(attempt);
    });
}
