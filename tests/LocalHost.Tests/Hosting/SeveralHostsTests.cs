using Interviews.LocalHost.Queues;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>Hosts side by side in one process have nothing in common.</summary>
public sealed class SeveralHostsTests
{
    [Fact]
    public async Task Hosts_Several_HaveEachAPortAClockAndDataOfItsOwn()
    {
        var options = new[] { TestHost.Options("Ok", "Waiting", "HalfHourly"), TestHost.Options("Ok", "Waiting", "Quarterly"), TestHost.Options("Upcoming", "Waiting") };
        var hosts = await Task.WhenAll(options.Select(TestHost.StartAsync));
        await using var first = hosts[0];
        await using var second = hosts[1];
        await using var third = hosts[2];

        await first.Service<IQueueTransport>().SendAsync([new OutgoingMessage("waiting", "of the first")]);
        await second.Clock.AdvanceAsync(TimeSpan.FromMinutes(20));
        await first.Clock.AdvanceAsync(TimeSpan.FromMinutes(40));
        await third.Clock.DrainAsync();

        hosts.Select(host => host.Address.Port).Distinct().Count().ShouldBe(3);
        hosts.Select(host => host.Clock.Now - TestHost.ClockStart).ShouldBe([TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(20), TimeSpan.Zero]);
        first.Journal.Entries.ShouldBe(["of the first", "09:30 timer"]);
        second.Journal.Entries.ShouldBe(["09:15 next 09:15"]);
        third.Journal.Entries.ShouldBeEmpty();
        (await third.Client.GetStringAsync("/api/things/upcoming")).ShouldBe("upcoming");
        ((int)(await third.Client.GetAsync("/api/ok")).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Hosts_InThisProcessAndInAnother_RunSideBySide()
    {
        using var copy = new AppCopy("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "other" } } }""");
        await using var inner = await TestHost.StartAsync();
        await using var outer = await TestHost.StartAsync(TestHost.Options() with { App = copy.App, AppInProcessOfItsOwn = true });

        (await inner.Client.GetAsync("/api/ok")).EnsureSuccessStatusCode();
        (await outer.Client.GetAsync("/other/ok")).EnsureSuccessStatusCode();
        inner.Journal.Entries.ShouldBe(["function"]);
    }
}
