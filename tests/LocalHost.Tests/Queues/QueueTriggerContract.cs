using Interviews.LocalHost.Queues;
using Interviews.LocalHost.SampleApp;
using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Queues;

/// <summary>What a <c>[QueueTrigger]</c> function sees, whatever holds the messages.</summary>
public abstract class QueueTriggerContract
{
    private const string Section = "AzureFunctionsJobHost:extensions:queues:";

    private protected static readonly (string Name, string? Value)[] RetryAfterAMinute = [(Section + "visibilityTimeout", "00:01:00")];

    [Fact]
    public async Task Message_Json_IsBoundToThePocoAndDeleted()
    {
        await using var host = await StartAsync();

        await SendAsync(host, "greetings", """{"name":"Ada","times":2}""");

        host.Journal.Entries.ShouldBe(["Ada 2 attempt 1"]);
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

        host.Journal.Entries.ShouldBe(["always 1", "always 2", "always 3", "always 4", "always 5"]);
        (await LeftAsync(host, "failing-poison")).ShouldBe(["always"]);
    }

    [Fact]
    public async Task Message_OfThePoisonQueue_ReachesTheFunctionThatListensToIt()
    {
        await using var host = await StartAsync([], "Fails", "Poison");

        await SendAsync(host, "failing", "always");
        await DoneAsync(host, "failing-poison");

        host.Journal.Entries[^1].ShouldBe("poison always");
        (await LeftAsync(host, "failing-poison")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_MaxDequeueCountOfOne_IsPoisonAfterTheFirstFailure()
    {
        await using var host = await StartAsync([(Section + "maxDequeueCount", "1")]);

        await SendAsync(host, "failing", "always");

        host.Journal.Entries.ShouldBe(["always 1"]);
    }

    [Fact]
    public async Task Messages_Many_RunAtMostAsManyAtOnceAsTheSettingsAllow()
    {
        await using var host = await StartAsync([(Section + "batchSize", "3"), (Section + "newBatchThreshold", "1")], "RunsTogether");

        await SendAsync(host, "together", [.. Enumerable.Range(0, 40).Select(i => $"{i}")]);

        host.Journal.Entries.Count.ShouldBe(40);
        host.App<Together>().Most.ShouldBeInRange(2, 4);
    }

    [Fact]
    public async Task Message_UnderWayWhenTheHostStops_IsDeliveredAgainAtOnce()
    {
        await using var host = await StartAsync(RetryAfterAMinute, "Patient");
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("patient", "text")]);
        await host.AtLeastAsync(1);

        await using var next = await host.RestartAsync();
        await DoneAsync(next, "patient");

        next.Journal.Entries.ShouldBe(["text attempt 2"]);
        (await LeftAsync(next, "patient")).ShouldBeEmpty();
    }

    /// <summary>Gives a host queues of its own.</summary>
    private protected abstract Task<LocalHostOptions> OverQueuesAsync(LocalHostOptions options);

    /// <summary>Completes once nothing in the queue can be handled any more.</summary>
    private protected abstract Task DoneAsync(TestHost host, string queue);

    /// <summary>The texts that stand in the queue.</summary>
    private protected abstract Task<IReadOnlyList<string>> LeftAsync(TestHost host, string queue);

    private protected Task<TestHost> StartAsync(params (string Name, string? Value)[] settings) => StartAsync(settings, "Greets", "Fails");

    private protected async Task<TestHost> StartAsync((string Name, string? Value)[] settings, params string[] functions) =>
        await TestHost.StartAsync(await OverQueuesAsync(TestHost.Options(functions).With(settings)));

    private protected async Task SendAsync(TestHost host, string queue, params string[] bodies)
    {
        await host.Service<IQueueTransport>().SendAsync([.. bodies.Select(body => new OutgoingMessage(queue, body))]);
        await DoneAsync(host, queue);
    }
}
