using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Queues;

/// <summary>What a <c>[QueueTrigger]</c> function sees, whatever holds the messages.</summary>
public abstract class QueueTriggerContract
{
    private protected static readonly Dictionary<string, string?> RetryAfterAMinute = new() { ["AzureFunctionsJobHost:extensions:queues:visibilityTimeout"] = "00:01:00" };

    [Fact]
    public async Task Message_Json_IsBoundToThePocoAndDeleted()
    {
        await using var host = await StartAsync();

        await SendAsync(host, "greetings", """{"name":"Ada","times":2}""");

        host.Service<Journal>().Entries.ShouldBe(["Ada 2 attempt 1"]);
        (await LeftAsync(host, "greetings")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_NotTheExpectedJson_GoesToThePoisonQueue()
    {
        await using var host = await StartAsync();

        await SendAsync(host, "greetings", "not json");

        (await LeftAsync(host, "greetings")).ShouldBeEmpty();
        (await LeftAsync(host, "greetings-poison")).ShouldBe(["not json"]);
    }

    [Fact]
    public async Task Message_AlwaysFails_IsTriedFiveTimesAndThenPoison()
    {
        await using var host = await StartAsync();

        await SendAsync(host, "failing", "always");

        host.Service<Journal>().Entries.ShouldBe(["always 1", "always 2", "always 3", "always 4", "always 5"]);
        (await LeftAsync(host, "failing-poison")).ShouldBe(["always"]);
    }

    [Fact]
    public async Task Message_OfThePoisonQueue_ReachesTheFunctionThatListensToIt()
    {
        await using var host = await StartAsync(null, typeof(Functions), typeof(PoisonFunctions));

        await SendAsync(host, "failing", "always");
        await DoneAsync(host, "failing-poison");

        host.Service<Journal>().Entries[^1].ShouldBe("poison always");
    }

    [Fact]
    public async Task Message_MaxDequeueCountOfOne_IsPoisonAfterTheFirstFailure()
    {
        await using var host = await StartAsync(new() { ["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"] = "1" });

        await SendAsync(host, "failing", "always");

        host.Service<Journal>().Entries.ShouldBe(["always 1"]);
    }

    [Fact]
    public async Task Messages_Many_RunAtMostAsManyAtOnceAsTheSettingsAllow()
    {
        await using var host = await StartAsync(new()
        {
            ["AzureFunctionsJobHost:extensions:queues:batchSize"] = "3",
            ["AzureFunctionsJobHost:extensions:queues:newBatchThreshold"] = "1",
        });

        await SendAsync(host, "together", [.. Enumerable.Range(0, 40).Select(i => $"{i}")]);

        host.Service<Journal>().Entries.Count.ShouldBe(40);
        host.Service<Together>().Most.ShouldBeInRange(2, 4);
    }

    [Fact]
    public async Task Message_UnderWayWhenTheHostStops_IsDeliveredAgainAtOnce()
    {
        await using var host = await StartAsync(RetryAfterAMinute, typeof(PatientFunctions));
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("patient", "text")]);
        await host.Service<Together>().Entered;

        await using var next = await host.RestartAsync();
        await DoneAsync(next, "patient");

        next.Service<Journal>().Entries.ShouldBe(["text attempt 2"]);
        (await LeftAsync(next, "patient")).ShouldBeEmpty();
    }

    /// <summary>The settings of a host over queues of its own, beside those given.</summary>
    private protected abstract Task<Dictionary<string, string?>> SettingsAsync();

    /// <summary>Completes once nothing in the queue can be handled any more.</summary>
    private protected abstract Task DoneAsync(TestHost host, string queue);

    /// <summary>The texts that stand in the queue.</summary>
    private protected abstract Task<IReadOnlyList<string>> LeftAsync(TestHost host, string queue);

    private protected static void Compose(FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Journal>();
        builder.Services.AddSingleton<Together>();
    }

    private protected Task<TestHost> StartAsync(Dictionary<string, string?>? settings = null) => StartAsync(settings, typeof(Functions));

    private protected async Task<TestHost> StartAsync(Dictionary<string, string?>? settings, params Type[] functions)
    {
        var all = await SettingsAsync();
        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        return await TestHost.StartAsync(TestHost.Options(functions) with { Settings = all }, Compose);
    }

    private protected async Task SendAsync(TestHost host, string queue, params string[] bodies)
    {
        await host.Service<IQueueTransport>().SendAsync([.. bodies.Select(body => new OutgoingMessage(queue, body))]);
        await DoneAsync(host, queue);
    }

    public sealed record Greeting(string Name, int Times);

    internal sealed class Together
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _now;
        private int _most;

        public int Most => _most;

        /// <summary>Completes when somebody has come who stays.</summary>
        public Task Entered => _entered.Task;

        /// <summary>Stays until told to go.</summary>
        public Task StayAsync(CancellationToken cancellation)
        {
            _entered.TrySetResult();
            return new TaskCompletionSource().Task.WaitAsync(cancellation);
        }

        public async Task EnterAsync()
        {
            var now = Interlocked.Increment(ref _now);
            InterlockedMax(now);
            await Task.Yield();
            Interlocked.Decrement(ref _now);
        }

        private void InterlockedMax(int now)
        {
            for (var most = _most; now > most; most = _most)
            {
                Interlocked.CompareExchange(ref _most, now, most);
            }
        }
    }

    internal sealed class Functions(Journal journal, Together together)
    {
        [Function("Greets")]
        public void Greets([QueueTrigger("greetings")] Greeting greeting, int dequeueCount, DateTimeOffset insertionTime)
        {
            insertionTime.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
            journal.Add($"{greeting.Name} {greeting.Times} attempt {dequeueCount}");
        }

        [Function("Fails")]
        public async Task Fails([QueueTrigger("failing")] string message, FunctionContext context)
        {
            var attempt = (int)context.BindingContext.BindingData["DequeueCount"]!;
            journal.Add($"{message} {attempt}");
            await Task.Yield();
            if (message == "always" || attempt == 1)
            {
                throw new InvalidOperationException("failed");
            }
        }

        [Function("Together")]
        public async Task RunsTogether([QueueTrigger("together")] string message)
        {
            await together.EnterAsync();
            journal.Add(message);
        }
    }

    internal sealed class PoisonFunctions(Journal journal)
    {
        [Function("Poison")]
        public void Poison([QueueTrigger("failing-poison")] string message) => journal.Add($"poison {message}");
    }

    internal sealed class PatientFunctions(Journal journal, Together together)
    {
        [Function("Patient")]
        public async Task Waits([QueueTrigger("patient")] string message, int dequeueCount, CancellationToken cancellation)
        {
            if (dequeueCount == 1)
            {
                await together.StayAsync(cancellation);
            }

            journal.Add($"{message} attempt {dequeueCount}");
        }
    }
}
