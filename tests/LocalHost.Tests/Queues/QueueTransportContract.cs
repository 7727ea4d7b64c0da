using System.Collections.Concurrent;
using Interviews.LocalHost.Queues;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Queues;

/// <summary>What listeners and output bindings rely on, whatever holds the messages.</summary>
public abstract class QueueTransportContract : IAsyncLifetime
{
    private const string Queue = "work";

    private protected IQueueTransport Queues { get; private set; } = null!;

    [Fact]
    public async Task Send_Text_IsReceivedAsItWasSent()
    {
        const string Text = """{"name":"Zoë <&> 日本"}""";
        await Queues.SendAsync([new OutgoingMessage(Queue, Text)]);

        var message = (await Queues.ReceiveAsync(Queue, 10)).ShouldHaveSingleItem();

        (message.Queue, message.Body, message.DequeueCount).ShouldBe((Queue, Text, 1));
    }

    [Fact]
    public async Task Send_SeveralToSeveralQueues_StandEachInItsOwn()
    {
        await Queues.SendAsync([new OutgoingMessage(Queue, "a"), new OutgoingMessage("others", "b"), new OutgoingMessage(Queue, "c")]);

        (await Queues.ReceiveAsync(Queue, 10)).Select(message => message.Body).ShouldBe(["a", "c"], ignoreOrder: true);
        (await Queues.ReceiveAsync("others", 10)).Select(message => message.Body).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Send_Message_IsAnnouncedOnceItCanBeReceived()
    {
        var announced = new ConcurrentQueue<string>();
        Queues.Arrived += announced.Enqueue;

        await Queues.SendAsync([new OutgoingMessage(Queue, "text")]);

        announced.ShouldContain(Queue);
    }

    [Fact]
    public async Task Receive_QueueThatNobodyWroteTo_IsEmpty() => (await Queues.ReceiveAsync("nowhere", 10)).ShouldBeEmpty();

    [Fact]
    public async Task Receive_MoreThanTheLimit_LeavesTheRest()
    {
        await Queues.SendAsync([.. Enumerable.Range(0, 5).Select(i => new OutgoingMessage(Queue, $"{i}"))]);

        (await Queues.ReceiveAsync(Queue, 3)).Count.ShouldBe(3);
        (await Queues.ReceiveAsync(Queue, 3)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Receive_WhileAMessageIsTaken_DoesNotGiveItAgain()
    {
        await Queues.SendAsync([new OutgoingMessage(Queue, "text")]);
        await Queues.ReceiveAsync(Queue, 10);

        (await Queues.ReceiveAsync(Queue, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Receive_ByManyAtOnce_GivesEachMessageToOneOfThem()
    {
        await Queues.SendAsync([.. Enumerable.Range(0, 100).Select(i => new OutgoingMessage(Queue, $"{i}"))]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(TakeAllAsync, TestContext.Current.CancellationToken)));

        taken.SelectMany(each => each).Order().ShouldBe(Enumerable.Range(0, 100).Select(i => $"{i}").Order());
    }

    [Fact]
    public async Task Hide_ForNoTime_IsReceivedAgainAndCounted()
    {
        await Queues.SendAsync([new OutgoingMessage(Queue, "text")]);
        await Queues.HideAsync(await NextAsync(Queue), TimeSpan.Zero);
        await Queues.HideAsync(await NextAsync(Queue), TimeSpan.Zero);

        var third = await NextAsync(Queue);

        (third.Body, third.DequeueCount).ShouldBe(("text", 3));
    }

    [Fact]
    public async Task Hide_ForASecond_IsReceivedOnlyAfterIt()
    {
        await Queues.SendAsync([new OutgoingMessage(Queue, "text")]);
        await Queues.HideAsync(await NextAsync(Queue), TimeSpan.FromSeconds(1));

        (await Queues.ReceiveAsync(Queue, 10)).ShouldBeEmpty();
        (await NextAsync(Queue)).DequeueCount.ShouldBe(2);
    }

    [Fact]
    public async Task Send_WithADelay_IsReceivedOnlyAfterIt()
    {
        await Queues.SendAsync([new OutgoingMessage(Queue, "later", TimeSpan.FromSeconds(1)), new OutgoingMessage(Queue, "now")]);

        (await Queues.ReceiveAsync(Queue, 10)).Select(message => message.Body).ShouldBe(["now"]);
        (await NextAsync(Queue)).Body.ShouldBe("later");
    }

    [Fact]
    public async Task Delete_TakenMessage_IsGone()
    {
        await Queues.SendAsync([new OutgoingMessage(Queue, "text")]);

        await Queues.DeleteAsync(await NextAsync(Queue));

        (await CountAsync(Queue)).ShouldBe(0);
    }

    [Fact]
    public async Task Delete_Twice_IsGoneAllTheSame()
    {
        await Queues.SendAsync([new OutgoingMessage(Queue, "text")]);
        var message = await NextAsync(Queue);
        await Queues.DeleteAsync(message);

        await Should.NotThrowAsync(() => Queues.DeleteAsync(message));
    }

    [Fact]
    public async Task Poison_TakenMessage_StandsInThePoisonQueueAsItWas()
    {
        await Queues.SendAsync([new OutgoingMessage(Queue, "räudig")]);
        var announced = new ConcurrentQueue<string>();
        Queues.Arrived += announced.Enqueue;

        await Queues.PoisonAsync(await NextAsync(Queue));

        (await CountAsync(Queue)).ShouldBe(0);
        announced.ShouldContain(Queue + "-poison");
        var poison = await NextAsync(Queue + "-poison");
        (poison.Body, poison.DequeueCount).ShouldBe(("räudig", 1));
    }

    public async ValueTask InitializeAsync() => Queues = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    private protected abstract Task<IQueueTransport> OpenAsync();

    /// <summary>Takes the next message, once there is one: time passes if it must.</summary>
    private protected abstract Task<QueueMessage> NextAsync(string queue);

    /// <summary>How many messages stand in the queue, taken and hidden ones too.</summary>
    private protected abstract Task<int> CountAsync(string queue);

    private async Task<List<string>> TakeAllAsync()
    {
        var all = new List<string>();
        while (await Queues.ReceiveAsync(Queue, 4) is { Count: > 0 } messages)
        {
            all.AddRange(messages.Select(message => message.Body));
        }

        return all;
    }
}
