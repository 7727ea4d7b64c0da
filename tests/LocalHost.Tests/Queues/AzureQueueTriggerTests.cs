using System.Text;
using Interviews.Azurite;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Queues;

/// <summary>The contract over the queues of a storage account, and what only these can: to be written by others, and to be away.</summary>
public sealed class AzureQueueTriggerTests(AzuriteServer azurite) : QueueTriggerContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private StorageQueues? _account;

    [Fact]
    public async Task Message_OfAnotherProcess_IsFoundWithoutAnybodyMovingTheClock()
    {
        var account = await StorageQueues.NewAsync(azurite);
        await using var host = await TestHost.StartAsync(TestHost.Options("Waiting").With(account.Setting));

        await account.SendRawAsync("waiting", "dGV4dA==");

        (await host.AtLeastAsync(1)).ShouldBe(["text"]);
    }

    [Fact]
    public async Task Account_DownWhenTheHostStarts_IsReadWhenItComesUp()
    {
        var account = await StorageQueues.NewAsync(azurite);
        using var network = new Outage { IsDown = true };
        await account.SendRawAsync("waiting", "dGV4dA==");
        await using var host = await TestHost.StartAsync(Over(account, network));
        await host.Clock.DrainAsync();
        network.Refused.ShouldBePositive();
        host.Journal.Entries.ShouldBeEmpty();

        network.IsDown = false;

        (await host.AtLeastAsync(1)).ShouldBe(["text"]);
    }

    [Fact]
    public async Task Clock_MovedByAMonthWhileTheAccountIsDown_Arrives()
    {
        var account = await StorageQueues.NewAsync(azurite);
        using var network = new Outage { IsDown = true };
        await using var host = await TestHost.StartAsync(Over(account, network));

        await host.Clock.AdvanceAsync(TimeSpan.FromDays(30)).WaitAsync(Patience, TestContext.Current.CancellationToken);

        host.Clock.Now.ShouldBe(TestHost.ClockStart.AddDays(30));
    }

    [Fact]
    public async Task Message_DelayedByTheAccount_IsNotBroughtNearerByTheVirtualClock()
    {
        await using var host = await StartAsync();
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("greetings", """{"name":"Ada"}""", TimeSpan.FromHours(3))]);

        await host.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        host.Journal.Entries.ShouldBeEmpty();
        (await _account!.CountAsync("greetings")).ShouldBe(1);
    }

    [Fact]
    public async Task Setting_NoConnectionString_IsRefusedWithoutTellingIt()
    {
        var refusal = await Should.ThrowAsync<HostStartupException>(TestHost.StartAsync(TestHost.Options("Waiting").With(("AzureWebJobsStorage", "AccountKey=secret"))));

        refusal.Message.ShouldContain("AzureWebJobsStorage is no connection string");
        refusal.ToString().ShouldNotContain("secret");
    }

    private protected override async Task<LocalHostOptions> OverQueuesAsync(LocalHostOptions options)
    {
        _account = await StorageQueues.NewAsync(azurite);
        return options.With(_account.Setting);
    }

    private protected override async Task DoneAsync(TestHost host, string queue)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await _account!.CountAsync(queue) > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await host.Clock.DrainAsync();
        }
    }

    private protected override async Task<IReadOnlyList<string>> LeftAsync(TestHost host, string queue) =>
        [.. (await _account!.RawAsync(queue)).Select(text => Encoding.UTF8.GetString(Convert.FromBase64String(text)))];

    private static LocalHostOptions Over(StorageQueues account, Outage network) => TestHost.Options("Waiting") with
    {
        ConfigureHost = services => services.AddSingleton<IQueueTransport>(_ => account.Open(network: network)),
    };
}
