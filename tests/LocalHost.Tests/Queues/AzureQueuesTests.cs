using Interviews.Azurite;
using Interviews.LocalHost.Queues;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Queues;

/// <summary>What holds of a storage account's queues beyond the contract.</summary>
public sealed class AzureQueuesTests(AzuriteServer azurite)
{
    [Theory]
    [InlineData(true, "Wm/Dqw==")]
    [InlineData(false, "Zoë")]
    public async Task Send_Text_StandsInTheAccountAsHostJsonSays(bool base64, string stored)
    {
        var account = await StorageQueues.NewAsync(azurite);
        using var queues = account.Open(base64: base64);

        await queues.SendAsync([new OutgoingMessage("work", "Zoë")]);

        (await account.RawAsync("work")).ShouldBe([stored]);
    }

    [Fact]
    public async Task Receive_TextThatIsNotEncoded_GoesToThePoisonQueueAsItIsAndHoldsUpNothing()
    {
        var account = await StorageQueues.NewAsync(azurite);
        using var queues = account.Open();
        await account.SendRawAsync("work", "{not base64}");
        await queues.SendAsync([new OutgoingMessage("work", "good")]);

        var received = await queues.ReceiveAsync("work", 10);

        received.Select(message => message.Body).ShouldBe(["good"]);
        (await account.RawAsync("work-poison")).ShouldBe(["{not base64}"]);
    }

    [Fact]
    public async Task Message_UnderWayForLongerThanItIsHidden_StaysTakenAndCanBeSettled()
    {
        var account = await StorageQueues.NewAsync(azurite);
        using var worker = account.Open(underWay: TimeSpan.FromSeconds(2));
        using var other = account.Open();
        await worker.SendAsync([new OutgoingMessage("work", "long"), new OutgoingMessage("clock", "3 s have passed", TimeSpan.FromSeconds(3))]);
        var message = (await worker.ReceiveAsync("work", 1)).ShouldHaveSingleItem();

        await StorageQueues.NextAsync(other, "clock");

        (await other.ReceiveAsync("work", 1)).ShouldBeEmpty();
        await worker.DeleteAsync(message);
        (await account.CountAsync("work")).ShouldBe(0);
    }

    [Fact]
    public async Task Message_OfAProcessThatDied_ComesBackAfterItsTime()
    {
        var account = await StorageQueues.NewAsync(azurite);
        using var other = account.Open();
        using (var worker = account.Open(underWay: TimeSpan.FromSeconds(2)))
        {
            await worker.SendAsync([new OutgoingMessage("work", "text")]);
            await worker.ReceiveAsync("work", 1);
        }

        var again = await StorageQueues.NextAsync(other, "work");

        (again.Body, again.DequeueCount).ShouldBe(("text", 2));
    }

    [Fact]
    public async Task Receive_WhileTheAccountIsDown_FindsNothingAndAnnouncesWhenItLooksAgain()
    {
        var account = await StorageQueues.NewAsync(azurite);
        using var network = new Outage { IsDown = true };
        using var queues = account.Open(network: network);
        await account.SendRawAsync("work", "dGV4dA==");

        (await queues.ReceiveAsync("work", 10)).ShouldBeEmpty();
        network.IsDown = false;

        (await StorageQueues.NextAsync(queues, "work")).Body.ShouldBe("text");
        network.Refused.ShouldBe(1);
    }

    [Fact]
    public async Task Send_WhileTheAccountIsDown_Fails()
    {
        var account = await StorageQueues.NewAsync(azurite);
        using var network = new Outage { IsDown = true };
        using var queues = account.Open(network: network);

        await Should.ThrowAsync<Exception>(queues.SendAsync([new OutgoingMessage("work", "text")]));
    }
}
