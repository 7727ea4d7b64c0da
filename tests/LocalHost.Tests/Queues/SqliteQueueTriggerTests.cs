using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Queues;

/// <summary>The contract over the host's own queues, and what only these can: delays on the virtual clock, and a claim that ends with its process.</summary>
public sealed class SqliteQueueTriggerTests : QueueTriggerContract
{
    [Fact]
    public async Task Message_Failed_StaysHiddenForTheVisibilityTimeout()
    {
        await using var host = await StartAsync(RetryAfterAMinute);
        await SendAsync(host, "failing", "once");
        host.Journal.Entries.ShouldBe(["once 1"]);

        await host.Clock.AdvanceAsync(TimeSpan.FromSeconds(59));
        host.Journal.Entries.ShouldBe(["once 1"]);

        await host.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        host.Journal.Entries.ShouldBe(["once 1", "once 2"]);
    }

    [Fact]
    public async Task Message_Delayed_IsHandledWhenItBecomesVisible()
    {
        await using var host = await StartAsync();
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("greetings", """{"name":"Ada"}""", TimeSpan.FromHours(3))]);

        await host.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        host.Journal.Entries.ShouldBeEmpty();

        await host.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        host.Journal.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Message_TakenByAProcessThatDied_IsDeliveredAgain()
    {
        await using var host = await StartAsync([], "Ok");
        var queues = host.Service<IQueueTransport>();
        await queues.SendAsync([new OutgoingMessage("greetings", "text")]);
        await queues.ReceiveAsync("greetings", 1);
        (await queues.ReceiveAsync("greetings", 1)).ShouldBeEmpty();

        await using var next = await host.RestartAsync();

        (await next.Service<IQueueTransport>().ReceiveAsync("greetings", 1)).ShouldHaveSingleItem().DequeueCount.ShouldBe(2);
    }

    private protected override Task<LocalHostOptions> OverQueuesAsync(LocalHostOptions options) => Task.FromResult(options);

    private protected override Task DoneAsync(TestHost host, string queue) => host.Clock.DrainAsync();

    private protected override Task<IReadOnlyList<string>> LeftAsync(TestHost host, string queue) =>
        Task.FromResult<IReadOnlyList<string>>([.. ((SqliteQueues)host.Service<IQueueTransport>()).Peek(queue).Select(message => message.Body)]);
}
